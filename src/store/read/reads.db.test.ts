import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../../model/change.ts';
import type { Commit } from '../../model/storage.ts';
import type { ChangesQuestion } from '../../model/storage-reads.ts';
import type { Storage } from '../storage.ts';
import { SYSTEM_CLOCK } from '../store-clock.ts';
import { CommitMaker, eventIdOf, HOUR_MS, market } from '../test/commit-maker.ts';
import { ask, openTestStorage } from '../test/open-test-storage.ts';
import { startTestServer, type TestServer } from '../test/test-server.ts';

const DAY_MS = 24 * HOUR_MS;
const NOW = Math.floor(Date.now() / DAY_MS) * DAY_MS + HOUR_MS;
const MINUTE_MS = 60_000;

let server: TestServer;
let url: string;
let opened: Storage;
let maker: CommitMaker;
beforeAll(async () => {
  server = await startTestServer();
});
beforeEach(async () => {
  url = await server.freshDatabase();
  opened = await openTestStorage(url, { clock: { ...SYSTEM_CLOCK, nowMs: () => NOW + 12 * HOUR_MS } });
  maker = new CommitMaker(opened.start);
});
afterAll(() => server.stop());

const store = async (commits: readonly Commit[]): Promise<Change[]> => {
  for (const commit of commits) opened.storage.append(commit);
  expect(await opened.storage.drain(20_000)).toBe(true);
  return commits.flatMap(({ changes }) => changes);
};
const close = (): Promise<boolean> => opened.close({ clean: true });
const odds = (home: number): number[] => [home, 3300, 6000];
const oneXTwo = market('1x2-ft');

