import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LOOK_OUTCOMES } from '../../model/look.ts';
import type { Run } from '../../model/run.ts';
import { seededRandom } from '../../pacing/test/seeded-random.ts';
import { matchOf, mostAtOnce } from '../test/at-once.ts';
import type { Sent } from '../test/fake-net.ts';
import { FakeSite, type Fault } from '../test/fake-site.ts';
import { Harness } from '../test/harness.ts';
import { addMatch, addMatches } from '../test/matches.ts';
import { START_MS } from '../test/virtual-time.ts';

vi.setConfig({ testTimeout: 60_000 });

let alpha: FakeSite;
let bravo: FakeSite;
let carol: FakeSite;
let sites: FakeSite[];
let harness: Harness;

const start = (settings: Record<string, unknown> = {}): void => {
  harness = Harness.started({ sites, mode: 'fixed', settings });
};

beforeEach(() => {
  [alpha, bravo, carol] = [new FakeSite('alpha'), new FakeSite('bravo'), new FakeSite('carol')];
  sites = [alpha, bravo, carol];
  const random = seededRandom(7);
  for (const site of sites) site.latencyMs = () => 20 + Math.floor(random() * 400);
});

const looks = (): readonly Sent[] => harness.net.sent.filter(({ path }) => path.startsWith('/event'));
const mostEvents = (fromMs = 0): number => mostAtOnce(looks(), matchOf, fromMs);
const mostRequests = (slug: string): number => Math.max(...harness.net.sentTo(slug).map(({ inFlight }) => inFlight));
const tallyOf = (run: Run, slug: string) => {
  const tally = run.bookmakers.find(({ bookmaker }) => bookmaker === slug);
  if (tally === undefined) throw new Error(`no ${slug} in the run`);
  return tally;
};
const expectBalanced = (run: Run): void => {
  for (const tally of run.bookmakers) {
    const ended = LOOK_OUTCOMES.reduce((sum, outcome) => sum + tally[outcome], tally.skipped);
    expect(ended, `the nine columns of ${tally.bookmaker}`).toBe(tally.planned);
  }
};

describe('limits', () => {
  it('of events and of each bookmaker hold, discovery included', async () => {
    addMatches(sites, 60);
    start({ maxConcurrentEvents: 8, alphaConcurrency: 3, bravoConcurrency: 50, carolConcurrency: 5 });
    const run = await harness.run();
    expect(run).toMatchObject({ status: 'completed', events: { total: 60, completed: 60, failed: 0 } });
    expect(mostEvents()).toBe(8);
    expect(mostRequests('alpha')).toBe(3);
    expect(mostRequests('bravo')).toBeLessThanOrEqual(8);
    expect(mostRequests('carol')).toBe(5);
    expectBalanced(run);
  });

  it('of one event make the sequence of the yardstick: one event at a time, all its bookmakers at once', async () => {
    addMatches(sites, 8);
    start({ maxConcurrentEvents: 1 });
    await harness.run();
    expect(mostEvents()).toBe(1);
    const first = looks().slice(0, 3);
    expect(new Set(first.map(({ startedAtMs }) => startedAtMs)).size).toBe(1);
    expect(first.map(matchOf)).toEqual(['1', '1', '1']);
  });

  it('that are lowered in a run hold for all that starts from then on', async () => {
    addMatches(sites, 120);
    start({ maxConcurrentEvents: 20, batchSize: 200 });
    const { ended } = await harness.launch();
    await harness.clock.run(1_500);
    const atMs = harness.clock.nowMs();
    expect(mostEvents(atMs - 500)).toBe(20);
    await harness.patch({ maxConcurrentEvents: 4, alphaConcurrency: 2 });
    await harness.clock.until(ended);
    const startsAfter = looks().filter(({ startedAtMs }) => startedAtMs > atMs);
    expect(startsAfter.length).toBeGreaterThan(30);
    expect(mostEvents(atMs + 1_000)).toBe(4);
    const afterAlpha = startsAfter.filter(({ slug }) => slug === 'alpha');
    expect(Math.max(...afterAlpha.map(({ inFlight }) => inFlight))).toBeLessThanOrEqual(2);
  });

  it('that are raised in a run are used at once', async () => {
    addMatches(sites, 100);
    start({ maxConcurrentEvents: 2, batchSize: 200 });
    const { ended } = await harness.launch();
    await harness.clock.run(3_000);
    expect(mostEvents()).toBe(2);
    await harness.patch({ maxConcurrentEvents: 30 });
    const atMs = harness.clock.nowMs();
    await harness.clock.run(1);
    expect(looks().filter(({ startedAtMs }) => startedAtMs === atMs)).toHaveLength(28 * 3);
    expect(mostEvents(atMs)).toBe(30);
    expect((await harness.clock.until(ended)).status).toBe('completed');
  });
});

