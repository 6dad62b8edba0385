import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeSite } from '../test/fake-site.ts';
import { Harness, type HarnessOptions } from '../test/harness.ts';
import { addMatch } from '../test/matches.ts';
import { START_MS } from '../test/virtual-time.ts';

vi.setConfig({ testTimeout: 60_000 });

const MINUTE_MS = 60_000;
const INTERVAL_MINUTES = 10;
let alpha: FakeSite;
let bravo: FakeSite;
let sites: FakeSite[];

beforeEach(() => {
  alpha = new FakeSite('alpha');
  bravo = new FakeSite('bravo');
  sites = [alpha, bravo];
  addMatch(sites, 1, START_MS + 25 * MINUTE_MS);
  addMatch(sites, 2, START_MS + 90 * MINUTE_MS);
  addMatch(sites, 3, START_MS + 600 * MINUTE_MS);
});

const scheduled = ({ settings, ...options }: Partial<HarnessOptions> = {}): Harness =>
  Harness.started({
    sites,
    schedule: true,
    ...options,
    settings: { scrapeIntervalMinutes: INTERVAL_MINUTES, staleAfterMinutes: 60, ...settings },
  });

/** Looks at a match of a site, as minutes after the start. */
const looksAt = (harness: Harness, site: string, match: number): number =>
  harness.net.sentTo(site, `/event/${site}-${match}`).length;

/** Lets the time up to the second run pass. */
const untilNextRun = (harness: Harness): Promise<void> => harness.clock.run((INTERVAL_MINUTES - 1) * MINUTE_MS);

describe('between runs', () => {
  it('what is about to start is looked at every half minute, what starts soon every two, what is later not at all', async () => {
    const harness = scheduled();
    await untilNextRun(harness);
    for (const site of ['alpha', 'bravo']) {
      expect(looksAt(harness, site, 1)).toBeGreaterThanOrEqual(17);
      expect(looksAt(harness, site, 1)).toBeLessThanOrEqual(18);
      expect(looksAt(harness, site, 2)).toBe(5);
      expect(looksAt(harness, site, 3)).toBe(1);
    }
  });

  it('a change is seen within the time that is set, and belongs to no run', async () => {
    const harness = scheduled({ settings: { imminentLookSeconds: 10 } });
    await harness.clock.run(MINUTE_MS);
    alpha.price('alpha-1', '1x2-ft', null, [2000, 3300, 3900]);
    const changedAtMs = harness.clock.nowMs();
    await harness.clock.run(12_000);
    const change = harness.storage.changes.at(-1);
    expect(change).toMatchObject({ bookmaker: 'alpha', prices: [2000, 3300, 3900], runId: null });
    expect((change?.atMs ?? 0) - changedAtMs).toBeLessThanOrEqual(11_200);
  });

  it('nothing is looked at any more once the match has started', async () => {
    const harness = scheduled({ settings: { scrapeIntervalMinutes: 60, staleAfterMinutes: 120 } });
    await harness.clock.run(26 * MINUTE_MS);
    const before = looksAt(harness, 'alpha', 1);
    await harness.clock.run(20 * MINUTE_MS);
    expect(looksAt(harness, 'alpha', 1)).toBe(before);
  });

  it('many that are due at once are asked for four at a time and four a second', async () => {
    for (let match = 10; match < 60; match++) addMatch(sites, match, START_MS + 29 * MINUTE_MS);
    const harness = scheduled();
    await harness.clock.run(20_000);
    harness.net.sent.length = 0;
    let most = 0;
    for (let step = 0; step < 600; step++) {
      await harness.clock.run(100);
      most = Math.max(most, harness.net.inFlight('alpha'));
    }
    expect(most).toBe(4);
    const sent = harness.net.sentTo('alpha', '/event/').length;
    expect(sent).toBeGreaterThan(51);
    expect(sent).toBeLessThanOrEqual(4 * 60);
  });
});

describe('nothing is looked at between runs', () => {
  it.each<[string, Parameters<typeof scheduled>[0]]>([
    ['when the setting is 0', { settings: { imminentLookSeconds: 0 } }],
    ['in the mode that is the yardstick', { mode: 'fixed' }],
    ['of a bookmaker that is switched off', { settings: { enabledBookmakers: ['bravo'] } }],
  ])('%s', async (_, options) => {
    const harness = scheduled(options);
    await untilNextRun(harness);
    expect(looksAt(harness, 'alpha', 1)).toBeLessThanOrEqual(1);
  });

  it('while the scheduler is paused', async () => {
    const harness = scheduled();
    await harness.clock.run(10_000);
    await harness.collector.scheduler.setPaused(true);
    await untilNextRun(harness);
    expect(looksAt(harness, 'alpha', 1)).toBe(1);
    await harness.collector.scheduler.setPaused(false);
  });

  it('while a run is under way', async () => {
    const harness = scheduled();
    await harness.clock.run(10_000);
    alpha.latencyMs = (path) => (path.endsWith('-3') ? 25_000 : 100);
    bravo.latencyMs = () => 5_000;
    const { ended } = await harness.launch();
    await harness.clock.run(5_000);
    const before = looksAt(harness, 'alpha', 1);
    await harness.clock.run(19_000);
    expect(harness.collector.runner.active).not.toBeNull();
    expect(looksAt(harness, 'alpha', 1)).toBe(before);
    await harness.clock.until(ended);
  });

  it('of a bookmaker that tells us to stay away, until the time is up', async () => {
    const harness = scheduled();
    await harness.clock.run(10_000);
    alpha.fault = () => ({ kind: 'status', status: 429, headers: { 'retry-after': '120' } });
    await harness.clock.run(40_000);
    alpha.fault = () => null;
    const before = harness.net.sentTo('alpha', '/').length;
    await harness.clock.run(60_000);
    expect(harness.net.sentTo('alpha', '/').length).toBe(before);
    await harness.clock.run(120_000);
    expect(harness.net.sentTo('alpha', '/').length).toBeGreaterThan(before);
  });

  it('after the collector has stopped', async () => {
    const harness = scheduled();
    await harness.clock.run(45_000);
    await harness.clock.until(harness.collector.stop());
    const before = harness.net.sent.length;
    await harness.clock.run(5 * MINUTE_MS);
    expect(harness.net.sent.length).toBe(before);
  });
});

it('the time that is set is in force at once', async () => {
  const harness = scheduled({ settings: { imminentLookSeconds: 0 } });
  await harness.clock.run(5 * MINUTE_MS);
  expect(looksAt(harness, 'alpha', 1)).toBe(1);
  await harness.patch({ imminentLookSeconds: 20 });
  await harness.clock.run(2_000);
  expect(looksAt(harness, 'alpha', 1)).toBe(2);
});