describe('the change log', () => {
  const threePasses = (): Commit[] => [
    ...[0, 1, 2].map((event) => maker.discover(event, NOW + DAY_MS, NOW)),
    ...[0, 1, 2].flatMap((pass) =>
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((listing) =>
        maker.look(listing, NOW - DAY_MS + pass * 14 * HOUR_MS + listing, [
          { market: '1x2-ft', prices: odds(1500 + pass) },
          { market: 'total-goals-ft', line: 10, prices: [1900, null], margin: null },
          ...(pass === 1 ? [{ market: '1x2-1h', prices: odds(2000), notBeforeMs: NOW - 2 * DAY_MS }] : []),
        ]),
      ),
    ),
  ];

  it('gives back each change as it was published, in order', async () => {
    const changes = await store(threePasses());
    expect(await opened.readers.changesAfter({ afterSeq: 0, limit: 1000 })).toEqual(changes);
    await close();
  });

  it('pages without a gap or a repetition', async () => {
    const changes = await store(threePasses());
    const read: Change[] = [];
    for (;;) {
      const page = await opened.readers.changesAfter({ afterSeq: read.at(-1)?.seq ?? 0, limit: 7 });
      if (page.length === 0) break;
      expect(page.length).toBeLessThanOrEqual(7);
      read.push(...page);
    }
    expect(read).toEqual(changes);
    await close();
  });

  it('is narrowed to an event and to a bookmaker', async () => {
    const changes = await store(threePasses());
    const ofEvent = { afterSeq: 3, eventIds: [eventIdOf(1)], limit: 1000 };
    const isOfEvent = ({ seq, eventId }: Change): boolean => seq > 3 && eventId === eventIdOf(1);
    expect(await opened.readers.changesAfter(ofEvent)).toEqual(changes.filter(isOfEvent));
    expect(await opened.readers.changesAfter({ ...ofEvent, bookmakers: ['beta'] })).toEqual(
      changes.filter((change) => isOfEvent(change) && change.bookmaker === 'beta'),
    );
    expect(await opened.readers.changesAfter({ afterSeq: 0, bookmakers: ['gamma'], limit: 1000 })).toEqual(
      changes.filter(({ bookmaker }) => bookmaker === 'gamma'),
    );
    expect(await opened.readers.changesAfter({ afterSeq: 0, bookmakers: ['nobody'], limit: 10 })).toEqual([]);
    expect(await opened.readers.changesAfter({ afterSeq: 0, eventIds: ['1'], limit: 10 })).toEqual([]);
    await close();
  });

  it('is narrowed to quotes, by market and by line, and by everything together', async () => {
    const changes = await store(threePasses());
    const read = (more: Partial<ChangesQuestion>) => opened.readers.changesAfter({ afterSeq: 2, limit: 1000, ...more });
    const wanted = (takes: (change: Change) => boolean): Change[] => changes.filter((one) => one.seq > 2 && takes(one));
    const whole = { market: oneXTwo, line: 'all' } as const;
    const goals = (line: number) => ({ market: market('total-goals-ft'), line });
    const isOneXTwo = (change: Change): boolean => change.market.key === '1x2-ft';
    expect(await read({ quotes: [whole] })).toEqual(wanted(isOneXTwo));
    expect(await read({ quotes: [{ market: oneXTwo, line: null }] })).toEqual(wanted(isOneXTwo));
    expect(await read({ quotes: [goals(12)] })).toEqual([]);
    expect(await read({ quotes: [goals(12), goals(10)] })).toEqual(wanted(({ line }) => line === 10));
    expect(await read({ quotes: [whole, goals(10)] })).toEqual(
      wanted((change) => isOneXTwo(change) || change.line === 10),
    );
    const many = Array.from({ length: 12 }, (_, index) => goals(20 + index));
    expect(await read({ quotes: [...many, goals(10)] })).toEqual(wanted(({ line }) => line === 10));
    expect(await read({ quotes: [...many, goals(10), whole] })).toEqual(
      wanted((change) => isOneXTwo(change) || change.line === 10),
    );
    const together = { eventIds: [0, 2].map(eventIdOf), bookmakers: ['beta', 'gamma'], quotes: [whole] };
    expect(await read(together)).toEqual(
      wanted((change) => isOneXTwo(change) && change.bookmaker !== 'alpha' && change.eventId !== eventIdOf(1)),
    );
    expect(await read({ ...together, limit: 3 })).toHaveLength(3);
    expect(await read({ quotes: [] })).toEqual([]);
    expect(await read({ eventIds: [] })).toEqual([]);
    await close();
  });

  it('is narrowed to many events, more than are read one by one', async () => {
    const events = Array.from({ length: 250 }, (_, event) => event);
    const changes = await store([
      ...events.map((event) => maker.discover(event, NOW + DAY_MS, NOW)),
      ...events.map((event) => maker.look(3 * event + 1, NOW + event, [{ market: '1x2-ft', prices: odds(1500) }])),
    ]);
    const eventIds = events.slice(10).map(eventIdOf);
    expect(await opened.readers.changesAfter({ afterSeq: 0, eventIds, limit: 1000 })).toEqual(changes.slice(10));
    await close();
  });

  it('crosses the numbers that an unclean stop skipped, and names the epoch of each change', async () => {
    await opened.storage.reserve('seq', 500_000);
    const before = await store([
      maker.look(1, NOW, [{ market: '1x2-ft', prices: odds(1500) }]),
      maker.discover(0, NOW, NOW),
    ]);
    await opened.close({ clean: false });
    opened = await openTestStorage(url);
    maker.nextSeq = (await opened.storage.reserve('seq', 100)).first;
    expect(maker.nextSeq).toBe(500_001);
    const again = new CommitMaker({ epoch: opened.start.epoch, lastSeq: 500_000 });
    const after = await store([again.look(2, NOW, [{ market: '1x2-ft', prices: odds(1600) }])]);
    expect(await opened.readers.changesAfter({ afterSeq: 0, limit: 10 })).toEqual([...before, ...after]);
    await close();
  });

  it('tells a removal that no look made, with its own lower bound', async () => {
    const removal = maker.look(1, NOW + MINUTE_MS, []);
    const [first] = await store([
      maker.discover(0, NOW + DAY_MS, NOW),
      maker.look(1, NOW, [{ market: '1x2-ft', prices: odds(1500) }]),
    ]);
    if (first === undefined) throw new Error('no change');
    const gone: Change = {
      ...first,
      ...{ seq: 2, atMs: NOW + MINUTE_MS, notBeforeMs: NOW, state: 'removed', prices: [-1500, -3300, -6000] },
      ...{ previous: { state: 'open', prices: first.prices }, lookId: null, runId: null, margin: null, afterGap: true },
    };
    await store([{ ...removal, look: null, seen: null, previousSeenAtMs: null, changes: [gone] }]);
    expect(await opened.readers.changesAfter({ afterSeq: 1, limit: 10 })).toEqual([gone]);
    await close();
  });
});

