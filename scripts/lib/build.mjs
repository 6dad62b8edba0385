import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const STAMP = join(root, 'dist', '.built-from');
const SOURCES = ['src', 'sandbox', 'bench', 'web', 'package-lock.json', 'tsconfig.base.json', 'tsconfig.build.json'];

const filesBelow = (path) => {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
};

const sourcesHash = () => {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((path) => filesBelow(join(root, path))).sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
};

const step = (name, args) => {
  const { status } = spawnSync(join(root, 'node_modules', '.bin', name), args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`The build failed in ${name} (see above).`);
    process.exit(1);
  }
};

/** Compiles service, sandbox and desk into `dist/` unless that was made from exactly these sources. */
export const ensureBuilt = () => {
  const hash = sourcesHash();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return;
  console.log('Building …');
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  step('tsc', ['-p', 'tsconfig.build.json']);
  step('vite', ['build', 'web', '--logLevel', 'warn']);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(STAMP, hash);
};
