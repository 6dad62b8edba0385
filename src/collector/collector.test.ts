import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EVERYTHING } from './runs/planning.ts';
import { FakeSite } from './test/fake-site.ts';
import { Harness } from './test/harness.ts';
import { addMatches } from './test/matches.ts';
import { START_MS } from './test/virtual-time.ts';

vi.setConfig({ testTimeout: 60_000 });

const MINUTE_MS = 60_000;
let alpha: FakeSite;
let bravo: FakeSite;
let sites: FakeSite[];

beforeEach(() => {
  alpha = new FakeSite('alpha');
  bravo = new FakeSite('bravo');
  sites = [alpha, bravo];
  addMatches(sites, 20);
});

describe('a refresh', () => {
  it('looks at one event now, at each bookmaker that offers it, for no run', async () => {
    const harness = Harness.started({ sites });
    await harness.run();
    alpha.price('alpha-3', '1x2-ft', null, [2000, 3300, 3900]);
    const looks = await harness.clock.until(harness.collector.refresh('3'));
    expect(looks?.map(({ look, changes, durationMs }) => [look.bookmaker, look.outcome, changes, durationMs])).toEqual([
      ['alpha', 'ok', 1, 100],
      ['bravo', 'ok', 0, 100],
    ]);
    expect(looks?.map(({ look }) => look.runId)).toEqual([null, null]);
  });

  it('of an event that nobody knows is none', async () => {
    const harness = Harness.started({ sites });
    expect(await harness.collector.refresh('999')).toBeUndefined();
  });

  it('asks no bookmaker that is switched off', async () => {
    const harness = Harness.started({ sites });
    await harness.run();
    await harness.patch({ enabledBookmakers: ['bravo'] });
    const looks = await harness.clock.until(harness.collector.refresh('3'));
    expect(looks?.map(({ look }) => look.bookmaker)).toEqual(['bravo']);
  });

  it('goes before what a run has waiting', async () => {
    const harness = Harness.started({ sites, settings: { alphaConcurrency: 1, bravoConcurrency: 1 } });
    await harness.run();
    const { ended } = await harness.launch();
    await harness.clock.run(1_000);
    const atMs = harness.clock.nowMs();
    await harness.clock.until(harness.collector.refresh('19'));
    expect(harness.clock.nowMs() - atMs).toBeLessThanOrEqual(400);
    await harness.clock.until(ended);
  });

  it('and a run that want the same listing at once share one fetch', async () => {
    const harness = Harness.started({ sites });
    await harness.run();
    const { ended } = await harness.launch();
    const refresh = harness.collector.refresh('1');
    const [run] = await harness.clock.until(Promise.all([ended, refresh]));
    expect(harness.net.sentTo('alpha', '/event/alpha-1').filter(({ path }) => path.endsWith('-1'))).toHaveLength(2);
    expect(run.bookmakers.map(({ planned, ok }) => [planned, ok])).toEqual([
      [20, 20],
      [20, 20],
    ]);
  });
});

