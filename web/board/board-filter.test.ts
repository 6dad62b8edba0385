import { describe, expect, it } from 'vitest';
import { DeskBook } from '../book/desk-book.ts';
import { at, btts, change, eventRow, quote, T0_MS } from '../test/wire-samples.ts';
import { type BoardSearch, boardViewOf } from '../view/board-view.ts';
import { boardOrder, type FilterSource } from './board-filter.ts';
import { rowsThatMove } from './rows-that-move.ts';

const book = new DeskBook({
  schedule: (flush) => flush(),
  circumstances: { nowMs: T0_MS, staleAfterMs: 900_000, sources: {} },
});
const open = btts([quote('betpawa', { yes: 1.9, no: 1.9 })]);
const suspended = btts([quote('betpawa', { yes: 1.9, no: 1.9 }, { state: 'suspended' })]);
const spain = { country: 'Spain', competition: { id: 'c2', name: 'LaLiga' } };
book.takeSnapshot(
  [
    eventRow('late', [open], { kickoff: at(90_000), ...spain, home: 'Atlético Madrid', away: 'Sevilla' }),
    eventRow('soon', [suspended], { kickoff: at(600) }),
    eventRow('next', [open], { kickoff: at(3_600), ...spain, listings: [] }),
    eventRow('begun', [open], { kickoff: at(-60) }),
  ],
  1,
);

const gaps: Readonly<Record<string, { readonly points: number }>> = { next: { points: 0.5 }, late: { points: -2 } };
const source: FilterSource = {
  events: () => book.events(),
  market: (eventId, id) => book.market(eventId, id),
  changedAtMs: (eventId) => book.changedAtMs(eventId),
  gap: (eventId) => gaps[eventId],
};

const order = (search: BoardSearch, reference = 'betpawa'): readonly string[] =>
  boardOrder({
    view: boardViewOf(search),
    zone: 'Africa/Lagos',
    nowMs: T0_MS,
    reference,
    source,
    markets: ['btts-ft'],
  });

describe('what the board shows', () => {
  it('orders by kick-off and leaves out what has begun', () => {
    expect(order({ sort: 'kickoff' })).toEqual(['soon', 'next', 'late']);
  });

  it('orders by the size of the gap, whichever its sign, and puts last what cannot be compared', () => {
    expect(order({})).toEqual(['late', 'next', 'soon']);
  });

  it('finds words in any order, accents and case ignored', () => {
    expect(order({ q: 'sevilla ATLETICO' })).toEqual(['late']);
    expect(order({ sort: 'kickoff', q: 'laliga' })).toEqual(['next', 'late']);
  });

  it('filters by country, competition, kick-off, bookmakers and state', () => {
    expect(order({ sort: 'kickoff', country: ['Spain'] })).toEqual(['next', 'late']);
    expect(order({ competition: ['c1'] })).toEqual(['soon']);
    expect(order({ sort: 'kickoff', kickoff: '3h' })).toEqual(['soon', 'next']);
    expect(order({ sort: 'kickoff', min: 2 })).toEqual(['soon', 'late']);
    expect(order({ missing: ['betpawa'] })).toEqual(['next']);
    expect(order({ state: 'suspended' })).toEqual(['soon']);
    expect(order({ state: 'suspended', hide: ['betpawa'] })).toEqual([]);
  });

  it('shows what is offered by some and by none of others, and what has begun where that is asked for', () => {
    expect(order({ sort: 'kickoff', offered: ['betpawa'] })).toEqual(['soon', 'late']);
    expect(order({ sort: 'kickoff', offered: ['betpawa'], missing: ['sportybet'] })).toEqual([]);
    expect(order({ sort: 'kickoff', started: true })[0]).toBe('begun');
  });

  it('has modes: what others offer and we do not, and where a price cannot be taken', () => {
    expect(order({ mode: 'closed' })).toEqual(['soon']);
    expect(order({ sort: 'kickoff', mode: 'theirs' })).toEqual([]);
    expect(order({ sort: 'kickoff', mode: 'theirs' }, 'bet9ja')).toEqual(['soon', 'late']);
  });

  it('orders by what changed last', () => {
    book.applyChanges([change(30, 'late', 'betpawa', { yes: 1.95, no: 1.85 })]);
    expect(order({ sort: 'changed' })[0]).toBe('late');
  });
});

describe('rows that would move', () => {
  it('count one for a row that jumps over many', () => {
    expect(rowsThatMove(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])).toBe(1);
  });

  it('count what comes and goes, and nothing when all stay', () => {
    expect(rowsThatMove(['a', 'b', 'c'], ['a', 'b', 'c'])).toBe(0);
    expect(rowsThatMove(['a', 'b', 'c'], ['b', 'c', 'd'])).toBe(2);
    expect(rowsThatMove(['a', 'b', 'c'], ['c', 'b', 'a'])).toBe(2);
  });
});
