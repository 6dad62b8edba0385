import { describe, expect, it } from 'vitest';
import { DeskBook } from '../book/desk-book.ts';
import type { DeskMarket } from '../book/desk-market.ts';
import { at, btts, change, eventRow, quote, T0_MS } from '../test/wire-samples.ts';
import { priceAddressText, readPriceAddress } from './price-address.ts';
import { priceFacts } from './price-facts.ts';
import { priceBefore } from './use-price-past.ts';

const market = (): DeskMarket => {
  const book = new DeskBook({
    schedule: (flush) => flush(),
    circumstances: { nowMs: T0_MS, staleAfterMs: 900_000, sources: {} },
  });
  const margin = 2 / 1.9 - 1;
  book.takeSnapshot(
    [
      eventRow('1', [
        btts([
          quote('betpawa', { yes: 1.9, no: 1.9 }, { margin }),
          quote('sportybet', { yes: 1.9, no: 1.9 }, { margin }),
        ]),
      ]),
    ],
    1,
  );
  book.applyChanges([change(2, '1', 'sportybet', { yes: 2, no: 1.8 })]);
  const found = book.market('1', 'btts-ft');
  if (found === undefined) throw new Error('no market');
  return found;
};

describe('what is known of a price', () => {
  it('is its probability with and without the margin, our price, and its last move', () => {
    const facts = priceFacts(market(), 'sportybet', 'yes', 'betpawa', 'proportional');
    expect(facts?.implied).toBe(0.5);
    expect(facts?.fair).toBeCloseTo(0.5 / (0.5 + 1 / 1.8), 9);
    expect(facts?.ownFair).toBeCloseTo(0.5, 9);
    expect(facts?.ours).toBe(1.9);
    expect(facts?.move).toMatchObject({ from: 1.9, direction: 'up' });
  });

  it('compares ours with nothing', () => {
    expect(priceFacts(market(), 'betpawa', 'yes', 'betpawa', 'power')?.ours).toBeNull();
    expect(priceFacts(market(), 'bet9ja', 'yes', 'betpawa', 'power')).toBeNull();
  });
});

describe('the address that a cell carries', () => {
  it('survives being written and read', () => {
    const address = { eventId: '1', marketId: 'total-goals-ft:2.5', bookmaker: 'bet9ja', selection: 'over' };
    expect(readPriceAddress(priceAddressText(address))).toEqual(address);
    expect(readPriceAddress(undefined)).toBeNull();
  });
});

describe('the price before', () => {
  const point = (seconds: number, odds: number | null) => ({
    at: at(seconds),
    notBefore: null,
    state: 'open' as const,
    prices: odds === null ? {} : { yes: { odds, open: true } },
    margin: null,
  });

  it('is the last one that was different, and until when it stood', () => {
    const points = [point(0, 1.8), point(60, 1.9), point(120, 1.9)];
    expect(priceBefore(points, 'yes')).toEqual({ odds: 1.8, untilMs: T0_MS + 60_000 });
  });

  it('is none where the price never moved', () => {
    expect(priceBefore([point(0, 1.8), point(60, 1.8)], 'yes')).toBeNull();
    expect(priceBefore([], 'yes')).toBeNull();
  });
});