describe('the history of a quote', () => {
  const question = { eventId: eventIdOf(0), market: oneXTwo, line: null, bookmakers: undefined, maxPoints: 500 };
  const whole = { ...question, fromMs: null, toMs: null };

  it('begins with the value in force, and bounds each move from below', async () => {
    await store([
      maker.discover(0, NOW + DAY_MS, NOW),
      maker.look(1, NOW - DAY_MS, [{ market: '1x2-ft', prices: odds(1500) }]),
      maker.look(1, NOW, [{ market: '1x2-ft', prices: odds(1600), margin: null }]),
      maker.look(1, NOW + HOUR_MS, [{ market: '1x2-ft', prices: odds(1700), state: 'suspended' }]),
      maker.look(2, NOW, [{ market: '1x2-ft', prices: odds(1550) }]),
      maker.look(1, NOW + 2 * HOUR_MS, []),
    ]);
    const history = await opened.readers.history({ ...whole, fromMs: NOW + MINUTE_MS });
    expect(history?.series).toEqual([
      {
        bookmaker: 'alpha',
        points: [
          { atMs: NOW, notBeforeMs: NOW - DAY_MS, state: 'open', prices: odds(1600), margin: null },
          { atMs: NOW + HOUR_MS, notBeforeMs: NOW, state: 'suspended', prices: [-1700, -3300, -6000], margin: 0.05 },
        ],
        unknown: [],
        confirmedAtMs: NOW + 2 * HOUR_MS,
      },
      {
        bookmaker: 'beta',
        points: [{ atMs: NOW, notBeforeMs: null, state: 'open', prices: odds(1550), margin: 0.05 }],
        unknown: [],
        confirmedAtMs: NOW,
      },
    ]);
    const early = await opened.readers.history({ ...whole, toMs: NOW - HOUR_MS, bookmakers: ['alpha'] });
    expect(early?.series[0]?.points.map(({ atMs }) => atMs)).toEqual([NOW - DAY_MS]);
    expect(early?.series[0]?.confirmedAtMs).toBe(NOW - DAY_MS);
    expect(await opened.readers.history({ ...whole, eventId: '1' })).toBeUndefined();
    expect(await opened.readers.history({ ...whole, line: 10 })).toEqual({ series: [] });
    await close();
  });

  it('says in which stretches nobody knew', async () => {
    opened.storage.saveSourceState('alpha', 'up', '', NOW - DAY_MS);
    opened.storage.saveSourceState('alpha', 'down', 'no answer', NOW + 2 * HOUR_MS);
    opened.storage.saveSourceState('alpha', 'up', '', NOW + 4 * HOUR_MS);
    opened.storage.saveSourceState('alpha', 'disabled', '', NOW + 11 * HOUR_MS);
    opened.storage.saveSourceState('beta', 'down', '', NOW);
    await store([
      maker.discover(0, NOW + DAY_MS, NOW),
      maker.look(1, NOW, [{ market: '1x2-ft', prices: odds(1500) }]),
      {
        ...maker.look(1, NOW + 5 * HOUR_MS, []),
        unseen: [{ listingId: 1, fromMs: NOW + 3 * HOUR_MS, toMs: NOW + 5 * HOUR_MS }],
      },
    ]);
    const history = await opened.readers.history(whole);
    expect(history?.series[0]?.unknown).toEqual([
      { fromMs: NOW + 2 * HOUR_MS, toMs: NOW + 5 * HOUR_MS },
      { fromMs: NOW + 11 * HOUR_MS, toMs: NOW + 12 * HOUR_MS },
    ]);
    await close();
  });

  it('keeps the ends, the spikes and the suspensions where it has to leave points out', async () => {
    const looks = Array.from({ length: 400 }, (_, index) =>
      maker.look(1, NOW + index * MINUTE_MS, [
        {
          market: '1x2-ft',
          prices: odds(index === 222 ? 9000 : 1500 + (index % 10)),
          state: index === 333 ? 'suspended' : 'open',
        },
      ]),
    );
    await store([maker.discover(0, NOW + DAY_MS, NOW), ...looks]);
    const points = (await opened.readers.history({ ...whole, maxPoints: 40 }))?.series[0]?.points ?? [];
    expect(points.length).toBeLessThanOrEqual(40);
    const at = (index: number) => points.some(({ atMs }) => atMs === NOW + index * MINUTE_MS);
    expect([0, 222, 333, 334, 399].map(at)).toEqual([true, true, true, true, true]);
    const known = new Set(looks.map(({ look }) => look?.look.receivedAtMs));
    expect(points.every(({ atMs }) => known.has(atMs))).toBe(true);
    await close();
  });

  it('knows the current value where retention has removed the change that made it', async () => {
    await store([
      maker.discover(0, NOW + DAY_MS, NOW),
      maker.look(1, NOW - 20 * DAY_MS, [{ market: '1x2-ft', prices: odds(1500) }]),
    ]);
    const cleaning = await opened.cleanUp('manual', { oddsRetentionDays: 14, matchRetentionDays: 14 });
    if (cleaning.kind !== 'started') throw new Error('busy');
    expect(await cleaning.ended).toMatchObject({ status: 'completed', changes: 1 });
    expect(await ask(url, 'SELECT count(*) AS left FROM quote_change')).toEqual([{ left: 0 }]);
    expect((await opened.readers.history({ ...whole, fromMs: NOW }))?.series[0]?.points).toMatchObject([
      { atMs: NOW - 20 * DAY_MS, prices: odds(1500) },
    ]);
    await close();
  });
});

