import { beforeEach, describe, expect, it } from 'vitest';
import type { ListingFacts } from '../../model/listing.ts';
import type { ListBody } from '../test/fake-bookmaker.ts';
import { LaneBench } from '../test/lane-bench.ts';
import { START_MS } from '../test/virtual-time.ts';
import { type DiscoverOptions, type Discovery, discover } from './discovery.ts';

const KICKOFF_MS = START_MS + 86_400_000;

let bench: LaneBench;
let told: ListingFacts[][];

beforeEach(() => {
  bench = new LaneBench();
  told = [];
});

const add = (id: string, competition: string, kickoffMs = KICKOFF_MS) =>
  bench.site.add({ id, match: id, kickoffMs, competition });

const run = (patch: Partial<DiscoverOptions> = {}): Promise<Discovery> =>
  bench.clock.until(
    discover({
      lane: bench.lane,
      clock: bench.clock,
      only: null,
      onListed: (listed) => told.push([...listed]),
      limit: () => 10,
      tally: bench.tally,
      signal: new AbortController().signal,
      ...patch,
    }),
  );

const idsTold = (): string[] => told.flat().map(({ bookmakerEventId }) => bookmakerEventId);
const outcome = ({ competitions }: Discovery) =>
  Object.fromEntries(
    competitions.map(({ competition, complete, listed }) => [competition.id, [complete, listed.length]]),
  );

/** Answers lists by the test's own book of pages. */
const serveLists = (page: (competition: string, page: number) => ListBody | undefined): void => {
  bench.site.fault = (path) => {
    const [, competition = '', number] = /^\/list\/(.+)\?page=(\d+)$/.exec(path) ?? [];
    const body = number === undefined ? undefined : page(competition, Number(number));
    return body === undefined ? null : { kind: 'body', body: JSON.stringify(body) };
  };
};

describe('a discovery', () => {
  it('reads every page of every competition and tells of each as it comes', async () => {
    bench.site.pageSize = 2;
    for (const id of ['1', '2', '3', '4', '5']) add(id, 'big');
    add('6', 'small');
    const found = await run();
    expect(found.treeRead).toBe(true);
    expect(outcome(found)).toEqual({ big: [true, 5], small: [true, 1] });
    expect(idsTold().sort()).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(told.length).toBe(4);
    expect(bench.tally.requests).toBe(5);
    expect(found.endedAtMs - found.startedAtMs).toBeGreaterThan(0);
  });

  it('ends a list at its empty last page', async () => {
    bench.site.addCompetition('big');
    const [event] = [add('1', 'big')];
    serveLists((_, page) => (page === 0 ? { events: [event], next: '1' } : { events: [], next: null }));
    expect(outcome(await run())).toEqual({ big: [true, 1] });
  });

  it('tells once of a match that two competitions list; both lists have it', async () => {
    const event = add('1', 'big');
    bench.site.addCompetition('featured');
    serveLists(() => ({ events: [event], next: null }));
    const found = await run();
    expect(idsTold()).toEqual(['1']);
    expect(outcome(found)).toEqual({ big: [true, 1], featured: [true, 1] });
  });

  it('tells of no match that has begun, yet counts it as listed', async () => {
    add('1', 'big', START_MS - 1);
    add('2', 'big');
    const found = await run();
    expect(idsTold()).toEqual(['2']);
    expect(outcome(found)).toEqual({ big: [true, 2] });
  });

  it('counts the entries that are no readable match', async () => {
    const event = add('1', 'big');
    serveLists(() => ({ events: [event], unreadable: 3, next: null }));
    expect((await run()).competitions[0]?.unreadable).toBe(3);
  });

  it('asks only for the competitions that are wanted', async () => {
    add('1', 'big');
    add('2', 'small');
    expect(outcome(await run({ only: new Set(['small']) }))).toEqual({ small: [true, 1] });
  });

  it('has no more competitions under way than its limit', async () => {
    for (let i = 0; i < 10; i++) add(String(i), `c${i}`);
    await run({ limit: () => 3 });
    expect(Math.max(...bench.net.sent.map(({ inFlight }) => inFlight))).toBe(3);
  });
});

describe('what is not complete', () => {
  it('is a tree that could not be read: nothing is known of any competition', async () => {
    add('1', 'big');
    bench.site.fault = (path) => (path === '/tree' ? { kind: 'status', status: 500 } : null);
    const found = await run();
    expect(found).toMatchObject({ treeRead: false, competitions: [], reason: 'failed: HTTP 500' });
  });

  it('is an empty tree', async () => {
    expect(await run()).toMatchObject({ treeRead: false, reason: 'malformed: an empty tree' });
  });

  it('is a competition one of whose pages failed; the others are complete', async () => {
    bench.site.pageSize = 1;
    add('1', 'big');
    add('2', 'big');
    add('3', 'small');
    bench.site.fault = (path) => (path === '/list/big?page=1' ? { kind: 'status', status: 403 } : null);
    const found = await run();
    expect(outcome(found)).toEqual({ big: [false, 1], small: [true, 1] });
    expect(found.competitions.find(({ competition }) => competition.id === 'big')?.reason).toBe('blocked: HTTP 403');
  });

  it.each([
    [7, false],
    [8, true],
  ])('is one with %i of ten announced events: %s', async (there, complete) => {
    for (let i = 0; i < there; i++) add(String(i), 'big');
    const competition = bench.site.competitions.get('big');
    if (competition !== undefined) competition.announced = 10;
    expect(outcome(await run())).toEqual({ big: [complete, there] });
  });

  it('is a list of more than a hundred pages, which is left there', async () => {
    const event = add('0', 'big');
    serveLists((_, page) => ({ events: [{ ...event, id: String(page) }], next: String(page + 1) }));
    const found = await run();
    expect(outcome(found)).toEqual({ big: [false, 100] });
    expect(bench.net.sentTo('alpha', '/list')).toHaveLength(100);
  });

  it('is what was not asked for any more when it was cancelled', async () => {
    for (let i = 0; i < 10; i++) add(String(i), `c${i}`);
    const abort = new AbortController();
    bench.clock.after(150, () => abort.abort());
    const found = await run({ limit: () => 2, signal: abort.signal });
    expect(found.competitions).toHaveLength(10);
    expect(found.competitions.filter(({ complete }) => complete)).toEqual([]);
    expect(bench.net.sentTo('alpha', '/list')).toHaveLength(2);
  });
});
