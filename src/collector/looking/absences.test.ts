import { beforeEach, describe, expect, it } from 'vitest';
import type { Read } from '../../bookmakers/bookmaker.ts';
import type { BookListing } from '../book/book-view.ts';
import { BookBench, factsOf } from '../test/book-bench.ts';
import { START_MS } from '../test/virtual-time.ts';
import { ABSENCE_BACKOFF_MS, Absences } from './absences.ts';
import type { CompetitionListing, Discovery } from './discovery.ts';

const GONE: Read<unknown> = { kind: 'gone', detail: 'HTTP 404' };
const OK: Read<unknown> = { kind: 'ok' };
const FAILED: Read<unknown> = { kind: 'failed', detail: 'HTTP 500' };
const MAYBE_GONE: Read<unknown> = { kind: 'throttled', detail: 'refused or gone', maybeGone: true };

/** The listing of event `id`, of `competition`. */
const factsAt = (id: string, competition: string) =>
  factsOf('alpha', { bookmakerEventId: id, eventId: id, competition: { id: competition } });

const listingsOf = (places: readonly (readonly [id: string, competition: string])[]): BookListing[] => {
  const bench = new BookBench();
  for (const [id, competition] of places) bench.listed(factsAt(id, competition));
  return [...bench.book.listings()];
};

/** Ten listings, 0 to 9: those up to 7 in competition `big`, the others in `small`. */
const TEN = listingsOf(Array.from({ length: 10 }, (_, i) => [String(i), i < 8 ? 'big' : 'small'] as const));
const competition = (id: string, ids: readonly string[], complete = true): CompetitionListing => ({
  competition: { bookmaker: 'alpha', id, name: id, country: 'Freedonia' },
  complete,
  reason: complete ? '' : 'failed',
  listed: ids.map((one) => factsAt(one, id)),
  unreadable: 0,
});
const discovery = (competitions: readonly CompetitionListing[], treeRead = true): Discovery => ({
  bookmaker: 'alpha',
  treeRead,
  reason: '',
  competitions,
  startedAtMs: START_MS,
  endedAtMs: START_MS,
});
const BIG = ['0', '1', '2', '3', '4', '5', '6', '7'];
const without = (...gone: string[]) => BIG.filter((id) => !gone.includes(id));
const idsOf = (listings: readonly BookListing[]) => listings.map(({ bookmakerEventId }) => bookmakerEventId);

let absences: Absences;

beforeEach(() => {
  absences = new Absences();
});

describe('who is absent', () => {
  it('is a listing that its complete competition no longer shows', () => {
    const found = absences.afterDiscovery(
      discovery([competition('big', without('3')), competition('small', ['8', '9'])]),
      TEN,
    );
    expect(idsOf(found.candidates)).toEqual(['3']);
    expect(absences.isAbsent('3')).toBe(true);
    expect(absences.isAbsent('4')).toBe(false);
  });

  it('is a listing whose competition a complete tree no longer shows', () => {
    const found = absences.afterDiscovery(discovery([competition('big', BIG)]), TEN);
    expect(idsOf(found.candidates)).toEqual(['8', '9']);
  });

  it('is nobody when the tree could not be read', () => {
    expect(absences.afterDiscovery(discovery([], false), TEN)).toEqual({ candidates: [], heldBack: null });
  });

  it('is nobody of a competition that could not be read to its end', () => {
    const found = absences.afterDiscovery(discovery([competition('big', BIG), competition('small', [], false)]), TEN);
    expect(found).toEqual({ candidates: [], heldBack: null });
  });

  it('is not a listing that another competition shows', () => {
    const found = absences.afterDiscovery(
      discovery([competition('big', without('3')), competition('small', ['8', '9', '3'])]),
      TEN,
    );
    expect(found.candidates).toEqual([]);
  });
});

