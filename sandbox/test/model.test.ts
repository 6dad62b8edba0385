import { describe, expect, it } from 'vitest';
import { bet9jaEncodings, betpawaEncodings, sportybetEncodings } from '../encodings/encodings.ts';
import { parseBet9ja, parseBetpawa, parseSportybet } from '../encodings/parse-tables.ts';
import { chanceUnder, pricedChance, selectionWeights } from '../model/fair-chance.ts';
import { marketRule } from '../model/market-rules.ts';
import { MatchModel, type SideRates } from '../model/match-model.ts';

const rates = (home: number, away: number): SideRates => ({ home, away });
const model = new MatchModel({
  goals: rates(1.62, 1.04),
  corners: rates(5.4, 4.3),
  bookings: rates(1.8, 2.2),
  'red-cards': rates(0.09, 0.12),
  shots: rates(13, 10),
  'shots-on-target': rates(4.8, 3.6),
  fouls: rates(11, 12),
  offsides: rates(1.9, 1.7),
  saves: rates(2.8, 3.3),
  tackles: rates(16, 16),
});

function chance(market: string, selection: string, line: number | null = null): number {
  const weights = selectionWeights(market, selection, line === null ? null : line * 4);
  if (!weights) {
    throw new Error(`${selection} of ${market} has no meaning`);
  }
  return pricedChance(chanceUnder(model, weights));
}

const closely = 10;

describe('the meaning of markets', () => {
  it('covers every market and selection that the bookmakers write', () => {
    expect(betpawaEncodings.length).toBe(parseBetpawa().length);
    expect(sportybetEncodings.length).toBe(parseSportybet().length);
    expect(bet9jaEncodings.length).toBe(parseBet9ja().length);
    const all = [...betpawaEncodings, ...sportybetEncodings, ...bet9jaEncodings];
    const unread = all.flatMap(({ market, selections }) =>
      selections
        .filter(({ selection }) => !selectionWeights(market, selection, 10))
        .map(({ selection }) => `${market}: ${selection}`),
    );
    expect(unread).toEqual([]);
  });

  it('makes the full lists of SportyBet sum to the number of winners', () => {
    const off = sportybetEncodings.flatMap(({ market, selections }) => {
      const winners = marketRule(market)?.winners ?? null;
      const sum = selections.reduce((total, { selection }) => total + chance(market, selection, 2.5), 0);
      return winners === null || Math.abs(sum - winners) < 1e-6 ? [] : [`${market}: ${sum}`];
    });
    expect(off).toEqual([]);
  });
});

describe('probabilities of one match', () => {
  it('agree between the result and what is built on it', () => {
    expect(chance('double-chance-ft', 'home-draw')).toBeCloseTo(
      chance('1x2-ft', 'home') + chance('1x2-ft', 'draw'),
      closely,
    );
    expect(chance('draw-no-bet-ft', 'home')).toBeCloseTo(chance('asian-handicap-ft', 'home', 0), closely);
    expect(chance('asian-handicap-ft', 'home', -0.5)).toBeCloseTo(chance('1x2-ft', 'home'), closely);
    expect(chance('handicap-3way-ft', 'home', 1)).toBeCloseTo(chance('double-chance-ft', 'home-draw'), closely);
  });

  it('agree between halves and match', () => {
    const leads = ['home', 'draw', 'away'].map((end) => chance('htft', `home-${end}`));
    expect(leads.reduce((sum, one) => sum + one, 0)).toBeCloseTo(chance('1x2-1h', 'home'), closely);
    expect(chance('btts-1h-and-btts-2h', 'yes-yes')).toBeCloseTo(chance('btts-both-halves', 'yes'), closely);
    expect(chance('exact-goals-ft', '0')).toBeCloseTo(
      chance('exact-goals-1h', '0') * chance('total-goals-2h', 'under', 0.5),
      closely,
    );
  });

  it('agree between totals, exact counts, scores and teams', () => {
    const few = ['0', '1', '2'].map((goals) => chance('exact-goals-ft', goals));
    expect(few.reduce((sum, one) => sum + one, 0)).toBeCloseTo(chance('total-goals-ft', 'under', 2.5), closely);
    expect(chance('correct-score-ft', '0-0')).toBeCloseTo(chance('next-goal-ft', 'none', 1), closely);
    expect(chance('home-clean-sheet-ft', 'yes')).toBeCloseTo(chance('away-total-goals-ft', 'under', 0.5), closely);
    expect(chance('btts-ft', 'yes')).toBeCloseTo(chance('teams-to-score-ft', 'both'), closely);
    expect(chance('home-lead-by-1', 'yes')).toBeCloseTo(chance('1x2-1up-ft', 'home'), closely);
    expect(chance('multigoals-ft', '2-4')).toBeCloseTo(chance('goal-bounds-ft', '2-4'), closely);
  });

  it('splits a quarter line between its neighbours', () => {
    const half = chance('total-goals-ft', 'over', 2.5);
    const quarter = chance('total-goals-ft', 'over', 2.25);
    const whole = chance('total-goals-ft', 'over', 2);
    expect(quarter).toBeGreaterThan(half);
    expect(quarter).toBeLessThan(whole);
    expect(quarter + chance('total-goals-ft', 'under', 2.25)).toBeCloseTo(1, closely);
  });
});
