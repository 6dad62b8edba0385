import { describe, expect, it } from 'vitest';
import { at, btts, change, eventRow, quote, suspension, T0_MS } from '../test/wire-samples.ts';
import type { DeskCircumstances } from './circumstances.ts';
import { DeskBook } from './desk-book.ts';

const circumstances = (more: Partial<DeskCircumstances> = {}): DeskCircumstances => ({
  nowMs: T0_MS,
  staleAfterMs: 900_000,
  sources: {},
  ...more,
});

const bookAt = (more: Partial<DeskCircumstances> = {}): DeskBook =>
  new DeskBook({ schedule: (flush) => flush(), circumstances: circumstances(more) });

const oddsOf = (book: DeskBook, bookmaker: string): number | null | undefined =>
  book.market('1', 'btts-ft')?.quotes[bookmaker]?.prices.yes?.odds;

describe('snapshot and stream join without a gap', () => {
  it('applies a change that is newer than the snapshot', () => {
    const book = bookAt();
    book.takeSnapshot([eventRow('1', [btts([quote('betpawa', { yes: 1.9, no: 1.9 })])])], 10);
    book.applyChanges([change(11, '1', 'betpawa', { yes: 1.95, no: 1.85 })]);
    expect(oddsOf(book, 'betpawa')).toBe(1.95);
  });

  it('ignores a change that the snapshot already holds', () => {
    const book = bookAt();
    book.takeSnapshot([eventRow('1', [btts([quote('betpawa', { yes: 1.9, no: 1.9 })])])], 10);
    book.applyChanges([change(10, '1', 'betpawa', { yes: 1.5, no: 2.5 })]);
    expect(oddsOf(book, 'betpawa')).toBe(1.9);
  });

  it('keeps what came on the stream before an older snapshot arrived', () => {
    const book = bookAt();
    book.takeSnapshot([eventRow('1', [btts([quote('betpawa', { yes: 1.9, no: 1.9 })])])], 10);
    book.applyChanges([change(15, '1', 'betpawa', { yes: 1.95, no: 1.85 })]);
    book.takeSnapshot([eventRow('1', [btts([quote('betpawa', { yes: 1.9, no: 1.9 })])])], 12);
    expect(oddsOf(book, 'betpawa')).toBe(1.95);
  });

  it('holds changes of an event that is not known yet, and applies those the snapshot lacks', () => {
    const book = bookAt();
    book.applyChanges([
      change(9, '1', 'betpawa', { yes: 1.2, no: 4 }),
      change(12, '1', 'betpawa', { yes: 1.97, no: 1.83 }),
    ]);
    expect(book.event('1')).toBeUndefined();
    book.takeSnapshot([eventRow('1', [btts([quote('betpawa', { yes: 1.9, no: 1.9 })])])], 10);
    expect(oddsOf(book, 'betpawa')).toBe(1.97);
  });

  it('keeps a quote that only the stream knows when the snapshot is older', () => {
    const book = bookAt();
    book.takeSnapshot([eventRow('1', [btts([], [{ bookmaker: 'betpawa', reason: 'not_looked' }])])], 10);
    book.applyChanges([change(11, '1', 'betpawa', { yes: 1.9, no: 1.9 })]);
    book.takeSnapshot([eventRow('1', [btts([], [{ bookmaker: 'betpawa', reason: 'not_looked' }])])], 10);
    expect(oddsOf(book, 'betpawa')).toBe(1.9);
    expect(book.market('1', 'btts-ft')?.absent).toEqual({});
  });

  it('forgets everything with a new epoch, early changes too', () => {
    const book = bookAt();
    book.takeSnapshot([eventRow('1', [])], 10);
    book.applyChanges([change(11, '2', 'betpawa', { yes: 1.9, no: 1.9 })]);
    book.clear();
    book.takeSnapshot([eventRow('2', [])], 0);
    expect(book.event('1')).toBeUndefined();
    expect(book.market('2', 'btts-ft')).toBeUndefined();
  });
});

describe('moves', () => {
  it('tells direction and old price of what moved, and nothing of what stayed', () => {
    const book = bookAt();
    book.takeSnapshot([eventRow('1', [btts([quote('betpawa', { yes: 1.9, no: 1.9 })])])], 10);
    book.applyChanges([change(11, '1', 'betpawa', { yes: 1.95, no: 1.9 })]);
    const moves = book.market('1', 'btts-ft')?.quotes.betpawa?.moves;
    expect(moves).toEqual({ yes: { direction: 'up', from: 1.9, atMs: T0_MS + 11_000 } });
  });

  it('takes margin and flags of a change as the service says them', () => {
    const book = bookAt();
    const shown = () => book.market('1', 'btts-ft')?.quotes.betpawa;
    book.takeSnapshot([eventRow('1', [btts([quote('betpawa', { yes: 1.9, no: 1.9 })])])], 10);
    book.applyChanges([{ ...change(11, '1', 'betpawa', { yes: 2, no: 1.9 }), margin: 0.031 }]);
    expect([shown()?.margin, shown()?.implausible]).toEqual([0.031, false]);
    book.applyChanges([{ ...change(12, '1', 'betpawa', { yes: 2 }), margin: null, flags: ['implausible'] }]);
    expect([shown()?.margin, shown()?.implausible]).toEqual([null, true]);
    expect(shown()?.derivedFrom).toBeNull();
    const derivedFrom = { market: 'btts-1h', line: null };
    book.applyChanges([{ ...change(13, '1', 'betpawa', { yes: 2 }), flags: ['derived'], derivedFrom }]);
    expect(shown()?.derivedFrom).toBe('btts-1h');
  });
});