describe('settings', () => {
  it('lower a ceiling at once: nothing starts above it, what is in flight ends', async () => {
    const harness = Harness.started({ sites, mode: 'fixed', settings: { maxConcurrentEvents: 20 } });
    await harness.run();
    alpha.latencyMs = () => 5_000;
    const { ended } = await harness.launch();
    await harness.clock.run(11_000);
    expect(harness.net.inFlight('alpha')).toBeGreaterThan(5);
    await harness.patch({ alphaConcurrency: 1 });
    const atMs = harness.clock.nowMs();
    await harness.clock.until(ended);
    const after = harness.net.sentTo('alpha').filter(({ startedAtMs }) => startedAtMs > atMs);
    expect(after.every(({ inFlight }) => inFlight === 1)).toBe(true);
    expect(harness.net.sentTo('alpha').every(({ endedAtMs }) => endedAtMs !== null)).toBe(true);
  });

  it('hold a rate and a pause after each request', async () => {
    const harness = Harness.started({
      sites,
      pacing: { bravo: { concurrency: { default: 1, max: 50 }, delayMs: { default: 25, max: 1_000 } } },
      settings: { alphaMaxRequestsPerSecond: 2, bravoDelayMs: 300 },
    });
    await harness.run();
    const starts = (slug: string) => harness.net.sentTo(slug).map(({ startedAtMs }) => startedAtMs);
    for (const atMs of starts('alpha')) {
      expect(starts('alpha').filter((other) => other > atMs - 1_000 && other <= atMs).length).toBeLessThanOrEqual(2);
    }
    const bravoStarts = starts('bravo');
    for (let i = 1; i < bravoStarts.length; i++) {
      expect((bravoStarts[i] ?? 0) - (bravoStarts[i - 1] ?? 0)).toBeGreaterThanOrEqual(400);
    }
  });

  it('switch a bookmaker on for the next run', async () => {
    const harness = Harness.started({ sites, settings: { enabledBookmakers: ['alpha'] } });
    expect((await harness.run()).bookmakers.map(({ bookmaker }) => bookmaker)).toEqual(['alpha']);
    await harness.patch({ enabledBookmakers: ['alpha', 'bravo'] });
    expect(harness.collector.source('bravo')?.state).toBe('up');
    expect((await harness.run()).bookmakers.map(({ planned }) => planned)).toEqual([20, 20]);
  });
});

describe('the schedule', () => {
  it('runs by itself, one run after a manual one that a tick fell into, and tells the next', async () => {
    const harness = Harness.started({ sites, schedule: true });
    await harness.clock.run(4 * MINUTE_MS);
    for (const site of sites) site.latencyMs = () => 30_000;
    const { ended } = await harness.launch();
    await harness.clock.until(ended);
    for (const site of sites) site.latencyMs = () => 100;
    const endedAtMs = (await ended).endedAtMs ?? 0;
    expect(endedAtMs).toBeGreaterThan(START_MS + 5 * MINUTE_MS);
    await harness.clock.run(6 * MINUTE_MS);
    const scheduled = [...new Map(harness.storage.runs.map((run) => [run.runId, run])).values()].filter(
      ({ trigger }) => trigger === 'scheduled',
    );
    expect(scheduled.map(({ startedAtMs }) => startedAtMs)).toEqual([START_MS, endedAtMs, endedAtMs + 5 * MINUTE_MS]);
  });

  it('does nothing where it is not wanted', async () => {
    const harness = Harness.started({ sites });
    await harness.clock.run(30 * MINUTE_MS);
    expect(harness.net.sent).toEqual([]);
  });

  it('keeps a pause', async () => {
    const harness = Harness.started({ sites, schedule: true });
    await harness.clock.run(MINUTE_MS);
    await harness.collector.scheduler.setPaused(true);
    await harness.clock.run(30 * MINUTE_MS);
    expect(new Set(harness.storage.runs.map(({ runId }) => runId)).size).toBe(1);
    expect(harness.savedPauses).toEqual([true]);
  });
});

