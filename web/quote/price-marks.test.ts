import { describe, expect, it } from 'vitest';
import { DeskBook } from '../book/desk-book.ts';
import type { DeskMarket } from '../book/desk-market.ts';
import { btts, eventRow, quote, T0_MS } from '../test/wire-samples.ts';
import { marketMarks } from './price-marks.ts';

const ALL = ['betpawa', 'sportybet', 'bet9ja'];

const marketOf = (...quotes: Parameters<typeof btts>[0]): DeskMarket | undefined => {
  const book = new DeskBook({
    schedule: (flush) => flush(),
    circumstances: { nowMs: T0_MS, staleAfterMs: 900_000, sources: {} },
  });
  book.takeSnapshot([eventRow('1', [btts(quotes)])], 1);
  return book.market('1', 'btts-ft');
};

describe('marks of prices', () => {
  it('tell ours best, tied or beaten, and others better only where they beat us', () => {
    const market = marketOf(
      quote('betpawa', { yes: 1.9, no: 1.8, both: 2 }),
      quote('sportybet', { yes: 1.85, no: 1.8, both: 2.1 }),
      quote('bet9ja', { yes: 1.8, no: 1.7, both: 1.95 }),
    );
    const { prices } = marketMarks(market, 'betpawa', ALL);
    expect(prices).toEqual({
      betpawa: { yes: 'best', no: 'tied', both: 'beaten' },
      sportybet: { both: 'better' },
    });
  });

  it('ignore what is not open: suspended, removed, unknown, a closed selection', () => {
    for (const state of ['suspended', 'removed'] as const) {
      const market = marketOf(
        quote('betpawa', { yes: 1.9, no: 1.8 }),
        quote('sportybet', { yes: 2.5, no: 2.5 }, { state }),
      );
      expect(marketMarks(market, 'betpawa', ALL).prices, state).toEqual({});
    }
    const closed = { yes: { odds: 2.5, open: false }, no: { odds: 1.7, open: true } };
    const market = marketOf(quote('betpawa', { yes: 1.9, no: 1.8 }), quote('sportybet', {}, { prices: closed }));
    expect(marketMarks(market, 'betpawa', ALL).prices).toEqual({ betpawa: { no: 'best' } });
  });

  it('leave hidden bookmakers out, and mark nothing without our own price', () => {
    const market = marketOf(quote('betpawa', { yes: 1.9, no: 1.8 }), quote('sportybet', { yes: 2, no: 1.7 }));
    expect(marketMarks(market, 'betpawa', ['betpawa', 'bet9ja']).prices).toEqual({});
    expect(marketMarks(market, 'bet9ja', ALL).prices).toEqual({});
  });

  it('name the lowest margin only where there are two to compare', () => {
    const alone = marketOf(quote('betpawa', { yes: 1.9, no: 1.9 }));
    expect(marketMarks(alone, 'betpawa', ALL).lowestMargin).toEqual([]);
    const two = marketOf(
      quote('betpawa', { yes: 1.9, no: 1.9 }, { margin: 0.0526 }),
      quote('sportybet', { yes: 1.9, no: 1.95 }, { margin: 0.039 }),
    );
    expect(marketMarks(two, 'betpawa', ALL).lowestMargin).toEqual(['sportybet']);
  });
});