describe('what is shown', () => {
  it('is suspended since the change that suspended it', () => {
    const book = bookAt();
    book.takeSnapshot([eventRow('1', [btts([quote('betpawa', { yes: 1.9, no: 1.9 })])])], 10);
    book.applyChanges([suspension(20, '1', 'betpawa', { yes: 1.9, no: 1.9 })]);
    const shown = book.market('1', 'btts-ft')?.quotes.betpawa;
    expect([shown?.shown, shown?.shownSinceMs]).toEqual(['suspended', T0_MS + 20_000]);
  });

  it('is unknown when its source is down, and open again when it is back', () => {
    const book = bookAt();
    book.takeSnapshot([eventRow('1', [btts([quote('betpawa', { yes: 1.9, no: 1.9 })])])], 10);
    book.assess(circumstances({ sources: { betpawa: { state: 'down', sinceMs: T0_MS - 60_000 } } }));
    expect(book.market('1', 'btts-ft')?.quotes.betpawa?.shown).toBe('unknown');
    expect(book.event('1')?.listings.betpawa?.shown).toBe('unknown');
    expect(book.event('1')?.listings.sportybet?.shown).toBe('offered');
    book.assess(circumstances());
    expect(book.market('1', 'btts-ft')?.quotes.betpawa?.shown).toBe('open');
  });

  it('becomes unknown by age alone, unless a look confirms it', () => {
    const book = bookAt();
    const rows = [btts([quote('betpawa', { yes: 1.9, no: 1.9 }), quote('sportybet', { yes: 1.8, no: 2 })])];
    book.takeSnapshot([eventRow('1', rows)], 10);
    book.applyLooks([['1', 'betpawa', 'ok', at(800)]]);
    book.assess(circumstances({ nowMs: T0_MS + 900_000 }));
    expect(book.market('1', 'btts-ft')?.quotes.betpawa?.shown).toBe('open');
    expect(book.market('1', 'btts-ft')?.quotes.sportybet?.shown).toBe('unknown');
  });

  it('is closed from kick-off on, and the event is forgotten two hours later', () => {
    const book = bookAt();
    book.takeSnapshot([eventRow('1', [btts([quote('betpawa', { yes: 1.9, no: 1.9 })])])], 10);
    book.assess(circumstances({ nowMs: T0_MS + 7_200_000 }));
    expect(book.market('1', 'btts-ft')?.quotes.betpawa?.shown).toBe('closed');
    book.assess(circumstances({ nowMs: T0_MS + 2 * 7_200_000 + 1 }));
    expect(book.size).toBe(0);
  });
});

describe('looks', () => {
  it('move the age of a listing forward, never back, and only where something was confirmed', () => {
    const book = bookAt();
    book.takeSnapshot([eventRow('1', [])], 10);
    book.applyLooks([['1', 'betpawa', 'ok', at(30)]]);
    book.applyLooks([['1', 'betpawa', 'ok', at(20)]]);
    book.applyLooks([['1', 'betpawa', 'failed', null]]);
    expect(book.seenAtMs('1', 'betpawa')).toBe(T0_MS + 30_000);
  });

  it('leave the age of a quote where a partial look may have missed it', () => {
    const book = bookAt();
    book.takeSnapshot([eventRow('1', [btts([quote('betpawa', { yes: 1.9, no: 1.9 })])])], 10);
    book.applyLooks([['1', 'betpawa', 'partial', at(30)]]);
    expect(book.market('1', 'btts-ft')?.quotes.betpawa?.missedSinceMs).toBe(T0_MS - 10_000);
    book.applyLooks([['1', 'betpawa', 'ok', at(60)]]);
    expect(book.market('1', 'btts-ft')?.quotes.betpawa?.missedSinceMs).toBeNull();
  });

  it('wake nobody who reads prices', () => {
    const book = bookAt();
    book.takeSnapshot([eventRow('1', [btts([quote('betpawa', { yes: 1.9, no: 1.9 })])])], 10);
    let told = 0;
    book.subscribeToMarket('1', 'btts-ft', () => {
      told += 1;
    });
    book.applyLooks([['1', 'betpawa', 'ok', at(30)]]);
    expect(told).toBe(0);
  });
});

describe('subscriptions', () => {
  it('tell only those who read the market that changed, with a new value', () => {
    const book = bookAt();
    const rows = [btts([quote('betpawa', { yes: 1.9, no: 1.9 })])];
    book.takeSnapshot([eventRow('1', rows), eventRow('2', rows)], 10);
    const before = book.market('1', 'btts-ft');
    const told: string[] = [];
    book.subscribeToMarket('1', 'btts-ft', () => told.push('1'));
    book.subscribeToMarket('2', 'btts-ft', () => told.push('2'));
    book.applyChanges([change(11, '1', 'betpawa', { yes: 1.95, no: 1.85 })]);
    expect(told).toEqual(['1']);
    expect(book.market('1', 'btts-ft')).not.toBe(before);
  });

  it('tell once per flush however many changes came', () => {
    let flush: () => void = () => {};
    const book = new DeskBook({
      schedule: (run) => {
        flush = run;
      },
      circumstances: circumstances(),
    });
    book.takeSnapshot([eventRow('1', [btts([quote('betpawa', { yes: 1.9, no: 1.9 })])])], 10);
    let told = 0;
    book.subscribeToMarket('1', 'btts-ft', () => {
      told += 1;
    });
    book.applyChanges([
      change(11, '1', 'betpawa', { yes: 1.95, no: 1.85 }),
      change(12, '1', 'betpawa', { yes: 1.96, no: 1.85 }),
    ]);
    expect(told).toBe(0);
    flush();
    expect(told).toBe(1);
  });
});