describe('more than three tenths at once', () => {
  const most = discovery([competition('big', without('0', '1')), competition('small', [])]);

  it('are held back, and believed after three discoveries that agree', () => {
    for (let turn = 1; turn <= 2; turn++) {
      expect(absences.afterDiscovery(most, TEN)).toEqual({ candidates: [], heldBack: { absent: 4, of: 10 } });
      expect(absences.isAbsent('0')).toBe(false);
    }
    const third = absences.afterDiscovery(most, TEN);
    expect(third.heldBack).toBeNull();
    expect(idsOf(third.candidates)).toEqual(['0', '1', '8', '9']);
  });

  it('start over when a discovery in between finds them', () => {
    absences.afterDiscovery(most, TEN);
    absences.afterDiscovery(most, TEN);
    absences.afterDiscovery(discovery([competition('big', BIG), competition('small', ['8', '9'])]), TEN);
    expect(absences.afterDiscovery(most, TEN).heldBack).not.toBeNull();
  });

  it('neither count nor start over with a discovery that failed', () => {
    absences.afterDiscovery(most, TEN);
    absences.afterDiscovery(most, TEN);
    absences.afterDiscovery(discovery([], false), TEN);
    expect(absences.afterDiscovery(most, TEN).heldBack).toBeNull();
  });

  it('are not yet three of ten', () => {
    const three = discovery([competition('big', without('0')), competition('small', [])]);
    expect(idsOf(absences.afterDiscovery(three, TEN).candidates)).toEqual(['0', '8', '9']);
  });
});

describe('an absent listing', () => {
  beforeEach(() => {
    absences.afterDiscovery(discovery([competition('big', without('3')), competition('small', ['8', '9'])]), TEN);
  });

  it('is gone after two looks that say so, a back-off apart', () => {
    expect(absences.afterLook('3', GONE, START_MS)).toBe('again');
    expect(absences.afterLook('3', GONE, START_MS + ABSENCE_BACKOFF_MS - 1)).toBe('again');
    expect(absences.afterLook('3', GONE, START_MS + ABSENCE_BACKOFF_MS)).toBe('confirmed');
  });

  it('is kept while it is still served', () => {
    expect(absences.afterLook('3', GONE, START_MS)).toBe('again');
    expect(absences.afterLook('3', OK, START_MS + 20_000)).toBe('kept');
    expect(absences.afterLook('3', GONE, START_MS + 40_000)).toBe('again');
  });

  it('is neither gone nor kept by a look that failed', () => {
    expect(absences.afterLook('3', GONE, START_MS)).toBe('again');
    expect(absences.afterLook('3', FAILED, START_MS + 20_000)).toBe('kept');
    expect(absences.afterLook('3', GONE, START_MS + 40_000)).toBe('confirmed');
  });

  it('is gone by an answer that can mean both, which says nothing of one that is listed', () => {
    expect(absences.afterLook('4', MAYBE_GONE, START_MS)).toBe('kept');
    expect(absences.afterLook('4', GONE, START_MS)).toBe('kept');
    expect(absences.afterLook('3', MAYBE_GONE, START_MS)).toBe('again');
    expect(absences.afterLook('3', MAYBE_GONE, START_MS + ABSENCE_BACKOFF_MS)).toBe('confirmed');
  });

  it('begins anew once it was listed again', () => {
    expect(absences.afterLook('3', GONE, START_MS)).toBe('again');
    absences.afterDiscovery(discovery([competition('big', BIG), competition('small', ['8', '9'])]), TEN);
    expect(absences.isAbsent('3')).toBe(false);
    expect(absences.afterLook('3', GONE, START_MS + ABSENCE_BACKOFF_MS)).toBe('kept');
  });

  it('keeps its first look over a discovery that could not read its competition', () => {
    expect(absences.afterLook('3', GONE, START_MS)).toBe('again');
    absences.afterDiscovery(discovery([competition('big', [], false), competition('small', ['8', '9'])]), TEN);
    expect(absences.afterLook('3', GONE, START_MS + ABSENCE_BACKOFF_MS)).toBe('confirmed');
  });

  it('is forgotten once it is no longer in the book or has started', () => {
    const others = TEN.filter(({ bookmakerEventId }) => bookmakerEventId !== '3');
    absences.afterDiscovery(discovery([competition('big', without('3')), competition('small', ['8', '9'])]), others);
    expect(absences.isAbsent('3')).toBe(false);
  });
});
