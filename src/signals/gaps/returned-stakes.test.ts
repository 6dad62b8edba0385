import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fairProbabilities } from '../../odds/fair-probabilities.ts';
import { DeskEvent, marketOf, quoteOf, viewOf } from '../test/desk-event.ts';
import { eventGaps } from './event-gaps.ts';

/** Probability of every score up to 12:12, from two independent Poisson counts. */
const scores = (home: number, away: number) => {
  const poisson = (mean: number) => {
    const list = [Math.exp(-mean)];
    for (let goals = 1; goals <= 12; goals++) list.push(((list[goals - 1] ?? 0) * mean) / goals);
    return list;
  };
  const [ours, theirs] = [poisson(home), poisson(away)];
  return ours.flatMap((p, h) => theirs.map((q, a) => ({ h, a, probability: p * q })));
};

/** What one unit pays: 1 won, 0 lost, null returned, by halves of the stake. */
type Halves = readonly [1 | 0 | null, 1 | 0 | null];

const settled = (difference: number): 1 | 0 | null => (difference > 0 ? 1 : difference < 0 ? 0 : null);

/** A quarter line is half a stake on each of the two lines beside it. */
const halves = (result: number, quarters: number): Halves => {
  const lines = quarters % 2 === 0 ? [quarters, quarters] : [quarters - 1, quarters + 1];
  return [settled(result + (lines[0] ?? 0) / 4), settled(result + (lines[1] ?? 0) / 4)];
};

interface Bet {
  readonly market: string;
  /** Of the market's two selections, what decides the first; the second is its opposite. */
  readonly first: (score: { h: number; a: number }) => Halves;
  readonly line: number | null;
}

const bets = fc.oneof(
  fc.integer({ min: -12, max: 12 }).map(
    (line): Bet => ({
      market: 'asian-handicap-ft',
      line,
      first: ({ h, a }) => halves(h - a, line),
    }),
  ),
  fc.integer({ min: 2, max: 20 }).map(
    (line): Bet => ({
      market: 'total-goals-ft',
      line,
      first: ({ h, a }) => halves(h + a, -line),
    }),
  ),
  fc.constant<Bet>({ market: 'draw-no-bet-ft', line: null, first: ({ h, a }) => [settled(h - a), settled(h - a)] }),
);

/** By counting through every score: the probability of winning a decided stake, and what a unit of it yields. */
const byCounting = ({ first }: Bet, all: ReturnType<typeof scores>, odds: number) => {
  let [won, decided, profit] = [0, 0, 0];
  for (const score of all) {
    for (const half of first(score)) {
      if (half === null) continue;
      decided += score.probability / 2;
      won += (half * score.probability) / 2;
      profit += ((half === 1 ? odds - 1 : -1) * score.probability) / 2;
    }
  }
  return { probability: won / decided, edge: profit / decided };
};

describe('where stakes come back', () => {
  it('the fair probability is that of winning a decided stake, and the edge what a decided stake yields', () => {
    fc.assert(
      fc.property(
        bets,
        fc.double({ min: 0.6, max: 2.4, noNaN: true }),
        fc.double({ min: 0.6, max: 2.4, noNaN: true }),
        fc.integer({ min: 1200, max: 4000 }),
        (bet, home, away, ours) => {
          const all = scores(home, away);
          const { probability, edge } = byCounting(bet, all, ours / 1000);
          fc.pre(probability > 0.08 && probability < 0.92);
          const market = marketOf(bet.market);
          const event = new DeskEvent();
          // The other bookmaker has no margin: its price is the one at which nobody wins anything.
          event.put('a', quoteOf(market, bet.line, [1000 / probability, 1000 / (1 - probability)]));
          const opposite = Math.round(1000 / (1.04 - 1000 / ours));
          fc.pre(opposite > 1000 && opposite < 100_000);
          event.put('ours', quoteOf(market, bet.line, [ours, opposite]));
          const gap = eventGaps(event, viewOf()).find(({ selection }) => selection === 0);
          expect(gap?.probability).toBeCloseTo(probability, 6);
          expect(gap?.edge).toBeCloseTo(edge, 5);
        },
      ),
      { numRuns: 300, seed: 20261124 },
    );
  });

  it('a draw no bet is the result without the draw', () => {
    const [home, draw, away] = [0.45, 0.27, 0.28];
    const fair = fairProbabilities([1000 / (home / (1 - draw)), 1000 / (away / (1 - draw))], 1, 'power');
    expect(fair).toMatchObject({
      kind: 'fair',
      probabilities: [expect.closeTo(0.616438, 5), expect.closeTo(0.383562, 5)],
    });
  });
});
