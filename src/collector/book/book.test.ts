import { beforeEach, describe, expect, it } from 'vitest';
import {
  BOTH_SCORE,
  BookBench,
  factsOf,
  KEY,
  KICKOFF_MS,
  OVER_2_5,
  offered,
  problem,
  RESULT,
} from '../test/book-bench.ts';
import { START_MS } from '../test/virtual-time.ts';
import { KEPT_AFTER_KICKOFF_MS } from './listing-registry.ts';

const MINUTE_MS = 60_000;
const ALPHA = factsOf('alpha');
const ALL = [RESULT, OVER_2_5, BOTH_SCORE];
const RESULT_MOVED = offered('1x2-ft', null, [2050, 3350, 3700]);

let bench: BookBench;

beforeEach(() => {
  bench = new BookBench();
  bench.listed(ALPHA);
});

describe('a look', () => {
  it('records a quote at first sight without a value before it and without a lower bound', () => {
    const { changes, look } = bench.look(ALPHA, [RESULT], 1_000);

    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      seq: 1,
      epoch: 'epoch-1',
      atMs: START_MS + 1_000,
      notBeforeMs: null,
      previous: null,
      eventId: '7',
      bookmaker: 'alpha',
      state: 'open',
      prices: RESULT.prices,
      lookId: look?.lookId,
      afterGap: false,
    });
  });

  it('bounds a change by the last look that confirmed the old value', () => {
    bench.look(ALPHA, [RESULT], 1_000);
    bench.look(ALPHA, [RESULT], 61_000);
    bench.failedLook(ALPHA, 'failed', 90_000);
    const { changes } = bench.look(ALPHA, [RESULT_MOVED], 121_000);

    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      seq: 2,
      notBeforeMs: START_MS + 61_000,
      atMs: START_MS + 121_000,
      previous: { state: 'open', prices: RESULT.prices },
      prices: RESULT_MOVED.prices,
    });
  });

  it('that confirms moves only when quotes were seen', () => {
    bench.look(ALPHA, [RESULT], 1_000);
    const { version } = bench.event();
    const bookVersion = bench.book.version;
    const { changes } = bench.look(ALPHA, [RESULT], 61_000);

    expect(changes).toEqual([]);
    expect(bench.quote('alpha', KEY.result)).toMatchObject({
      seenAtMs: START_MS + 61_000,
      changedAtMs: START_MS + 1_000,
      stateSinceMs: START_MS + 1_000,
      seq: 1,
    });
    expect(bench.listing('alpha')).toMatchObject({ seenAtMs: START_MS + 61_000, changedAtMs: START_MS + 1_000 });
    expect(bench.event().version).toBe(version);
    expect(bench.book.version).toBe(bookVersion);
  });

  it('tells a suspended quote from a closed selection', () => {
    bench.look(ALPHA, [RESULT], 1_000);
    bench.look(ALPHA, [offered('1x2-ft', null, [2100, -3300, 3600])], 2_000);
    expect(bench.quote('alpha', KEY.result)).toMatchObject({ state: 'open', stateSinceMs: START_MS + 1_000 });

    bench.look(ALPHA, [offered('1x2-ft', null, [-2100, -3300, 0])], 3_000);
    expect(bench.quote('alpha', KEY.result)).toMatchObject({ state: 'suspended', stateSinceMs: START_MS + 3_000 });
    expect(bench.storage.changes).toHaveLength(3);
  });

  it('removes what it no longer shows, keeping the last prices, all closed', () => {
    bench.look(ALPHA, ALL, 1_000);
    const { changes } = bench.look(ALPHA, [RESULT, BOTH_SCORE], 2_000);

    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ state: 'removed', prices: [-1900, -1950], notBeforeMs: START_MS + 1_000 });
    expect(bench.quote('alpha', KEY.over)).toMatchObject({ state: 'removed', prices: [-1900, -1950], margin: null });
  });

  it('keeps it known that a quote is derived, and takes it as a change when it is sold itself from now on', () => {
    const derived = { ...BOTH_SCORE, derived: true };
    const told = [[derived], [RESULT], [derived], [BOTH_SCORE]].map((quotes, at) => {
      const { changes } = bench.look(ALPHA, quotes.includes(RESULT) ? quotes : [RESULT, ...quotes], 1_000 * (at + 1));
      return changes.filter(({ market }) => market === BOTH_SCORE.market).map((one) => [one.state, one.derived]);
    });
    expect(told).toEqual([[['open', true]], [['removed', true]], [['open', true]], [['open', false]]]);
  });

  it('brings a removed quote back with the removed one as its value before', () => {
    bench.look(ALPHA, ALL, 1_000);
    bench.look(ALPHA, [RESULT, BOTH_SCORE], 2_000);
    bench.look(ALPHA, [RESULT, BOTH_SCORE], 3_000);
    const { changes } = bench.look(ALPHA, ALL, 4_000);

    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      state: 'open',
      prices: OVER_2_5.prices,
      previous: { state: 'removed', prices: [-1900, -1950] },
      notBeforeMs: START_MS + 3_000,
    });
  });

  it('that shows a removed quote again, closed at its last prices, changes its state alone', () => {
    bench.look(ALPHA, ALL, 1_000);
    bench.look(ALPHA, [RESULT, BOTH_SCORE], 2_000);
    const { changes } = bench.look(ALPHA, [RESULT, BOTH_SCORE, offered('total-goals-ft', 10, [-1900, -1950])], 3_000);
    expect(changes).toMatchObject([{ state: 'suspended', prices: [-1900, -1950], previous: { state: 'removed' } }]);
  });

  it('that was partial does not bound the return of a removed quote: it did not see its absence', () => {
    bench.look(ALPHA, ALL, 1_000);
    bench.look(ALPHA, [RESULT, BOTH_SCORE], 2_000);
    bench.look(ALPHA, [], 3_000);
    const { changes } = bench.look(ALPHA, ALL, 4_000);

    expect(changes[0]).toMatchObject({ previous: { state: 'removed' }, notBeforeMs: START_MS + 2_000 });
  });

  it('keeps the two prices of one line apart from those of another, and line 0 from none', () => {
    bench.look(
      ALPHA,
      [offered('total-goals-ft', 10, [1900, 1950]), offered('total-goals-ft', 14, [3200, 1330])],
      1_000,
    );
    const { changes } = bench.look(
      ALPHA,
      [offered('total-goals-ft', 10, [1900, 1950]), offered('total-goals-ft', 14, [3100, 1350])],
      2_000,
    );
    expect(changes.map(({ line }) => line)).toEqual([14]);
  });
});

