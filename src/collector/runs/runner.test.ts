import { beforeEach, describe, expect, it, vi } from 'vitest';
import { factsOf } from '../test/book-bench.ts';
import { FakeSite } from '../test/fake-site.ts';
import { Harness } from '../test/harness.ts';
import { addMatches } from '../test/matches.ts';
import { EVERYTHING } from './planning.ts';

vi.setConfig({ testTimeout: 60_000 });

let sites: FakeSite[];
let alpha: FakeSite;
let bravo: FakeSite;
let harness: Harness;

beforeEach(() => {
  alpha = new FakeSite('alpha');
  bravo = new FakeSite('bravo');
  sites = [alpha, bravo];
  addMatches(sites, 30);
  harness = Harness.started({ sites, mode: 'fixed' });
});

const runner = () => harness.collector.runner;
/** Paths of the looks sent since an instant, with their bookmakers. */
const looksSince = (atMs: number): string[] =>
  harness.net.sent
    .filter(({ path, startedAtMs }) => path.startsWith('/event') && startedAtMs >= atMs)
    .map(({ path }) => path);

describe('one run at a time', () => {
  it('is under way; who wants another is told which', async () => {
    const { runId, ended } = await harness.launch();
    expect(await runner().start('manual')).toEqual({ kind: 'active', runId });
    expect(runner().active?.runId).toBe(runId);
    await harness.clock.until(ended);
    expect(runner().active).toBeNull();
    expect((await runner().start('manual')).kind).toBe('started');
  });

  it('is started by two who ask at once', async () => {
    harness.storage.beforeReserve = () => harness.clock.sleep(1_000);
    const [first, second] = await harness.clock.until(
      Promise.all([runner().start('manual'), runner().start('scheduled')]),
    );
    expect([first.kind, second.kind]).toEqual(['started', 'active']);
    expect(second.runId).toBe(first.runId);
  });

  it('has a number of its own, never used again', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 12; i++) ids.push((await harness.run()).runId);
    expect(ids).toEqual(Array.from({ length: 12 }, (_, i) => String(i + 1)));
  });
});

describe('the record of a run', () => {
  it('is kept while it runs and when it ends, and is not what goes on changing', async () => {
    const run = await harness.run();
    const kept = harness.storage.runs.filter(({ runId }) => runId === run.runId);
    expect(kept.length).toBeGreaterThan(1);
    expect(kept[0]).toMatchObject({ status: 'running', endedAtMs: null });
    expect(kept.at(-1)).toEqual(run);
    expect(kept.at(-1)).not.toBe(run);
  });

  it('tells whoever listens, until they leave', async () => {
    const heard: string[] = [];
    const leave = harness.collector.onRun(({ status }) => heard.push(status));
    await harness.run();
    expect(heard.at(-1)).toBe('completed');
    const { length } = heard;
    leave();
    await harness.run();
    expect(heard).toHaveLength(length);
  });

  it('hands over what could not be mapped', async () => {
    alpha.event('alpha-1').problems = [{ code: 'unknown-market', marketId: '77', name: 'Odd', sample: '{"id":77}' }];
    await harness.run();
    expect(harness.storage.unmapped).toMatchObject([{ bookmaker: 'alpha', id: '77', count: 1, sample: '{"id":77}' }]);
  });
});

describe('cancelling', () => {
  it('drops what is in flight, skips what is planned, and says so', async () => {
    const { runId, ended } = await harness.launch();
    await harness.clock.run(450);
    expect(harness.net.inFlight('alpha')).toBeGreaterThan(0);
    const sent = harness.net.sent.length;
    expect(runner().cancel(runId)).toBe(true);
    const run = await harness.clock.until(ended, 1_000);
    expect(run.status).toBe('cancelled');
    expect(harness.net.sent).toHaveLength(sent);
    expect(harness.net.inFlight('alpha')).toBe(0);
    for (const tally of run.bookmakers) {
      expect(tally.ok + tally.skipped).toBe(tally.planned);
      expect(tally.skipped).toBeGreaterThan(0);
      expect(tally.planned).toBe(30);
    }
    expect(runner().cancel(runId)).toBe(false);
  });

  it('during discovery ends that, too, and removes nothing', async () => {
    await harness.run();
    alpha.latencyMs = () => 10_000;
    const { runId, ended } = await harness.launch();
    await harness.clock.run(5_000);
    runner().cancel(runId);
    const run = await harness.clock.until(ended, 1_000);
    expect(run).toMatchObject({ status: 'cancelled', problems: [] });
    expect(harness.storage.changes.filter(({ state }) => state === 'removed')).toEqual([]);
  });

  it('is nothing for a run that is not under way', async () => {
    expect(runner().cancel('99')).toBe(false);
  });
});

