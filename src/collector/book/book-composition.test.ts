import { beforeEach, describe, expect, it } from 'vitest';
import { BookBench, factsOf, KICKOFF_MS, OVER_2_5, RESULT } from '../test/book-bench.ts';
import { START_MS } from '../test/virtual-time.ts';
import { lowerMedian } from './event-composition.ts';

const MINUTE_MS = 60_000;
let bench: BookBench;

beforeEach(() => {
  bench = new BookBench();
});

const slugsOf = (eventId = '7'): string[] => [...bench.event(eventId).listings.keys()];

describe('a listing without a match id', () => {
  const bare = factsOf('alpha', { eventId: null });

  it('is counted, belongs to no event and has no quotes', () => {
    bench.listed(bare);
    const { changes, look } = bench.look(bare, [RESULT], 1_000);
    expect(changes).toEqual([]);
    expect(look?.detail).toBe('no SportRadar id');
    expect(bench.listing('alpha').quotes.size).toBe(0);
    expect(bench.asideFor('alpha')).toBe('without-id');
    expect(bench.book.tally('alpha')).toEqual({
      bookmaker: 'alpha',
      listed: 1,
      looked: 1,
      withoutId: 1,
      setAside: 0,
    });
  });

  it('joins its event, quotes and all, with the look that gives the id', () => {
    bench.listed(bare);
    const { changes } = bench.look(factsOf('alpha'), [RESULT], 1_000);
    expect(changes).toHaveLength(1);
    expect(changes[0]?.eventId).toBe('7');
    expect(slugsOf()).toEqual(['alpha']);
    expect(bench.storage.commits.at(-1)?.listings).toMatchObject([{ listingId: 1, eventNumber: 1 }]);
  });

  it('keeps its id when a list leaves it out again', () => {
    bench.listed(factsOf('alpha'));
    bench.listed(bare, 1_000);
    expect(bench.listing('alpha').eventId).toBe('7');
  });
});

describe('two listings of one bookmaker with one match id', () => {
  const first = factsOf('alpha', { bookmakerEventId: '10' });
  const second = factsOf('alpha', { bookmakerEventId: '9' });

  beforeEach(() => {
    bench.listed(first);
    bench.listed(second, 1_000);
  });

  it('compare the one first seen; the other is set aside and its prices are not taken', () => {
    expect(bench.event().listings.get('alpha')?.bookmakerEventId).toBe('10');
    expect(bench.asideFor('alpha', '9')).toBe('duplicate-listing');
    expect(bench.look(second, [RESULT], 2_000).changes).toEqual([]);
    expect(bench.look(first, [RESULT], 2_000).changes).toHaveLength(1);
    expect(bench.book.tally('alpha')).toMatchObject({ listed: 2, setAside: 1 });
  });

  it('hand over when the first is removed, and do not swap back when it returns', () => {
    bench.absent(first, 3_000);
    expect(bench.event().listings.get('alpha')?.bookmakerEventId).toBe('9');
    expect(bench.asideFor('alpha', '9')).toBeNull();
    expect(bench.look(second, [RESULT], 4_000).changes).toHaveLength(1);

    bench.listed(first, 5_000);
    expect(bench.event().listings.get('alpha')?.bookmakerEventId).toBe('9');
    expect(bench.asideFor('alpha', '10')).toBe('duplicate-listing');
  });
});

