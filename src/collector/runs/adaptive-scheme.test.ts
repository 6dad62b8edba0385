import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LOOK_OUTCOMES } from '../../model/look.ts';
import type { Run } from '../../model/run.ts';
import { matchOf } from '../test/at-once.ts';
import type { Sent } from '../test/fake-net.ts';
import { FakeSite } from '../test/fake-site.ts';
import { Harness } from '../test/harness.ts';
import { addMatch, addMatches } from '../test/matches.ts';
import { START_MS } from '../test/virtual-time.ts';

vi.setConfig({ testTimeout: 60_000 });

const MINUTE_MS = 60_000;
let alpha: FakeSite;
let bravo: FakeSite;
let sites: FakeSite[];
let harness: Harness;

const start = (settings: Record<string, unknown> = {}): void => {
  harness = Harness.started({ sites, mode: 'adaptive', settings });
};

beforeEach(() => {
  alpha = new FakeSite('alpha');
  bravo = new FakeSite('bravo');
  sites = [alpha, bravo];
});

const looks = (slug: string, fromMs = 0): readonly Sent[] =>
  harness.net.sentTo(slug, '/event').filter(({ startedAtMs }) => startedAtMs >= fromMs);
const lastEnd = (sent: readonly Sent[]): number => Math.max(...sent.map(({ endedAtMs }) => endedAtMs ?? Number.NaN));
const expectBalanced = (run: Run): void => {
  for (const tally of run.bookmakers) {
    expect(LOOK_OUTCOMES.reduce((sum, outcome) => sum + tally[outcome], tally.skipped)).toBe(tally.planned);
  }
};

describe('lanes', () => {
  it('do not wait for each other: a slow bookmaker delays nobody else', async () => {
    addMatches(sites, 60);
    start();
    await harness.run();
    const aloneMs = lastEnd(looks('alpha')) - (looks('alpha')[0]?.startedAtMs ?? 0);

    bravo.latencyMs = () => 15_000;
    const atMs = harness.clock.nowMs();
    const run = await harness.run();
    const alphaMs = lastEnd(looks('alpha', atMs)) - atMs;
    const bravoMs = lastEnd(looks('bravo', atMs)) - atMs;
    expect(alphaMs).toBeLessThanOrEqual(aloneMs + 500);
    expect(bravoMs).toBeGreaterThan(15_000);
    expect(run).toMatchObject({ mode: 'adaptive', status: 'completed', events: { total: 60, completed: 60 } });
    expectBalanced(run);
  });

  it('of which one is dead let the run end, and the others are complete', async () => {
    addMatches(sites, 60);
    start();
    await harness.run();
    bravo.fault = () => ({ kind: 'network', afterMs: 20 });
    const atMs = harness.clock.nowMs();
    const run = await harness.run();
    expect(harness.clock.nowMs() - atMs).toBeLessThan(60_000);
    expect(run.status).toBe('partial');
    expect(run.bookmakers[0]).toMatchObject({ bookmaker: 'alpha', ok: 60 });
    expectBalanced(run);
    expect(harness.storage.changes.filter(({ state }) => state === 'removed')).toEqual([]);
  });

  it('never have more in flight than the ceiling, discovery and refresh included', async () => {
    addMatches(sites, 80);
    start({ alphaConcurrency: 4 });
    await harness.run();
    const { ended } = await harness.launch();
    for (const match of ['1', '2', '3', '4', '5']) void harness.collector.refresh(match);
    await harness.clock.until(ended);
    expect(Math.max(...harness.net.sentTo('alpha').map(({ inFlight }) => inFlight))).toBeLessThanOrEqual(4);
  });
});

describe('discovery', () => {
  it('goes on beside the looks at what the book knows', async () => {
    addMatches(sites, 40);
    start();
    await harness.run();
    alpha.latencyMs = (path) => (path.startsWith('/event') ? 100 : 3_000);
    const atMs = harness.clock.nowMs();
    await harness.run();
    const lists = harness.net.sentTo('alpha', '/list').filter(({ startedAtMs }) => startedAtMs >= atMs);
    expect(lists.length).toBeGreaterThan(0);
    expect(looks('alpha', atMs)[0]?.startedAtMs).toBe(atMs);
    expect(lastEnd(looks('alpha', atMs))).toBeLessThan(lastEnd(lists));
  });

  it('hands a listing over to be looked at as soon as it has found it', async () => {
    addMatches(sites, 20);
    start();
    await harness.run();
    addMatch(sites, 21, START_MS + 86_400_000, 'c9');
    alpha.latencyMs = (path) => (path.startsWith('/list/c2') ? 20_000 : 100);
    const atMs = harness.clock.nowMs();
    const run = await harness.run();
    const late = looks('alpha', atMs).find((one) => matchOf(one) === '21');
    expect(late?.startedAtMs).toBeLessThan(atMs + 2_000);
    expect(run.bookmakers[0]).toMatchObject({ planned: 21, ok: 21 });
    expect(run.events.total).toBe(21);
  });

  it('that finds what is known already plans nothing twice', async () => {
    addMatches(sites, 20);
    start();
    await harness.run();
    const run = await harness.run();
    expect(run.bookmakers.map(({ planned, ok }) => [planned, ok])).toEqual([
      [20, 20],
      [20, 20],
    ]);
  });
});

describe('order', () => {
  it('is by urgency in each lane: within 30 minutes, within two hours, later', async () => {
    const places: readonly (readonly [match: number, inMinutes: number])[] = [
      [1, 600],
      [2, 90],
      [3, 25],
      [4, 40],
      [5, 10],
    ];
    for (const [match, inMinutes] of places) addMatch(sites, match, START_MS + inMinutes * MINUTE_MS);
    start({ alphaConcurrency: 1, bravoConcurrency: 1 });
    await harness.run();
    const atMs = harness.clock.nowMs();
    await harness.run();
    expect(looks('alpha', atMs).map(matchOf)).toEqual(['5', '3', '4', '2', '1']);
  });
});

describe('cancelling', () => {
  it('skips what waits in every lane, and ends at once', async () => {
    addMatches(sites, 80);
    start({ alphaConcurrency: 2, bravoConcurrency: 2 });
    await harness.run();
    const { runId, ended } = await harness.launch();
    await harness.clock.run(500);
    harness.collector.runner.cancel(runId);
    const run = await harness.clock.until(ended, 1_000);
    expect(run.status).toBe('cancelled');
    for (const tally of run.bookmakers) expect(tally.skipped).toBeGreaterThan(40);
    expectBalanced(run);
  });
});