describe('sources', () => {
  it('are logged with what they begin as, and with each turn', async () => {
    const harness = Harness.started({ sites, settings: { enabledBookmakers: ['alpha'] } });
    await harness.run();
    const heard: string[] = [];
    harness.collector.onSource(({ bookmaker, state }) => heard.push(`${bookmaker} ${state}`));
    alpha.fault = () => ({ kind: 'network', afterMs: 10 });
    await harness.run();
    alpha.fault = () => null;
    await harness.clock.run(60_000);
    await harness.run();
    await harness.patch({ enabledBookmakers: ['alpha', 'bravo'] });
    const states = (slug: string) =>
      harness.storage.sourceStates.filter(({ bookmaker }) => bookmaker === slug).map(({ state }) => state);
    expect(states('bravo')).toEqual(['disabled', 'up']);
    expect(states('alpha').slice(0, 3)).toEqual(['up', 'degraded', 'down']);
    expect(heard).toContain('alpha down');
    expect(harness.collector.source('alpha')?.state).not.toBe('down');
  });

  it('show what their lanes do', async () => {
    const harness = Harness.started({ sites, mode: 'fixed' });
    expect(harness.collector.source('nobody')).toBeUndefined();
    const { ended } = await harness.launch();
    await harness.clock.run(50);
    expect(harness.collector.source('alpha')).toMatchObject({
      name: 'ALPHA',
      inFlight: 1,
      limit: 50,
      requestsPerSecond: 1,
    });
    await harness.clock.until(ended);
    expect(harness.collector.source('alpha')).toMatchObject({
      state: 'up',
      inFlight: 0,
      latencyMs: { p50: 100, p95: 100 },
      throttledUntilMs: null,
    });
  });

  it('are degraded while they back off, and up again when that has passed', async () => {
    const harness = Harness.started({ sites });
    await harness.run();
    alpha.fault = (path) =>
      path === '/event/alpha-1' ? { kind: 'status', status: 429, headers: { 'retry-after': '600' } } : null;
    await harness.run();
    expect(harness.collector.source('alpha')).toMatchObject({ state: 'degraded', reason: 'backing off' });
    await harness.clock.run(601_000);
    expect(harness.collector.source('alpha')?.state).toBe('up');
  });
});

describe('back-pressure', () => {
  it('slows a run down and loses nothing', async () => {
    const harness = Harness.started({ sites });
    harness.storage.setFull(true);
    const { ended } = await harness.launch();
    await harness.clock.run(5 * MINUTE_MS);
    expect(harness.storage.changes).toEqual([]);
    const sent = harness.net.sent.length;
    expect(sent).toBeLessThan(40);
    harness.storage.setFull(false);
    const run = await harness.clock.until(ended);
    expect(run.status).toBe('completed');
    expect(harness.storage.changes).toHaveLength(20 * 2 * 3);
  });
});

describe('a bookmaker that is switched on during a run', () => {
  it.each(['fixed', 'adaptive'] as const)('%s: joins it at once, and is collected like the others', async (mode) => {
    const settings = { enabledBookmakers: ['alpha'], alphaConcurrency: 1 };
    const harness = Harness.started({ sites, mode, settings });
    const { ended } = await harness.launch();
    await harness.clock.run(500);
    expect(harness.net.sentTo('bravo')).toEqual([]);
    await harness.patch({ enabledBookmakers: ['alpha', 'bravo'] });
    await harness.clock.run(100);
    expect(harness.net.sentTo('bravo').length).toBeGreaterThan(0);
    const run = await harness.clock.until(ended);
    expect(run.status).toBe('completed');
    expect(run.bookmakers.map(({ bookmaker, ok, planned }) => [bookmaker, ok, planned])).toEqual([
      ['alpha', 20, 20],
      ['bravo', 20, 20],
    ]);
    expect(run.events).toEqual({ total: 20, completed: 20, failed: 0 });
  });

  it.each(['fixed', 'adaptive'] as const)('%s: again, is looked at where it was not yet', async (mode) => {
    const settings = { alphaConcurrency: 1, bravoConcurrency: 1, maxConcurrentEvents: 2, batchSize: 10 };
    const harness = Harness.started({ sites, mode, settings });
    await harness.run();
    const atMs = harness.clock.nowMs();
    const { ended } = await harness.launch();
    await harness.clock.run(1_500);
    await harness.patch({ enabledBookmakers: ['alpha'] });
    await harness.clock.run(200);
    await harness.patch({ enabledBookmakers: ['alpha', 'bravo'] });
    const run = await harness.clock.until(ended);
    const [alphas, bravos] = run.bookmakers;
    expect(alphas).toMatchObject({ ok: 20, planned: 20 });
    expect(bravos?.ok).toBe(20);
    expect(bravos?.skipped).toBe((bravos?.planned ?? 0) - 20);
    const looked = harness.net.sentTo('bravo', '/event').filter(({ startedAtMs }) => startedAtMs >= atMs);
    expect(new Set(looked.map(({ path }) => path)).size).toBe(20);
    expect(looked.length).toBe(20);
  });

  it('fixed: is among those asked from the next batch on', async () => {
    addMatches(sites, 100);
    const settings = { maxConcurrentEvents: 2, batchSize: 10 };
    const harness = Harness.started({ sites, mode: 'fixed', settings });
    await harness.run();
    await harness.patch({ enabledBookmakers: ['alpha'] });
    const eventIds = [...harness.book.events()].map(({ eventId }) => eventId);
    const { ended } = await harness.launch('manual', { ...EVERYTHING, eventIds });
    await harness.clock.run(1_250);
    await harness.patch({ enabledBookmakers: ['alpha', 'bravo'] });
    const atMs = harness.clock.nowMs();
    const looks = () => harness.net.sentTo('bravo', '/event').filter(({ startedAtMs }) => startedAtMs >= atMs);
    await harness.clock.run(600);
    expect(looks().length).toBeGreaterThan(0);
    await harness.clock.until(ended);
    expect(looks()).toHaveLength(100);
  });

  it('does not join a run that is for others', async () => {
    const harness = Harness.started({ sites, settings: { enabledBookmakers: ['alpha'] } });
    const { ended } = await harness.launch('manual', { ...EVERYTHING, bookmakers: ['alpha'] });
    await harness.patch({ enabledBookmakers: ['alpha', 'bravo'] });
    expect((await harness.clock.until(ended)).bookmakers.map(({ bookmaker }) => bookmaker)).toEqual(['alpha']);
  });
});

