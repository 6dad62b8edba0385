// Everything that says whether this checkout is sound: format, lint with the direction of dependencies, types, unit,
// database, whole-system and browser tests. Ends with one line of counts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { audited } from './lib/audit.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureChromium } from './lib/chromium.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { root } from './lib/root.mjs';

const counts = { passed: 0, failed: 0 };
const startedAt = Date.now();

const run = (name, args, env = {}) =>
  spawnSync(join(root, 'node_modules', '.bin', name), args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  }).status === 0;

const check = (what, ok) => {
  counts[ok ? 'passed' : 'failed']++;
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${what}`);
};

ensureInstalled();
check('format, lint, direction of dependencies', run('biome', ['ci', '--error-on-warnings', '.']));
check('types of service, sandbox and tests', run('tsc', ['--noEmit', '-p', '.']));
check('types of the desk', run('tsc', ['--noEmit', '-p', 'web']));
const audit = audited();
if (audit.ok === undefined) console.log(`-      ${audit.line}`);
else check(audit.line, audit.ok);
ensureBuilt();

const chromium = ensureChromium();
if (chromium === undefined) {
  console.error('No browser found for the browser tests: install Chromium, or set CHROMIUM to the path of one.');
  counts.failed++;
}
const folder = mkdtempSync(join(tmpdir(), 'overround-test-'));
const report = join(folder, 'report.json');
run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], {
  ...(chromium === undefined ? {} : { CHROMIUM: chromium }),
});
try {
  const { numPassedTests, numFailedTests, numFailedTestSuites, success } = JSON.parse(readFileSync(report, 'utf8'));
  counts.passed += numPassedTests;
  counts.failed += numFailedTests + (numFailedTests === 0 && !success ? Math.max(1, numFailedTestSuites) : 0);
} catch {
  console.error('The tests ended without a report.');
  counts.failed++;
}
rmSync(folder, { recursive: true, force: true });
console.log(`took ${Math.round((Date.now() - startedAt) / 1000)} s`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 ? 0 : 1);
