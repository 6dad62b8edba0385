import { expect, it } from 'vitest';
import { audited } from './audit.mjs';

const reportOf = (counts: object) => () =>
  JSON.stringify({ auditReportVersion: 2, metadata: { vulnerabilities: counts } });
const CLEAN = { info: 0, low: 3, moderate: 2, high: 0, critical: 0, total: 5 };

it('passes where nothing is of high or critical severity', () => {
  expect(audited(reportOf(CLEAN))).toEqual({
    ...{ ok: true, line: 'no dependency of high or critical vulnerability (0 found)' },
  });
});

it.each([
  [{ ...CLEAN, high: 2 }, 2],
  [{ ...CLEAN, critical: 1 }, 1],
  [{ ...CLEAN, high: 2, critical: 1 }, 3],
])('fails on %j, and says how many', (counts, found) => {
  expect(audited(reportOf(counts))).toEqual({
    ...{ ok: false, line: `no dependency of high or critical vulnerability (${found} found)` },
  });
});

it.each([
  ['nothing', null],
  ['no JSON', 'npm ERR! network'],
  ['an error of the registry', JSON.stringify({ error: { code: 'ENOTFOUND' } })],
  ['a report without counts', JSON.stringify({ metadata: { vulnerabilities: {} } })],
])('neither passes nor fails on %s', (_what, text) => {
  expect(audited(() => text).ok).toBeUndefined();
});
