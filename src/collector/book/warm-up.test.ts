import { expect, it } from 'vitest';
import type { StoredBook, StoredQuote } from '../../model/storage.ts';
import { BookBench, factsOf, KEY, KICKOFF_MS, OVER_2_5, offered, RESULT } from '../test/book-bench.ts';
import { START_MS } from '../test/virtual-time.ts';
import { warmUp } from './warm-up.ts';

const SEEN_MS = START_MS - 60_000;

const storedQuote = ({ market, line, prices }: typeof RESULT, patch: Partial<StoredQuote> = {}): StoredQuote => ({
  listingId: 4,
  market,
  line,
  prices,
  state: 'open',
  margin: null,
  implausible: false,
  derived: false,
  stateSinceMs: SEEN_MS - 5_000,
  changedAtMs: SEEN_MS - 4_000,
  seenAtMs: null,
  seq: 11,
  lookId: '7',
  ...patch,
});

const storedBook = (quotes: readonly StoredQuote[]): StoredBook => ({
  competitions: [{ competitionId: 2, bookmaker: 'alpha', ownId: 'c1', name: 'First League', country: 'Freedonia' }],
  events: [
    {
      eventNumber: 3,
      eventId: '7',
      sport: 'football',
      country: 'Freedonia',
      home: 'Northfield Rovers',
      away: 'Southam Athletic',
      kickoffMs: KICKOFF_MS,
    },
  ],
  listings: [
    {
      ...factsOf('alpha'),
      listingId: 4,
      eventNumber: 3,
      competitionId: 2,
      state: 'offered',
      stateSinceMs: SEEN_MS - 9_000,
      seenAtMs: SEEN_MS,
      changedAtMs: SEEN_MS - 4_000,
    },
  ],
  quotes: (async function* () {
    for (const quote of quotes) yield [quote];
  })(),
  next: { competitionId: 20, eventNumber: 30, listingId: 40 },
});

const second = (ownId: string, listingId: number, stateSinceMs: number) => ({
  ...factsOf('alpha', { bookmakerEventId: ownId }),
  ...{ listingId, eventNumber: 3, competitionId: 2, state: 'offered' as const, stateSinceMs },
  ...{ seenAtMs: null, changedAtMs: null },
});

const warmBench = async (quotes: readonly StoredQuote[], unclean: boolean): Promise<BookBench> => {
  const bench = new BookBench('epoch-2', 11);
  await warmUp(bench.book, storedBook(quotes), unclean);
  return bench;
};

it('puts back what was stored, as it was', async () => {
  const bench = await warmBench([storedQuote(RESULT), storedQuote(OVER_2_5, { seenAtMs: SEEN_MS - 1_000 })], false);
  expect(bench.event()).toMatchObject({ eventNumber: 3, kickoffMs: KICKOFF_MS, competition: { name: 'First League' } });
  expect(bench.listing('alpha')).toMatchObject({ listingId: 4, seenAtMs: SEEN_MS, state: 'offered' });
  expect(bench.quote('alpha', KEY.result)).toMatchObject({ seq: 11, seenAtMs: SEEN_MS });
  expect(bench.quote('alpha', KEY.over)).toMatchObject({ seenAtMs: SEEN_MS - 1_000 });
  expect(bench.storage.commits).toEqual([]);
});

it('goes on with the numbers that are free', async () => {
  const bench = await warmBench([], false);
  bench.listed(factsOf('bravo', { eventId: '8' }));
  const commit = bench.storage.commits.at(-1);
  expect(commit?.competitions[0]?.competitionId).toBe(20);
  expect(commit?.events[0]?.eventNumber).toBe(30);
  expect(commit?.listings[0]?.listingId).toBe(40);
});

it('records no change for what is as it was stored', async () => {
  const bench = await warmBench([storedQuote(RESULT)], true);
  bench.listed(factsOf('alpha'));
  expect(bench.look(factsOf('alpha'), [RESULT], 1_000).changes).toEqual([]);
});

it('marks the changes of the first full look after an unclean stop, and only those', async () => {
  const bench = await warmBench([storedQuote(RESULT), storedQuote(OVER_2_5)], true);
  const moved = offered('1x2-ft', null, [2000, 3300, 3900]);
  const first = bench.look(factsOf('alpha'), [moved, OVER_2_5], 1_000);
  expect(first.changes).toMatchObject([
    { seq: 12, epoch: 'epoch-2', afterGap: true, notBeforeMs: SEEN_MS, previous: { prices: RESULT.prices } },
  ]);
  const second = bench.look(factsOf('alpha'), [RESULT, OVER_2_5], 2_000);
  expect(second.changes).toMatchObject([{ afterGap: false }]);
});

it('marks nothing after a clean stop', async () => {
  const bench = await warmBench([storedQuote(RESULT)], false);
  const { changes } = bench.look(factsOf('alpha'), [offered('1x2-ft', null, [2000, 3300, 3900])], 1_000);
  expect(changes).toMatchObject([{ afterGap: false }]);
});

it.each([true, false])('compares no look with what was seen before the stop (unclean: %s)', async (unclean) => {
  const bench = await warmBench([storedQuote(RESULT), storedQuote(OVER_2_5)], unclean);
  bench.look(factsOf('alpha'), [RESULT, OVER_2_5], 1_000);
  expect(bench.committed.at(-1)?.compared).toBeNull();
  bench.look(factsOf('alpha'), [RESULT, OVER_2_5], 31_000);
  expect(bench.committed.at(-1)?.compared).toEqual({ sinceMs: START_MS + 1_000, openQuotes: { goals: 2, other: 0 } });
});

it.each([
  ['found by one discovery, the smaller id', SEEN_MS, '9'],
  ['found by two, the one first seen', SEEN_MS - 60_000, '10'],
])('compares the listing that was compared before, of two with one match id: %s', async (_, sinceMs, compared) => {
  const stored = storedBook([]);
  const listings = [second('10', 5, sinceMs), second('9', 6, SEEN_MS)];
  const bench = new BookBench('epoch-2', 11);
  await warmUp(bench.book, { ...stored, listings }, false);
  expect(bench.event().listings.get('alpha')?.bookmakerEventId).toBe(compared);
});
