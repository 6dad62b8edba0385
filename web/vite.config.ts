import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the service listens during development of the desk. */
const service = process.env.OVERROUND_URL ?? 'http://127.0.0.1:4600';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // The page runs under a policy without inline code: nothing may be turned into data: or inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    host: '127.0.0.1',
    port: 4610,
    proxy: { '/api': { target: service, ws: true } },
  },
});