describe('what is not believed', () => {
  it('is a body with less than half of what was there, until a second one agrees', () => {
    bench.look(ALPHA, ALL, 1_000);
    const first = bench.look(ALPHA, [RESULT], 2_000);
    expect(first.look).toMatchObject({ outcome: 'partial' });
    expect(first.changes).toEqual([]);
    expect(bench.quote('alpha', KEY.over)).toMatchObject({ state: 'open', seenAtMs: START_MS + 1_000 });
    expect(bench.quote('alpha', KEY.result).seenAtMs).toBe(START_MS + 2_000);

    const second = bench.look(ALPHA, [RESULT], 3_000);
    expect(second.look).toMatchObject({ outcome: 'ok' });
    expect(second.changes.map(({ state, market }) => [market.key, state])).toEqual([
      ['total-goals-ft', 'removed'],
      ['btts-ft', 'removed'],
    ]);
    expect(second.changes[0]?.notBeforeMs).toBe(START_MS + 1_000);
  });

  it('is a body that shrank, when one in full comes between', () => {
    bench.look(ALPHA, ALL, 1_000);
    bench.look(ALPHA, [RESULT], 2_000);
    bench.look(ALPHA, ALL, 3_000);
    expect(bench.look(ALPHA, [RESULT], 4_000).look).toMatchObject({ outcome: 'partial' });
    expect(bench.storage.changes.filter(({ state }) => state === 'removed')).toEqual([]);
  });

  it('is the absence of anything in a body with unreadable pieces', () => {
    bench.look(ALPHA, ALL, 1_000);
    for (const atMs of [2_000, 3_000, 4_000]) {
      const { look, changes } = bench.look(ALPHA, [RESULT, BOTH_SCORE], atMs, { problems: [problem('bad-specifier')] });
      expect(look).toMatchObject({ outcome: 'partial' });
      expect(changes).toEqual([]);
    }
    expect(bench.quote('alpha', KEY.over).state).toBe('open');
  });

  it.each(['bad-odds', 'unknown-outcome', 'bad-key'] as const)(
    'is the absence of anything beside a single piece of many that became unreadable (%s), however often',
    (code) => {
      const patch = { problems: [problem(code)], marketsSeen: 100 };
      bench.look(ALPHA, ALL, 1_000);
      for (const atMs of [2_000, 3_000, 4_000]) {
        const { look, changes } = bench.look(ALPHA, [RESULT, BOTH_SCORE], atMs, patch);
        expect(look).toMatchObject({ outcome: 'partial' });
        expect(changes).toEqual([]);
      }
      bench.look(ALPHA, ALL, 5_000);
      expect(bench.storage.changes.filter(({ state }) => state === 'removed')).toEqual([]);
      expect(bench.look(ALPHA, [RESULT, BOTH_SCORE], 6_000).changes).toMatchObject([{ state: 'removed' }]);
    },
  );

  it('is not an absence beside pieces that were as unreadable while it was there', () => {
    const patch = { problems: [problem('bad-odds')], marketsSeen: 100 };
    bench.look(ALPHA, ALL, 1_000, patch);
    const { look, changes } = bench.look(ALPHA, [RESULT, BOTH_SCORE], 2_000, patch);
    expect(look).toMatchObject({ outcome: 'ok' });
    expect(changes).toMatchObject([{ state: 'removed' }]);
  });

  it('is a body of which nothing could be read, while something was there', () => {
    bench.look(ALPHA, ALL, 1_000);
    const { look, changes } = bench.look(ALPHA, [], 2_000, { marketsSeen: 3 });
    expect(look).toMatchObject({ outcome: 'malformed' });
    expect(changes).toEqual([]);
    expect(bench.listing('alpha').seenAtMs).toBe(START_MS + 1_000);
  });

  it('tells storage which quotes a partial look missed, and when they are seen again', () => {
    bench.look(ALPHA, ALL, 1_000);
    bench.look(ALPHA, [RESULT], 2_000);
    const partial = bench.storage.commits.at(-1)?.missed;
    expect(partial?.map(({ market, seenAtMs }) => [market.key, seenAtMs])).toEqual([
      ['total-goals-ft', START_MS + 1_000],
      ['btts-ft', START_MS + 1_000],
    ]);

    bench.look(ALPHA, ALL, 3_000);
    const again = bench.storage.commits.at(-1)?.missed;
    expect(again?.map(({ market, seenAtMs }) => [market.key, seenAtMs])).toEqual([
      ['total-goals-ft', null],
      ['btts-ft', null],
    ]);
  });

  it('is a look that was asked for before the last committed one', () => {
    bench.look(ALPHA, [RESULT_MOVED], 5_000, { requestedAtMs: 4_000 });
    const { look, changes } = bench.look(ALPHA, [RESULT], 6_000, { requestedAtMs: 3_000 });
    expect(look).toMatchObject({ outcome: 'superseded' });
    expect(changes).toEqual([]);
    expect(bench.quote('alpha', KEY.result)).toMatchObject({
      prices: RESULT_MOVED.prices,
      seenAtMs: START_MS + 5_000,
    });
  });

  it('is anything that a failed look might say', () => {
    bench.look(ALPHA, ALL, 1_000);
    for (const outcome of ['gone', 'throttled', 'blocked', 'malformed', 'failed'] as const) {
      const { changes, look } = bench.failedLook(ALPHA, outcome, 2_000);
      expect(changes).toEqual([]);
      expect(look?.outcome).toBe(outcome);
    }
    expect(bench.listing('alpha')).toMatchObject({ seenAtMs: START_MS + 1_000, state: 'offered' });
  });

  it('is the body of a match that has started: prices, kick-off and names stay', () => {
    bench.look(ALPHA, ALL, 1_000);
    const inPlay = factsOf('alpha', { kickoffMs: KICKOFF_MS - 3_600_000, home: 'Northfield Rovers (live)' });
    const { changes, look } = bench.look(inPlay, [RESULT_MOVED], 2_000, { phase: 'started' });
    expect(changes).toEqual([]);
    expect(look?.detail).not.toBe('');
    expect(bench.event()).toMatchObject({ kickoffMs: KICKOFF_MS, home: 'Northfield Rovers' });
    expect(bench.listing('alpha').seenAtMs).toBe(START_MS + 1_000);
    expect([...bench.listing('alpha').quotes.values()].every(({ state }) => state === 'open')).toBe(true);
  });
});

