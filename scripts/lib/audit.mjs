import { spawnSync } from 'node:child_process';
import { root } from './root.mjs';

const WITHIN_MS = 30_000;

/** What the registry says of what runs in production, as JSON; something else, or nothing, where it does not answer. */
const askRegistry = () =>
  spawnSync('npm', ['audit', '--omit=dev', '--json', '--fetch-timeout=10000', '--fetch-retries=0'], {
    cwd: root,
    encoding: 'utf8',
    timeout: WITHIN_MS,
  }).stdout;

/**
 * Whether what runs in production is without known vulnerabilities of high or critical severity, and the line that says
 * so. `ok` is `undefined` where the registry does not answer, which is no pass.
 *
 * @param {() => string | null} ask
 * @returns {{ ok: boolean | undefined, line: string }}
 */
export const audited = (ask = askRegistry) => {
  try {
    const { high, critical } = JSON.parse(ask() ?? '').metadata.vulnerabilities;
    const worst = high + critical;
    if (!Number.isInteger(worst)) throw new Error('no counts');
    return { ok: worst === 0, line: `no dependency of high or critical vulnerability (${worst} found)` };
  } catch {
    return { ok: undefined, line: 'audit: registry not reachable' };
  }
};
