import { describe, expect, it } from 'vitest';
import { numbersWords, thresholdWords } from './alert-words.ts';
import { filterWords } from './rule-words.ts';

describe('an alert in words', () => {
  it('says a move with both odds, percent and points', () => {
    const numbers = { from: 1.9, to: 2.1, percent: 10.526, points: -2.13, intervalMs: 30_000, lines: 1 };
    expect(numbersWords({ numbers })).toBe('1.90 → 2.10 · +10.5 % · −2.1 points');
  });

  it('says who went which way, and to where', () => {
    const numbers = { ourPoints: -1.13, ourOdds: 1.93, theirPoints: 1.46, theirOdds: 1.82, withinMs: 43_000, lines: 3 };
    expect(numbersWords({ numbers })).toBe('ours −1.1 points to 1.93 · theirs +1.5 points to 1.82 · 3 lines');
  });

  it('says a target, and where the price came from', () => {
    const numbers = { from: 1.9, to: 2.1, target: 2, intervalMs: 30_000 };
    expect(numbersWords({ numbers })).toBe('1.90 → 2.10 · target 2.00');
  });

  it('says what put us out of line, and leaves out what is not known', () => {
    const numbers = { points: 3, edge: 0.021, odds: 2.5, probability: 0.41, fairProbability: null, bookmakers: 1 };
    expect(numbersWords({ numbers })).toBe('+3.0 points · edge +2.1 % · at 2.50 · ours 41.0 % · 1 bookmaker');
  });
});

describe('a rule in words', () => {
  it('says its grades, or its size and span', () => {
    expect(thresholdWords({ unit: 'percent', warning: 5, elevated: 10, critical: 20 })).toBe('from 5, 10, 20 percent');
    expect(thresholdWords({ bookmakers: 2, points: 1, withinSeconds: 60, severity: 'elevated' })).toBe(
      '2 bookmakers or more, from 1 points, within 60 s, as elevated',
    );
    expect(thresholdWords({ direction: 'at_most', odds: 1.8, severity: 'critical' })).toBe('at most 1.80, as critical');
  });

  it('says what narrows it', () => {
    const filters = {
      ...{ markets: ['1x2-ft', 'total-goals-ft:2.5'], selections: ['home', 'over'], events: ['1'], competitions: null },
      ...{ bookmakers: ['bet9ja'], whose: 'any' as const, minMinutesToKickoff: 0, maxMinutesToKickoff: null },
    };
    expect(filterWords({ filters })).toBe('all prices, of bet9ja, 2 markets or lines, on home, over, 1 match');
    expect(filterWords({ filters: { ...filters, markets: ['1x2-ft'], selections: null, events: null } })).toBe(
      'all prices, of bet9ja, 1 market',
    );
  });
});
