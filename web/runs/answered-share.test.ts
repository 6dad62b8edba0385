import { describe, expect, it } from 'vitest';
import type { Run } from '../../src/contract/runs.ts';
import { runPart } from '../test/run-samples.ts';
import { answeredShare } from './answered-share.ts';

const run = (...bookmakers: Run['bookmakers']): Run => ({
  ...{ runId: '1', trigger: 'scheduled', status: 'completed', mode: 'adaptive', problems: [] },
  ...{ startedAt: '2026-11-24T12:00:00.000Z', endedAt: '2026-11-24T12:01:00.000Z', bookmakers },
  events: { total: 10, completed: 10, failed: 0 },
});

describe('how a bookmaker answered', () => {
  it('is the share of looks that brought something, over all runs; what was skipped was not tried', () => {
    const runs = [
      run(runPart('a', { planned: 60, ok: 50, skipped: 10 }), runPart('b', { planned: 5, failed: 5 })),
      run(runPart('a', { planned: 50, ok: 45, throttled: 3, failed: 1, malformed: 1 })),
    ];
    expect(answeredShare(runs, 'a')).toEqual({ runs: 2, looks: 100, share: 0.95 });
    expect(answeredShare(runs, 'b')?.share).toBe(0);
  });

  it('is not known where nothing was tried', () => {
    expect(answeredShare([run(runPart('a'))], 'a')).toBeNull();
    expect(answeredShare([], 'a')).toBeNull();
  });
});