describe('a run whose mode is switched on the way', () => {
  const mostSince = (harness: Harness, slug: string, atMs: number): number =>
    Math.max(
      ...harness.net.sentTo(slug, '/event').map(({ inFlight, startedAtMs }) => (startedAtMs > atMs ? inFlight : 0)),
    );

  it('from fixed to adaptive leaves the rest to the lanes', async () => {
    addMatches(sites, 100);
    const harness = Harness.started({ sites, mode: 'fixed', settings: { maxConcurrentEvents: 2, batchSize: 10 } });
    const { ended } = await harness.launch();
    await harness.clock.run(3_000);
    expect(mostSince(harness, 'alpha', 0)).toBe(2);
    await harness.patch({ collectionMode: 'adaptive' });
    const atMs = harness.clock.nowMs();
    await harness.clock.run(1_000);
    expect(mostSince(harness, 'alpha', atMs)).toBeGreaterThan(2);
    const run = await harness.clock.until(ended);
    expect(run.bookmakers.map(({ ok, planned }) => [ok, planned])).toEqual([
      [100, 100],
      [100, 100],
    ]);
  });

  it('from adaptive to fixed has no more under way at a bookmaker than that mode allows', async () => {
    addMatches(sites, 200);
    for (const site of sites) site.latencyMs = () => 500;
    const harness = Harness.started({ sites, mode: 'adaptive', settings: { maxConcurrentEvents: 2 } });
    await harness.run();
    const { ended } = await harness.launch();
    await harness.clock.run(700);
    expect(harness.net.inFlight('alpha')).toBeGreaterThan(4);
    await harness.patch({ collectionMode: 'fixed' });
    await harness.clock.run(1_000);
    const atMs = harness.clock.nowMs();
    const run = await harness.clock.until(ended);
    expect(mostSince(harness, 'alpha', atMs)).toBe(2);
    expect(run.status).toBe('completed');
  });
});

it('the same seed makes the same run', async () => {
  const trace = async (): Promise<string> => {
    const own = ['alpha', 'bravo'].map((slug) => new FakeSite(slug));
    addMatches(own, 20);
    let n = 0;
    for (const site of own) site.fault = () => (n++ % 7 === 3 ? { kind: 'status', status: 500 } : null);
    const harness = Harness.started({ sites: own, seed: 5 });
    await harness.run();
    return JSON.stringify([harness.net.sent, harness.storage.commits]);
  };
  expect(await trace()).toBe(await trace());
});