describe('two listings with one match id that one discovery finds', () => {
  const larger = factsOf('alpha', { bookmakerEventId: '10' });
  const smaller = factsOf('alpha', { bookmakerEventId: '9' });
  const compared = (): string | undefined => bench.event().listings.get('alpha')?.bookmakerEventId;

  it.each([
    ['smaller first', smaller, larger],
    ['larger first', larger, smaller],
  ])('compare the one with the smaller id, however far apart they come: %s', (_, one, other) => {
    bench.listed(one, 1_000, 0);
    bench.listed(other, 9_000, 0);
    expect(compared()).toBe('9');
    expect(bench.asideFor('alpha', '10')).toBe('duplicate-listing');
  });

  it('withdraw what had been taken of the larger id before the smaller one came', () => {
    bench.listed(larger, 1_000, 0);
    bench.look(larger, [RESULT, OVER_2_5], 2_000);
    bench.listed(smaller, 9_000, 0);
    expect(compared()).toBe('9');
    const withdrawn = bench.storage.changes.slice(2);
    expect(withdrawn).toMatchObject([
      { state: 'removed', notBeforeMs: START_MS + 2_000, atMs: START_MS + 9_000, listingId: 1, lookId: null },
      { state: 'removed', listingId: 1 },
    ]);
    expect(bench.look(smaller, [RESULT], 10_000).changes).toMatchObject([{ state: 'open', listingId: 2 }]);
    expect(bench.look(larger, [RESULT], 11_000).changes).toEqual([]);
  });

  it('are left as they are by later discoveries, in any order', () => {
    bench.listed(larger, 1_000, 0);
    bench.listed(smaller, 2_000, 0);
    bench.listed(factsOf('alpha', { bookmakerEventId: '1' }), 61_000, 60_000);
    bench.listed(larger, 62_000, 60_000);
    expect(compared()).toBe('9');
  });

  it('get their id from their looks, and the smaller one is compared all the same', () => {
    bench.listed({ ...larger, eventId: null }, 1_000, 0);
    bench.listed({ ...smaller, eventId: null }, 9_000, 0);
    bench.look(larger, [RESULT], 10_000);
    bench.look(smaller, [RESULT], 11_000);
    expect(compared()).toBe('9');
    expect(bench.storage.changes.map(({ listingId, state }) => [listingId, state])).toEqual([
      ...[
        [1, 'open'],
        [1, 'removed'],
        [2, 'open'],
      ],
    ]);
  });
});

describe('a listing whose match id changes', () => {
  it('moves to the other event, and an event that nobody lists is gone', () => {
    bench.listed(factsOf('alpha'));
    bench.listed(factsOf('alpha', { eventId: '8' }), 1_000);
    expect(bench.book.event('7')).toBeUndefined();
    expect(slugsOf('8')).toEqual(['alpha']);
  });

  it('leaves the others of its old event as they were', () => {
    bench.listed(factsOf('alpha'));
    bench.listed(factsOf('bravo'));
    bench.listed(factsOf('alpha', { eventId: '8' }), 1_000);
    expect(slugsOf('7')).toEqual(['bravo']);
    expect(slugsOf('8')).toEqual(['alpha']);
  });
});

describe('sides the other way round', () => {
  const turned = { home: 'Southam Athletic', away: 'Northfield Rovers' };

  it('set aside the listing that stands alone against two', () => {
    bench.listed(factsOf('alpha'));
    bench.listed(factsOf('bravo', turned));
    bench.listed(factsOf('carol', { home: 'Northfield Rovers FC', away: 'Southam Ath.' }));
    expect(slugsOf()).toEqual(['alpha', 'carol']);
    expect(bench.asideFor('bravo')).toBe('orientation-conflict');
  });

  it('set aside both of two', () => {
    bench.listed(factsOf('alpha'));
    bench.listed(factsOf('bravo', turned));
    expect(slugsOf()).toEqual([]);
    expect(bench.asideFor('alpha')).toBe('orientation-conflict');
    expect(bench.asideFor('bravo')).toBe('orientation-conflict');
  });

  it('set aside both of two that contradict each other when a third says nothing either way', () => {
    bench.listed(factsOf('alpha'));
    bench.listed(factsOf('bravo', turned));
    bench.listed(factsOf('carol', { home: 'QQ', away: 'XX' }));
    expect(slugsOf()).toEqual(['carol']);
  });

  it('keep their prices out, and bring the listing back when they agree', () => {
    bench.listed(factsOf('alpha'));
    bench.listed(factsOf('bravo', turned));
    bench.listed(factsOf('carol'));
    expect(bench.look(factsOf('bravo', turned), [RESULT], 1_000).changes).toEqual([]);
    bench.listed(factsOf('bravo'), 2_000);
    expect(slugsOf()).toEqual(['alpha', 'bravo', 'carol']);
    expect(bench.look(factsOf('bravo'), [RESULT], 3_000).changes).toHaveLength(1);
  });

  it('are not assumed for names that are merely written differently', () => {
    bench.listed(factsOf('alpha', { home: 'Deportivo Ñandú', away: 'Club Atlético Sur' }));
    bench.listed(factsOf('bravo', { home: 'Dep. Nandu', away: 'Atletico Sur' }));
    expect(slugsOf()).toEqual(['alpha', 'bravo']);
  });
});