describe('batches', () => {
  /** How many matches were looked at between two instants at which nothing was in flight. */
  const sizesOfBatches = (): number[] => {
    const batches: Set<string>[] = [];
    let busyUntilMs = Number.NEGATIVE_INFINITY;
    let beganAtMs = Number.NEGATIVE_INFINITY;
    for (const look of looks()) {
      const { startedAtMs, endedAtMs } = look;
      if (startedAtMs >= busyUntilMs && startedAtMs > beganAtMs) {
        batches.push(new Set());
        beganAtMs = startedAtMs;
      }
      batches.at(-1)?.add(matchOf(look));
      busyUntilMs = Math.max(busyUntilMs, endedAtMs ?? Number.POSITIVE_INFINITY);
    }
    return batches.map(({ size }) => size);
  };

  it('come one after another: none begins before the last one has ended', async () => {
    addMatches(sites, 45);
    start({ maxConcurrentEvents: 10, batchSize: 20 });
    await harness.run();
    expect(sizesOfBatches()).toEqual([20, 20, 5]);
  });

  it('have a new size from the next one on', async () => {
    addMatches(sites, 60);
    start({ maxConcurrentEvents: 10, batchSize: 30 });
    const { ended } = await harness.launch();
    await harness.clock.run(1_000);
    const { length } = looks();
    expect(length > 0 && length < 90).toBe(true);
    await harness.patch({ batchSize: 10 });
    await harness.clock.until(ended);
    expect(sizesOfBatches()).toEqual([30, 10, 10, 10]);
  });

  it('take the most urgent events first', async () => {
    const minute = 60_000;
    addMatch(sites, 1, START_MS + 600 * minute);
    addMatch([alpha], 2, START_MS + 20 * minute);
    addMatch(sites, 3, START_MS + 20 * minute);
    addMatch(sites, 4, START_MS + 100 * minute);
    start({ maxConcurrentEvents: 1 });
    await harness.run();
    const order = [...new Set(looks().map(matchOf))];
    expect(order).toEqual(['3', '2', '4', '1']);
  });
});

describe('a bookmaker that fails', () => {
  const faults: [string, Fault][] = [
    ['with 400', { kind: 'status', status: 400 }],
    ['with a broken body', { kind: 'body', body: '{' }],
    ['with another event', { kind: 'body', body: '{"id":"other","quotes":[],"problems":[]}' }],
    ['with a challenge', { kind: 'status', status: 403 }],
  ];

  it.each(faults)('%s now and then cancels nothing of the others: the run is partial', async (_, fault) => {
    addMatches(sites, 20);
    start();
    bravo.fault = (path) => (path.startsWith('/event') && Number(path.split('-')[1]) % 4 === 0 ? fault : null);
    const run = await harness.run();
    expect(run).toMatchObject({ status: 'partial', events: { total: 20, completed: 20, failed: 0 } });
    expect(tallyOf(run, 'alpha').ok).toBe(20);
    expect(tallyOf(run, 'carol').ok).toBe(20);
    expect(tallyOf(run, 'bravo')).toMatchObject({ ok: 15, skipped: 0 });
    expectBalanced(run);
  });

  const outages: [string, Fault][] = [
    ['drops every connection', { kind: 'network', afterMs: 20 }],
    ['lets every request time out', { kind: 'timeout', afterMs: 20_000 }],
    ['answers everything with 500', { kind: 'status', status: 500 }],
    ['answers everything with 404', { kind: 'status', status: 404 }],
    ['answers everything with a challenge', { kind: 'status', status: 403 }],
    ['refuses everything for an hour', { kind: 'status', status: 429, headers: { 'retry-after': '3600' } }],
    ['refuses everything', { kind: 'status', status: 429 }],
  ];

  it.each(outages)('and %s holds nobody up for long, and loses no quote', async (_, fault) => {
    addMatches(sites, 40);
    start();
    const healthy = await harness.run();
    bravo.fault = () => fault;
    const atMs = harness.clock.nowMs();
    const run = await harness.run();
    expect(harness.clock.nowMs() - atMs).toBeLessThan(100_000);
    expect(run.status).toBe('partial');
    expect([tallyOf(run, 'alpha').ok, tallyOf(run, 'carol').ok]).toEqual([40, 40]);
    expectBalanced(run);
    expect(harness.storage.changes).toHaveLength(healthy.bookmakers.reduce((sum, { changes }) => sum + changes, 0));

    await harness.clock.run(200_000);
    bravo.fault = () => null;
    await harness.clock.run(fault.kind === 'status' && fault.headers !== undefined ? 3_600_000 : 0);
    const after = await harness.run();
    expect(after.status).toBe('completed');
    expect(harness.collector.source('bravo')?.state).not.toBe('down');
  });

  it('in discovery leaves the rest of its lists, and looks at what the book knows', async () => {
    addMatches(sites, 30);
    start();
    await harness.run();
    bravo.fault = (path) => (path.startsWith('/list/c1') ? { kind: 'status', status: 400 } : null);
    const run = await harness.run();
    expect(tallyOf(run, 'bravo').ok).toBe(30);
    expect(run.problems).toMatchObject([{ code: 'competition-failed', bookmaker: 'bravo', count: 1 }]);
  });
});