describe('an absence', () => {
  it('removes all that was offered, without a look, and names when it was last seen', () => {
    bench.look(ALPHA, [RESULT, OVER_2_5], 1_000);
    bench.look(ALPHA, [RESULT, OVER_2_5], 2_000);
    const { changes, look } = bench.absent(ALPHA, 60_000);

    expect(look).toBeNull();
    expect(changes.map(({ state, notBeforeMs, lookId }) => [state, notBeforeMs, lookId])).toEqual([
      ['removed', START_MS + 2_000, null],
      ['removed', START_MS + 2_000, null],
    ]);
    expect(bench.listing('alpha')).toMatchObject({ state: 'removed', stateSinceMs: START_MS + 60_000 });
    expect(bench.absent(ALPHA, 61_000).changes).toEqual([]);
  });

  it('ends when the lists show it again', () => {
    bench.look(ALPHA, [RESULT], 1_000);
    bench.absent(ALPHA, 60_000);
    const { changes } = bench.listed(ALPHA, 90_000);
    expect(changes).toEqual([]);
    expect(bench.listing('alpha')).toMatchObject({ state: 'offered', stateSinceMs: START_MS + 90_000 });
    expect(bench.look(ALPHA, [RESULT], 91_000).changes[0]).toMatchObject({
      state: 'open',
      previous: { state: 'removed' },
    });
  });
});