describe('analyses', () => {
  const all = {
    bookmakers: undefined,
    market: undefined,
    line: undefined,
    competitionIds: undefined,
    fromMs: null,
    toMs: null,
    dayStartsMs: [NOW - HOUR_MS],
  };

  const someDay = (): Commit[] => [
    maker.discover(0, NOW + 5 * HOUR_MS, NOW),
    maker.look(1, NOW, [{ market: '1x2-ft', prices: odds(1500), margin: 0.04 }]),
    maker.look(1, NOW + HOUR_MS, [{ market: '1x2-ft', prices: odds(1400), margin: 0.06 }]),
    maker.look(1, NOW + HOUR_MS + 1, [{ market: '1x2-ft', prices: odds(1450), margin: 0.08 }]),
    maker.look(1, NOW + 2 * HOUR_MS, [{ market: '1x2-ft', prices: odds(1450), state: 'suspended', margin: null }]),
    maker.look(2, NOW, [{ market: 'total-goals-ft', line: 10, prices: [1900, null], margin: 0.1 }]),
    maker.look(1, NOW + 6 * HOUR_MS, [{ market: '1x2-ft', prices: odds(9000), margin: 0.9 }]),
  ];

  it('give margins over time, and none after kick-off', async () => {
    await store(someDay());
    expect(await opened.readers.margins({ ...all, market: oneXTwo, bucket: 'hour', limit: 100 })).toEqual([
      { bookmaker: 'alpha', bucket: NOW + HOUR_MS, quotes: 2, mean: expect.closeTo(0.07), min: 0.06, max: 0.08 },
      { bookmaker: 'alpha', bucket: NOW, quotes: 1, mean: 0.04, min: 0.04, max: 0.04 },
    ]);
    expect(
      (await opened.readers.margins({ ...all, bookmakers: ['beta'], bucket: 'toKickoff', limit: 100 })).map(
        ({ bucket }) => bucket,
      ),
    ).toEqual([5]);
    expect(await opened.readers.margins({ ...all, competitionIds: ['99'], bucket: 'day', limit: 100 })).toEqual([]);
    expect(await opened.readers.margins({ ...all, competitionIds: ['1'], bucket: 'day', limit: 100 })).toHaveLength(2);
    await close();
  });

  it('give margins by day as the days are given, and none of what lies before them', async () => {
    await store(someDay());
    const byDay = async (dayStartsMs: readonly number[]) =>
      (
        await opened.readers.margins({
          ...{ ...all, market: oneXTwo, bucket: 'day', dayStartsMs, fromMs: dayStartsMs[0] ?? null, limit: 9 },
        })
      ).map(({ bucket, quotes }) => [bucket, quotes]);
    expect(await byDay([NOW - 1, NOW + HOUR_MS])).toEqual([
      [NOW + HOUR_MS, 2],
      [NOW - 1, 1],
    ]);
    expect(await byDay([NOW + 1])).toEqual([[NOW + 1, 2]]);
    await close();
  });

  it('give one bookmaker by competition and day, beside the others over the matches that both have', async () => {
    const days = [NOW, NOW + 2 * HOUR_MS];
    const moved = (listing: number, atMs: number, margin: number): Commit =>
      maker.look(listing, atMs, [{ market: '1x2-ft', prices: odds(1500), margin }]);
    await store([
      ...[0, 1, 2].map((event) => maker.discover(event, NOW + DAY_MS, NOW)),
      // The first match: ours twice, each other once, on the first day; ours alone on the second.
      ...[moved(1, NOW, 0.04), moved(1, NOW + 1, 0.06), moved(2, NOW, 0.06), moved(3, NOW, 0.1)],
      moved(1, NOW + 3 * HOUR_MS, 0.07),
      // The second: ours alone. The third: only theirs.
      ...[moved(4, NOW, 0.08), moved(8, NOW, 0.2)],
    ]);
    const question = { ...all, market: oneXTwo, bookmaker: 'alpha', dayStartsMs: days, fromMs: NOW, limit: 10 };
    const compared = { events: 1, own: expect.closeTo(0.05), others: expect.closeTo(0.08) };
    expect(await opened.readers.competitionDays(question)).toEqual({
      total: 1,
      competitions: [
        {
          // The bookmakers' three competitions share their matches, and are one.
          ...{ id: '1', name: 'Premier League', country: 'England', events: 2 },
          days: [
            { dayMs: NOW, quotes: 3, events: 2, mean: expect.closeTo(0.06), compared },
            { dayMs: NOW + 2 * HOUR_MS, quotes: 1, events: 1, mean: expect.closeTo(0.07), compared: null },
          ],
        },
      ],
    });
    const ofGamma = await opened.readers.competitionDays({ ...question, bookmaker: 'gamma' });
    expect(ofGamma.competitions.map(({ id, events }) => [id, events])).toEqual([['1', 1]]);
    const nothing = { total: 0, competitions: [] };
    expect(await opened.readers.competitionDays({ ...question, competitionIds: ['99'] })).toEqual(nothing);
    expect(await opened.readers.competitionDays({ ...question, bookmaker: 'nobody' })).toEqual(nothing);
    expect(await opened.readers.competitionDays({ ...question, dayStartsMs: [], toMs: NOW })).toEqual(nothing);
    await close();
  });

  it('put competitions with more matches first, and say how many are left out', async () => {
    const other = (commit: Commit): Commit => ({
      ...commit,
      competitions: commit.competitions.map((one) => ({ ...one, competitionId: one.competitionId + 10, ownId: '18' })),
      listings: commit.listings.map((one) => ({ ...one, competitionId: one.competitionId + 10 })),
    });
    await store([
      ...[maker.discover(0, NOW + DAY_MS, NOW), other(maker.discover(1, NOW + DAY_MS, NOW))],
      other(maker.discover(2, NOW + DAY_MS, NOW)),
      ...[1, 4, 7].map((listing) => maker.look(listing, NOW, [{ market: '1x2-ft', prices: odds(1500) }])),
    ]);
    const question = { ...all, market: oneXTwo, bookmaker: 'alpha', fromMs: NOW - HOUR_MS };
    const ids = async (limit: number) => {
      const { total, competitions } = await opened.readers.competitionDays({ ...question, limit });
      return [total, competitions.map(({ id }) => id)];
    };
    expect(await ids(5)).toEqual([2, ['11', '1']]);
    expect(await ids(1)).toEqual([2, ['11']]);
    await close();
  });

  it('give opening, closing, lowest and highest prices, page by page', async () => {
    await store(someDay());
    const first = await opened.readers.openings({ ...all, eventId: undefined, afterRowKey: null, limit: 2 });
    expect(first).toHaveLength(2);
    expect(first[0]).toMatchObject({
      eventId: eventIdOf(0),
      bookmaker: 'alpha',
      market: oneXTwo,
      selection: 0,
      opening: { thousandths: 1500, atMs: NOW },
      closing: { thousandths: 1450, atMs: NOW + HOUR_MS + 1 },
      lowest: { thousandths: 1400, atMs: NOW + HOUR_MS },
      highest: { thousandths: 1500, atMs: NOW },
    });
    const rest = await opened.readers.openings({
      ...all,
      eventId: eventIdOf(0),
      afterRowKey: first[1]?.rowKey ?? null,
      limit: 10,
    });
    expect(rest.map(({ bookmaker, line, selection }) => [bookmaker, line, selection])).toEqual([
      ['alpha', null, 2],
      ['beta', 10, 0],
    ]);
    await close();
  });
});

