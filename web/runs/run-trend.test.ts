import { describe, expect, it } from 'vitest';
import type { Run } from '../../src/contract/runs.ts';
import { runPart } from '../test/run-samples.ts';
import { trendOf, trendWords } from './run-trend.ts';

const run = (runId: string, seconds: number | null, more: Partial<Run> = {}): Run => ({
  ...{ runId, trigger: 'scheduled', status: 'completed', mode: 'adaptive', problems: [] },
  startedAt: '2026-11-24T12:00:00.000Z',
  endedAt: seconds === null ? null : new Date(Date.parse('2026-11-24T12:00:00.000Z') + seconds * 1000).toISOString(),
  bookmakers: [runPart('a'), runPart('b')],
  events: { total: 10, completed: 10, failed: 0 },
  ...more,
});

describe('the trend of runs', () => {
  it('goes from the oldest to the newest, in shares of the longest', () => {
    const bars = trendOf([run('3', 30), run('2', 60), run('1', 15)], 2);
    expect(bars.map(({ runId, height }) => [runId, height])).toEqual([
      ['1', 0.25],
      ['2', 1],
      ['3', 0.5],
    ]);
    expect(trendWords(bars)).toBe('The last 3 whole runs: median 0:30, longest 1:00, all completed.');
  });

  it('leaves out what is no whole run: under way, a retry, a single bookmaker', () => {
    const some = { bookmakers: [runPart('a')] };
    const bars = trendOf([run('4', null), run('3', 5, { trigger: 'retry' }), run('2', 5, some), run('1', 9)], 2);
    expect(bars.map(({ runId }) => runId)).toEqual(['1']);
  });

  it('counts what did not complete, and says nothing of nothing', () => {
    const bars = trendOf([run('2', 10, { status: 'partial' }), run('1', 10)], 2);
    expect(trendWords(bars)).toContain('1 not completed');
    expect(trendWords([])).toBe('');
  });
});
