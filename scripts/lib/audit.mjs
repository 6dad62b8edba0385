import { spawnSync } from 'node:child_process';
import { root } from './root.mjs';

const WITHIN_MS = 30_000;

/**
 * Asks the registry for known vulnerabilities of what runs in production. `worst` counts those of high and critical
 * severity; `undefined` where the registry does not answer, which is no pass.
 */
export const audited = () => {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json', '--fetch-timeout=10000', '--fetch-retries=0'], {
    cwd: root,
    encoding: 'utf8',
    timeout: WITHIN_MS,
  });
  try {
    const { high, critical } = JSON.parse(stdout).metadata.vulnerabilities;
    return { worst: high + critical };
  } catch {
    return undefined;
  }
};
