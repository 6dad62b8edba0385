import { describe, expect, it } from 'vitest';
import { DeskBook } from '../book/desk-book.ts';
import type { DeskMarket } from '../book/desk-market.ts';
import { btts, eventRow, quote, T0_MS } from '../test/wire-samples.ts';
import { eventSummary, isMeant } from './event-summary.ts';

const SLUGS = ['betpawa', 'sportybet', 'bet9ja'];

const rows = (): readonly DeskMarket[] => {
  const book = new DeskBook({
    schedule: (flush) => flush(),
    circumstances: { nowMs: T0_MS, staleAfterMs: 900_000, sources: {} },
  });
  const both = btts([
    quote('betpawa', { yes: 1.9, no: 1.8 }, { margin: 0.08 }),
    quote('sportybet', { yes: 1.85, no: 1.95 }, { margin: 0.05 }),
  ]);
  const theirs = { ...btts([quote('sportybet', { yes: 2, no: 1.7 })]), market: 'btts-1h' };
  const gone = { ...btts([quote('betpawa', { yes: 2, no: 1.7 }, { state: 'removed' })]), market: 'btts-2h' };
  book.takeSnapshot([eventRow('1', [both, theirs, gone])], 1);
  return book.marketIds('1').flatMap((id) => book.market('1', id) ?? []);
};

describe('the summary of a match', () => {
  it('counts who has what, how we stand, and how margins differ', () => {
    const { markets, others, best, tied, beaten } = eventSummary(rows(), 'betpawa', SLUGS);
    expect({ markets, best, tied, beaten }).toEqual({ markets: 1, best: 1, tied: 0, beaten: 1 });
    expect(others[0]).toMatchObject({ bookmaker: 'sportybet', markets: 2, shared: 1, onlyTheirs: 1 });
    expect(others[0]?.marginPoints).toBeCloseTo(-3, 9);
    expect(others[1]).toMatchObject({ bookmaker: 'bet9ja', markets: 0, marginPoints: null });
  });

  it('finds what they have and we do not, and where we are beaten', () => {
    const meant = (whose: 'all' | 'theirs' | 'ours' | 'beaten'): readonly string[] =>
      rows().flatMap((row) => (isMeant(row, whose, 'betpawa', SLUGS) ? row.market : []));
    expect(meant('theirs')).toEqual(['btts-1h']);
    expect(meant('beaten')).toEqual(['btts-ft']);
    expect(meant('ours')).toEqual([]);
    expect(meant('all')).toHaveLength(3);
  });
});
