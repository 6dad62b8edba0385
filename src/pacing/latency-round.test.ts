import { describe, expect, it } from 'vitest';
import { LatencyRound } from './latency-round.ts';

describe('LatencyRound', () => {
  it('counts only what started under the limit in force', () => {
    const round = new LatencyRound(1000, 2);
    expect(round.add(999, 9, true)).toBeNull();
    expect(round.add(1000, 1, true)).toBeNull();
    expect(round.add(1001, 3, true)).toEqual({ typical: 2, spread: 0.5, samples: 2, limitWasUsed: true });
  });

  it('says that the limit was used when most saw it full', () => {
    const round = new LatencyRound(0, 3);
    round.add(0, 1, true);
    round.add(0, 1, false);
    expect(round.add(0, 1, false)?.limitWasUsed).toBe(false);
  });

  it('counts a straggler as three times the median at most', () => {
    const round = new LatencyRound(0, 4);
    round.add(0, 1, true);
    round.add(0, 1, true);
    round.add(0, 1, true);
    expect(round.add(0, 1000, true)?.typical).toBe(1.5);
  });
});