describe('lists', () => {
  it('of the unmapped are paged in a steady order', async () => {
    const counts = Array.from({ length: 25 }, (_, index) => ({
      ...{ bookmaker: index % 2 === 0 ? 'alpha' : 'beta', id: `m${index}`, name: '', count: 1 + (index % 4) },
      ...{ seenAtMs: NOW, sample: '' },
    }));
    opened.storage.saveUnmapped(counts);
    await store([]);
    const read: string[] = [];
    for (let after = null as { count: number; bookmaker: string; id: string } | null; ; ) {
      const { items, total } = await opened.readers.unmapped({ bookmakers: undefined, after, limit: 4 });
      expect(total).toBe(25);
      read.push(...items.map(({ id }) => id));
      after = items.at(-1) ?? null;
      if (after === null) break;
    }
    expect(read).toHaveLength(25);
    expect(new Set(read).size).toBe(25);
    expect((await opened.readers.unmapped({ bookmakers: ['beta'], after: null, limit: 50 })).total).toBe(12);
    await close();
  });

  it('of sizes count partitions with their table', async () => {
    await store([maker.look(1, NOW, [{ market: '1x2-ft', prices: odds(1500) }])]);
    const sizes = await opened.readers.sizes();
    expect(sizes.databaseBytes).toBeGreaterThan(1_000_000);
    expect(sizes.tables.filter(({ name }) => name.startsWith('quote_change')).map(({ name }) => name)).toEqual([
      'quote_change',
    ]);
    expect(sizes.tables.find(({ name }) => name === 'quote_change')?.bytes).toBeGreaterThan(0);
    await close();
  });
});
