import { describe, expect, it } from 'vitest';
import { MARKETS, marketByKey, selectionIndex } from './catalogue.ts';
import type { Market } from './market.ts';

const market = (key: string): Market => {
  const found = marketByKey(key);
  if (found === undefined) throw new Error(`no market ${key}`);
  return found;
};

const selectionKeys = (key: string): string[] => market(key).selections.map((selection) => selection.key);

describe('the market catalogue', () => {
  it('holds 269 markets, of which 5 are bets on players', () => {
    expect(MARKETS).toHaveLength(269);
    expect(MARKETS.filter((m) => m.kind === 'player')).toHaveLength(5);
  });

  it('has unique keys and names, and unique selections inside a market', () => {
    expect(new Set(MARKETS.map((m) => m.key)).size).toBe(MARKETS.length);
    expect(new Set(MARKETS.map((m) => m.name)).size).toBe(MARKETS.length);
    for (const m of MARKETS) {
      expect(new Set(m.selections.map((s) => s.key)).size).toBe(m.selections.length);
      expect(new Set(m.selections.map((s) => s.name)).size).toBe(m.selections.length);
    }
  });

  it('gives every market a group, a period and, unless it is a bet on players, selections', () => {
    for (const m of MARKETS) {
      expect(m.groups.length).toBeGreaterThan(0);
      expect(m.period).toMatch(/^(ft|1h|2h|\d+min|cup-tie)$/);
      expect(m.selections.length >= 2).toBe(m.kind !== 'player');
    }
  });

  it('keeps the order of selections that stored prices rely on', () => {
    expect(selectionKeys('1x2-ft')).toEqual(['home', 'draw', 'away']);
    expect(selectionKeys('double-chance-ft')).toEqual(['home-draw', 'draw-away', 'home-away']);
    expect(selectionKeys('1x2-total-ft')).toEqual([
      'home-under',
      'home-over',
      'draw-under',
      'draw-over',
      'away-under',
      'away-over',
    ]);
    expect(selectionKeys('correct-score-ft').slice(0, 3)).toEqual(['0-0', '1-0', '2-0']);
    expect(selectionKeys('correct-score-ft').slice(-2)).toEqual(['other', 'other-long-list']);
    expect(selectionKeys('htft-total-ft')[0]).toBe('home-home-under');
    expect(selectionKeys('htft-total-ft')[17]).toBe('away-away-over');
    expect(selectionKeys('exact-goals-ft').slice(-2)).toEqual(['6+', '6']);
  });

  it('never lets a whole-line market of one kind pass for another', () => {
    expect(market('asian-handicap-ft').lineType).toBe('handicap-asian');
    expect(market('handicap-3way-ft').lineType).toBe('handicap-european');
    expect(market('both-halves-over-1-5').lineType).toBe('none');
    expect(market('early-goals-10min-ft').lineType).toBe('none');
    expect(market('next-goal-ft').lineType).toBe('goal-number');
  });

  it('counts two winners for double chances and none where several may win', () => {
    expect(market('double-chance-total-2h').winnersPerBet).toBe(2);
    expect(market('double-chance-and-btts-1h').winnersPerBet).toBe(2);
    expect(market('1x2-1up-ft').winnersPerBet).toBeNull();
    expect(market('multigoals-ft').winnersPerBet).toBeNull();
    expect(market('1x2-ft').winnersPerBet).toBe(1);
  });

  it('knows which stakes come back', () => {
    expect(market('asian-handicap-ft').push).toBe('half');
    expect(market('total-goals-ft').push).toBe('half');
    expect(market('draw-no-bet-1h').push).toBe('void');
    expect(market('home-no-bet-ft').push).toBe('void');
    expect(market('1x2-total-ft').push).toBe('void');
    expect(market('handicap-3way-ft').push).toBe('none');
  });

  it('reads period and side from the key, and what a key cannot say from the market', () => {
    expect(market('away-total-goals-2h')).toMatchObject({ period: '2h', side: 'away' });
    expect(market('home-no-bet-ft')).toMatchObject({ period: 'ft', side: 'match' });
    expect(market('1x2-15min')).toMatchObject({ period: '15min', side: 'match' });
    expect(market('first-goal-time-15min').period).toBe('ft');
    expect(market('to-qualify').period).toBe('cup-tie');
  });
});

describe('marketByKey', () => {
  it('opens windows of any minute from 1 to 120, one object per key', () => {
    const opened = market('1x2-37min');
    expect(opened).toMatchObject({ key: '1x2-37min', name: '1X2 - First 37 Minutes', period: '37min' });
    expect(marketByKey('1x2-37min')).toBe(opened);
    expect(market('total-goals-1min').lineType).toBe('total');
    expect(market('total-goals-120min').selections.map((s) => s.key)).toEqual(['over', 'under']);
    expect(MARKETS).not.toContain(opened);
  });

  it('keeps the listed windows as they are', () => {
    expect(MARKETS).toContain(marketByKey('1x2-10min'));
    expect(MARKETS).toContain(marketByKey('total-goals-30min'));
  });

  it.each(['1x2-0min', '1x2-121min', '1x2-05min', '1x2-1.5min', '1x2--5min', 'total-goals-999min', 'corners-5min', ''])(
    'knows no market %s',
    (key) => {
      expect(marketByKey(key)).toBeUndefined();
    },
  );
});

describe('selectionIndex', () => {
  it('finds every selection at its place and nothing else', () => {
    for (const m of MARKETS) {
      m.selections.forEach((selection, index) => {
        expect(selectionIndex(m, selection.key)).toBe(index);
      });
      expect(selectionIndex(m, 'constructor')).toBeUndefined();
    }
  });
});