describe('a retry', () => {
  it('looks only at what failed, reads no lists, and is a run of its own', async () => {
    alpha.fault = (path) =>
      ['/event/alpha-3', '/event/alpha-4'].includes(path) ? { kind: 'status', status: 400 } : null;
    bravo.fault = (path) => (path === '/event/bravo-9' ? { kind: 'status', status: 400 } : null);
    const failed = await harness.run();
    expect(failed.status).toBe('partial');
    alpha.fault = () => null;
    bravo.fault = () => null;
    const atMs = harness.clock.nowMs();
    const started = await runner().retry(failed.runId, null);
    if (started.kind !== 'started') throw new Error(started.kind);
    const run = await harness.clock.until(started.ended);
    expect(run).toMatchObject({ trigger: 'retry', status: 'completed', events: { total: 3, completed: 3 } });
    const sent = harness.net.sent.filter(({ startedAtMs }) => startedAtMs >= atMs).map(({ path }) => path);
    expect(sent.sort()).toEqual(['/event/alpha-3', '/event/alpha-4', '/event/bravo-9']);
  });

  it('can be for one bookmaker', async () => {
    for (const site of sites) site.fault = (path) => (path.endsWith('-3') ? { kind: 'status', status: 400 } : null);
    const failed = await harness.run();
    for (const site of sites) site.fault = () => null;
    const atMs = harness.clock.nowMs();
    const started = await runner().retry(failed.runId, ['bravo']);
    if (started.kind !== 'started') throw new Error(started.kind);
    await harness.clock.until(started.ended);
    expect(looksSince(atMs)).toEqual(['/event/bravo-3']);
  });

  it('of a listing without a match id looks at it again, too', async () => {
    alpha.event('alpha-3').match = null;
    alpha.fault = (path) => (path === '/event/alpha-3' ? { kind: 'status', status: 400 } : null);
    const failed = await harness.run();
    alpha.fault = () => null;
    const atMs = harness.clock.nowMs();
    const started = await runner().retry(failed.runId, null);
    if (started.kind !== 'started') throw new Error(started.kind);
    await harness.clock.until(started.ended);
    expect(looksSince(atMs)).toEqual(['/event/alpha-3']);
  });

  it('is nothing where nothing failed, or where nobody knows of such a run', async () => {
    const { runId } = await harness.run();
    expect(await runner().retry(runId, null)).toEqual({ kind: 'nothing-failed' });
    expect(await runner().retry('99', null)).toEqual({ kind: 'unknown-run' });
  });

  it('waits for nobody: a run under way is named instead', async () => {
    alpha.fault = (path) => (path === '/event/alpha-3' ? { kind: 'status', status: 400 } : null);
    const failed = await harness.run();
    const { runId } = await harness.launch();
    expect(await runner().retry(failed.runId, null)).toEqual({ kind: 'active', runId });
  });
});

describe('the scope of a run', () => {
  beforeEach(async () => {
    await harness.run();
  });

  it('can be some bookmakers', async () => {
    const run = await harness.run({ ...EVERYTHING, bookmakers: ['bravo'] });
    expect(run.bookmakers.map(({ bookmaker, planned }) => [bookmaker, planned])).toEqual([['bravo', 30]]);
  });

  it('can be some events, for which no list is read', async () => {
    const atMs = harness.clock.nowMs();
    await harness.run({ ...EVERYTHING, eventIds: ['3', '17'] });
    const sent = harness.net.sent.filter(({ startedAtMs }) => startedAtMs >= atMs).map(({ path }) => path);
    expect(sent.sort()).toEqual(['/event/alpha-17', '/event/alpha-3', '/event/bravo-17', '/event/bravo-3']);
  });

  it("can be a competition, a bookmaker's own or the joined one", async () => {
    const own = await harness.run({ ...EVERYTHING, competitions: ['alpha:c2'] });
    expect(own.bookmakers.map(({ planned }) => planned)).toEqual([10, 0]);
    const joined = harness.book.event('15')?.competition.id ?? '';
    const both = await harness.run({ ...EVERYTHING, competitions: [joined] });
    expect(both.bookmakers.map(({ planned }) => planned)).toEqual([10, 10]);
  });
});

describe('a stop', () => {
  it('ends the run under way and every request, and starts nothing any more', async () => {
    const { ended } = await harness.launch();
    await harness.clock.run(450);
    const refresh = harness.collector.refresh('29');
    const stopped = harness.collector.stop();
    await harness.clock.until(stopped, 1_000);
    expect((await ended).status).toBe('cancelled');
    expect(await refresh).toEqual([]);
    const sent = harness.net.sent.length;
    expect(harness.net.inFlight('alpha') + harness.net.inFlight('bravo')).toBe(0);
    await harness.clock.run(600_000);
    expect(harness.net.sent).toHaveLength(sent);
  });

  it('waits for a look that has its answer and is about to be committed', async () => {
    const facts = factsOf('alpha', { bookmakerEventId: 'alpha-3', eventId: '3' });
    harness.book.commit({ kind: 'listed', facts, atMs: harness.clock.nowMs() });
    harness.storage.beforeReserve = () => harness.clock.sleep(10_000);
    void harness.collector.refresh('3');
    await harness.clock.run(5_000);
    await harness.clock.until(harness.collector.stop());
    const { length } = harness.storage.commits;
    await harness.clock.run(60_000);
    expect(harness.storage.commits).toHaveLength(length);
  });

  it('catches a run that is just being numbered', async () => {
    harness.storage.beforeReserve = () => harness.clock.sleep(1_000);
    const starting = runner().start('manual');
    await harness.collector.stop();
    const started = await harness.clock.until(starting);
    if (started.kind !== 'started') throw new Error(started.kind);
    expect((await harness.clock.until(started.ended)).status).toBe('cancelled');
    expect(harness.net.sent).toEqual([]);
  });
});
