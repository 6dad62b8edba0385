import { beforeEach, describe, expect, it } from 'vitest';
import type { SourceStatus } from '../../model/source-state.ts';
import { START_MS } from '../test/virtual-time.ts';
import { SourceMonitor } from './source-monitor.ts';

let monitor: SourceMonitor;
let turns: SourceStatus[];

beforeEach(() => {
  turns = [];
  monitor = new SourceMonitor('alpha', true, START_MS, (status) => turns.push(status));
});

/** A request that ended `atMs` after the start and took `tookMs`. */
const report = (ok: boolean, atMs: number, tookMs = 0): string => {
  const startedAtMs = START_MS + atMs - tookMs;
  monitor.report(
    { ok, reason: ok ? '' : 'failed: HTTP 500', headersMs: ok ? tookMs : null, startedAtMs },
    START_MS + atMs,
  );
  monitor.review(true, null, START_MS + atMs);
  return monitor.status.state;
};

describe('down', () => {
  it('is a source whose last ten requests failed', () => {
    report(true, 0);
    for (let i = 1; i <= 9; i++) expect(report(false, i)).not.toBe('down');
    expect(report(false, 10)).toBe('down');
    expect(monitor.status).toMatchObject({ reason: 'failed: HTTP 500', sinceMs: START_MS + 10, lastOkAtMs: START_MS });
  });

  it('is not one with a success among the last ten', () => {
    for (let i = 0; i < 9; i++) report(false, i);
    report(true, 9);
    for (let i = 10; i < 19; i++) report(false, i);
    expect(monitor.status.state).toBe('degraded');
  });

  it('is a source without a success for a minute while it was tried', () => {
    expect(report(false, 20_000, 20_000)).toBe('degraded');
    expect(report(false, 59_999, 20_000)).toBe('degraded');
    expect(report(false, 60_000, 20_000)).toBe('down');
  });

  it('is not a source that merely was not tried for long between two failures', () => {
    report(true, 0);
    report(false, 1_000);
    expect(report(false, 301_000)).toBe('degraded');
    expect(report(false, 361_000)).not.toBe('down');
    expect(report(false, 390_000)).not.toBe('down');
    expect(report(false, 421_000)).toBe('down');
  });

  it('ends with one success', () => {
    for (let i = 0; i < 10; i++) report(false, i);
    expect(monitor.status.state).toBe('down');
    report(true, 100);
    expect(monitor.status.state).toBe('degraded');
    expect(turns.map(({ state }) => state)).toEqual(['degraded', 'down', 'degraded']);
  });
});

describe('degraded', () => {
  it('is a source of whose last hundred requests more than a tenth failed', () => {
    for (let i = 0; i < 90; i++) report(true, i);
    for (let i = 0; i < 9; i++) report(false, 100 + i);
    report(true, 120);
    expect(monitor.status.state).toBe('up');
    report(false, 130);
    report(false, 131);
    expect(monitor.status).toMatchObject({ state: 'degraded', reason: '11 of the last 100 requests failed' });
  });

  it('is a source that backs off, until it does no more', () => {
    report(true, 0);
    monitor.review(true, START_MS + 5_000, START_MS + 1_000);
    expect(monitor.status).toMatchObject({ state: 'degraded', reason: 'backing off', sinceMs: START_MS + 1_000 });
    monitor.review(true, START_MS + 5_000, START_MS + 5_000);
    expect(monitor.status).toMatchObject({ state: 'up', reason: '' });
  });

  it('forgets failures that lie a hundred requests back', () => {
    for (let i = 0; i < 9; i++) report(false, i);
    for (let i = 0; i < 100; i++) report(true, 100 + i);
    expect(monitor.status.state).toBe('up');
  });
});

describe('disabled', () => {
  it('is what the settings say, whatever the requests do', () => {
    for (let i = 0; i < 10; i++) report(false, i);
    monitor.review(false, null, START_MS + 20);
    expect(monitor.status.state).toBe('disabled');
    monitor.review(true, null, START_MS + 30);
    expect(monitor.status.state).toBe('down');
  });

  it('can be so from the start', () => {
    const off = new SourceMonitor('alpha', false, START_MS, () => {});
    expect(off.status).toMatchObject({ state: 'disabled', reason: 'switched off in the settings' });
  });
});

it('is up from the start, since then', () => {
  expect(monitor.status).toEqual({ bookmaker: 'alpha', state: 'up', reason: '', sinceMs: START_MS, lastOkAtMs: null });
});

it('knows its latencies, of those that were answered', () => {
  expect(monitor.latencyMs).toEqual({ p50: null, p95: null });
  for (let i = 1; i <= 100; i++) report(true, i * 1_000, i);
  report(false, 200_000, 30_000);
  expect(monitor.latencyMs).toEqual({ p50: 51, p95: 96 });
});
