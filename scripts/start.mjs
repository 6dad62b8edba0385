// Needs nothing but Node: installs and builds what is missing, then runs the service in this process.
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';

ensureInstalled();
ensureBuilt();
await import('../dist/src/main.js');