describe('the kick-off of an event', () => {
  it('is the lower median of its listings', () => {
    expect(lowerMedian([3, 1, 2])).toBe(2);
    expect(lowerMedian([4, 1, 2, 3])).toBe(2);
    bench.listed(factsOf('alpha', { kickoffMs: KICKOFF_MS + 10 * MINUTE_MS }));
    bench.listed(factsOf('bravo', { kickoffMs: KICKOFF_MS }));
    expect(bench.event().kickoffMs).toBe(KICKOFF_MS);
    bench.listed(factsOf('carol', { kickoffMs: KICKOFF_MS + 5 * MINUTE_MS }));
    expect(bench.event().kickoffMs).toBe(KICKOFF_MS + 5 * MINUTE_MS);
  });

  it('moves with its listings, and storage and stream hear of it', () => {
    bench.listed(factsOf('alpha'));
    const { version } = bench.event();
    const later = KICKOFF_MS + 90 * MINUTE_MS;
    bench.listed(factsOf('alpha', { kickoffMs: later }), 1_000);
    expect(bench.event().kickoffMs).toBe(later);
    expect(bench.event().version).toBeGreaterThan(version);
    expect(bench.storage.commits.at(-1)?.events).toMatchObject([{ eventId: '7', kickoffMs: later }]);
    expect(bench.committed.at(-1)).toMatchObject({ eventId: '7', eventChanged: true, changes: [] });
  });

  it('no longer heeds a listing that was removed', () => {
    bench.listed(factsOf('alpha', { kickoffMs: KICKOFF_MS - 30 * MINUTE_MS }));
    bench.listed(factsOf('bravo'));
    bench.absent(factsOf('alpha'), 1_000);
    expect(bench.event().kickoffMs).toBe(KICKOFF_MS);
  });
});

describe('versions', () => {
  it('grow with everything that a reader could see change', () => {
    const seen: number[] = [];
    const note = (): void => {
      seen.push(bench.event().version + bench.book.version * 1_000);
    };
    bench.listed(factsOf('alpha'));
    note();
    bench.look(factsOf('alpha'), [], 1_000);
    note();
    bench.look(factsOf('alpha'), [RESULT], 2_000);
    note();
    bench.listed(factsOf('bravo'), 3_000);
    note();
    bench.absent(factsOf('bravo'), 4_000);
    note();
    bench.listed(factsOf('bravo'), 5_000);
    note();
    for (let at = 1; at < seen.length; at++) expect(seen[at]).toBeGreaterThan(seen[at - 1] ?? 0);
  });

  it('of the event and of the book both grow with a first look that found nothing', () => {
    bench.listed(factsOf('alpha'));
    const before = [bench.event().version, bench.book.version] as const;
    bench.look(factsOf('alpha'), [], 1_000);
    expect(bench.event().version).toBeGreaterThan(before[0]);
    expect(bench.book.version).toBeGreaterThan(before[1]);
  });

  it('do not grow with what changes nothing', () => {
    bench.listed(factsOf('alpha'));
    bench.look(factsOf('alpha'), [RESULT, OVER_2_5], 1_000);
    const before = [bench.event().version, bench.book.version];
    bench.look(factsOf('alpha'), [OVER_2_5, RESULT], 2_000);
    bench.listed(factsOf('alpha'), 3_000);
    bench.book.relinkCompetitions();
    expect([bench.event().version, bench.book.version]).toEqual(before);
    expect(bench.listing('alpha').seenAtMs).toBe(START_MS + 2_000);
  });
});
