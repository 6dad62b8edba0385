import type { RunBookmaker } from '../../src/contract/runs.ts';

/** A bookmaker's part in a run in which nothing happened, but for what is said. */
export const runPart = (bookmaker: string, more: Partial<RunBookmaker> = {}): RunBookmaker => ({
  ...{ bookmaker, discovered: 0, planned: 0, ok: 0, partial: 0, gone: 0, throttled: 0, blocked: 0, malformed: 0 },
  ...{ failed: 0, superseded: 0, skipped: 0, requests: 0, retries: 0, throttledRequests: 0, bytes: 0 },
  ...{ marketsSeen: 0, marketsMapped: 0, changes: 0, discoveryMs: 0, fetchMs: 0 },
  ...more,
});