describe('a bookmaker that is switched off in a run', () => {
  it('is asked nothing more; what was planned is skipped', async () => {
    addMatches(sites, 100);
    start();
    const { ended } = await harness.launch();
    await harness.clock.run(2_000);
    await harness.patch({ enabledBookmakers: ['alpha', 'carol'] });
    const sent = harness.net.sentTo('bravo').length;
    const run = await harness.clock.until(ended);
    expect(harness.net.sentTo('bravo')).toHaveLength(sent);
    expect(tallyOf(run, 'bravo').skipped).toBeGreaterThan(0);
    expect([tallyOf(run, 'alpha').ok, tallyOf(run, 'carol').ok]).toEqual([100, 100]);
    expect(run.status).toBe('partial');
    expect(harness.collector.source('bravo')?.state).toBe('disabled');
    expectBalanced(run);
  });

  it('is not asked by what waits for it, either', async () => {
    addMatches(sites, 30);
    start({ bravoConcurrency: 1 });
    const { ended } = await harness.launch();
    await harness.clock.run(4_000);
    expect(looks().filter(({ slug }) => slug === 'bravo').length).toBeGreaterThan(1);
    await harness.patch({ enabledBookmakers: ['alpha', 'carol'] });
    const sent = harness.net.sentTo('bravo').length;
    await harness.clock.until(ended);
    expect(harness.net.sentTo('bravo')).toHaveLength(sent);
  });

  it('while its lists are read is asked nothing more, either, and nothing is made of it', async () => {
    addMatches(sites, 100);
    bravo.latencyMs = () => 5_000;
    start({ bravoConcurrency: 2 });
    const { ended } = await harness.launch();
    await harness.clock.run(6_000);
    await harness.patch({ enabledBookmakers: ['alpha', 'carol'] });
    const sent = harness.net.sentTo('bravo').length;
    const run = await harness.clock.until(ended);
    expect(harness.net.sentTo('bravo')).toHaveLength(sent);
    expect(run.problems).toEqual([]);
    expectBalanced(run);
  });
});

describe('what is gone from the lists', () => {
  it('is removed once two looks agree, and comes back when it is listed again', async () => {
    addMatches(sites, 20);
    start();
    await harness.run();
    const event = bravo.event('bravo-7');
    event.listed = false;
    event.served = false;
    const run = await harness.run();
    expect(tallyOf(run, 'bravo')).toMatchObject({ ok: 19, gone: 1 });
    expect(run.status).toBe('completed');
    await harness.clock.run(30_000);
    expect(harness.book.listing('bravo', 'bravo-7')?.state).toBe('removed');
    event.listed = true;
    event.served = true;
    await harness.run();
    expect(harness.book.listing('bravo', 'bravo-7')?.state).toBe('offered');
    const states = harness.storage.changes.filter(
      ({ listingId }) => listingId === harness.book.listing('bravo', 'bravo-7')?.listingId,
    );
    expect(states.map(({ state }) => state)).toEqual([
      ...['open', 'open', 'open'],
      ...['removed', 'removed', 'removed'],
      ...['open', 'open', 'open'],
    ]);
  });

  it('stays while it is served, and while too many are gone at once', async () => {
    addMatches(sites, 20);
    start();
    await harness.run();
    for (let match = 1; match <= 7; match++) bravo.event(`bravo-${match}`).listed = false;
    alpha.event('alpha-3').listed = false;
    const run = await harness.run();
    await harness.clock.run(60_000);
    expect(run.problems).toMatchObject([{ code: 'mass-absence', bookmaker: 'bravo' }]);
    expect(harness.storage.changes.filter(({ state }) => state === 'removed')).toEqual([]);
  });
});

it.each([
  ['on one page', 50, 'league'],
  ['on two pages', 1, 'league'],
  ['in two competitions', 50, 'cup'],
])(
  'of two listings of one match in one discovery, the one with the smaller id is compared: %s',
  async (_, size, of) => {
    alpha.pageSize = size;
    addMatch(sites, 2);
    const kickoffMs = START_MS + 86_400_000;
    alpha.add({ id: 'alpha-10', match: '1', kickoffMs, competition: 'league' });
    alpha.add({ id: 'alpha-9', match: '1', kickoffMs, competition: of });
    start();
    const run = await harness.run();
    expect(harness.book.event('1')?.listings.get('alpha')?.bookmakerEventId).toBe('alpha-9');
    expect(tallyOf(run, 'alpha')).toMatchObject({ discovered: 3, planned: 2, ok: 2 });
    expect(run.problems).toMatchObject([{ code: 'duplicate-listing', bookmaker: 'alpha', count: 1 }]);
  },
);

it('a match that has begun is looked at no more, and leaves the book two hours later', async () => {
  addMatch(sites, 1, START_MS + 600_000);
  addMatch(sites, 2, START_MS + 86_400_000);
  start();
  expect((await harness.run()).events.total).toBe(2);
  await harness.clock.run(600_000);
  expect((await harness.run()).events.total).toBe(1);
  expect(harness.book.event('1')).toBeDefined();
  await harness.clock.run(2 * 3_600_000);
  await harness.run();
  expect(harness.book.event('1')).toBeUndefined();
});