describe('storage', () => {
  it('gets a listing with its event and competition before anything that refers to them', () => {
    const [first] = bench.storage.commits;
    expect(first?.competitions).toMatchObject([{ competitionId: 1, bookmaker: 'alpha', ownId: 'c1' }]);
    expect(first?.events).toMatchObject([{ eventNumber: 1, eventId: '7', sport: 'football' }]);
    expect(first?.listings).toMatchObject([{ listingId: 1, eventNumber: 1, competitionId: 1, state: 'offered' }]);
  });

  it('is told nothing when the lists show what is known', () => {
    const before = bench.storage.commits.length;
    bench.listed(ALPHA, 60_000);
    expect(bench.storage.commits).toHaveLength(before);
  });

  it('learns an address that only a later body gives', () => {
    const bare = factsOf('bravo', { url: null });
    bench.listed(bare);
    bench.look(factsOf('bravo'), [RESULT], 1_000);
    expect(bench.storage.commits.at(-1)?.listings).toMatchObject([{ url: 'http://bravo.test/1' }]);
    const before = bench.storage.commits.length;
    bench.listed(bare, 2_000);
    expect(bench.listing('bravo').url).toBe('http://bravo.test/1');
    expect(bench.storage.commits).toHaveLength(before);
  });

  it('gets the stretch in which a listing was not seen, from when it became stale', () => {
    bench.look(ALPHA, [RESULT], 1_000);
    bench.look(ALPHA, [RESULT], 10 * MINUTE_MS);
    expect(bench.storage.commits.at(-1)?.unseen).toEqual([]);
    bench.look(ALPHA, [RESULT], 40 * MINUTE_MS);
    expect(bench.storage.commits.at(-1)?.unseen).toEqual([
      { listingId: 1, fromMs: START_MS + 25 * MINUTE_MS, toMs: START_MS + 40 * MINUTE_MS },
    ]);
  });
});

describe('the end of an event', () => {
  it('comes two hours after kick-off, with all its listings and quotes', () => {
    const bravo = factsOf('bravo');
    bench.listed(bravo);
    bench.look(ALPHA, ALL, 1_000);
    bench.listed(factsOf('alpha', { bookmakerEventId: 'alpha-2', eventId: null, kickoffMs: KICKOFF_MS - 1 }), 2_000);

    expect(bench.book.evict(KICKOFF_MS + KEPT_AFTER_KICKOFF_MS - 1)).toBe(1);
    expect(bench.book.evict(KICKOFF_MS + KEPT_AFTER_KICKOFF_MS)).toBe(2);
    expect(bench.book.event('7')).toBeUndefined();
    expect([bench.book.eventCount, bench.book.quoteCount, [...bench.book.listings()].length]).toEqual([0, 0, 0]);
  });
});
