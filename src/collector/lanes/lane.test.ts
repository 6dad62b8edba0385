import { describe, expect, it, vi } from 'vitest';
import type { Fault } from '../test/fake-site.ts';
import { LaneBench } from '../test/lane-bench.ts';
import { START_MS } from '../test/virtual-time.ts';

vi.setConfig({ testTimeout: 60_000 });

const status = (code: number, headers: Record<string, string> = {}): Fault => ({
  kind: 'status',
  status: code,
  headers,
});
const body = (text: string): Fault => ({ kind: 'body', body: text });
const NETWORK: Fault = { kind: 'network', afterMs: 5 };

/** The faults of the first requests, in order; then all is well. */
const failing = (bench: LaneBench, ...faults: readonly Fault[]): void => {
  const rest = [...faults];
  bench.site.fault = () => rest.shift() ?? body('fine');
};

/** When each request was sent, from the first. */
const startsOf = (bench: LaneBench): number[] => bench.net.sent.map(({ startedAtMs }) => startedAtMs - START_MS);

describe('what is asked again', () => {
  it.each<[string, Fault]>([
    ['a network failure', NETWORK],
    ['a timeout', { kind: 'timeout', afterMs: 1_000 }],
    ['500', status(500)],
    ['502', status(502)],
    ['503', status(503)],
    ['429', status(429)],
  ])('is %s', async (_, fault) => {
    const bench = new LaneBench();
    failing(bench, fault);
    const { read } = await bench.asked('/x');
    expect(read.kind).toBe('ok');
    expect(bench.tally).toMatchObject({ requests: 2, retries: 1 });
  });

  it.each<[string, Fault, string]>([
    ['400', status(400), 'failed'],
    ['404', status(404), 'gone'],
    ['410', status(410), 'failed'],
    ['403', status(403), 'blocked'],
    ['a redirect', status(302), 'failed'],
    ['a body that makes no sense', body('broken'), 'malformed'],
  ])('is not %s', async (_, fault, kind) => {
    const bench = new LaneBench();
    failing(bench, fault);
    expect((await bench.asked('/x')).read.kind).toBe(kind);
    expect(bench.tally).toMatchObject({ requests: 1, retries: 0 });
  });

  it('is asked three times at most, after waits of its own that have jitter', async () => {
    const seeds = [0.25, 0.9];
    for (const random of seeds) {
      const bench = new LaneBench({ random: () => random });
      failing(bench, NETWORK, NETWORK, NETWORK, NETWORK);
      const { read } = await bench.asked('/x');
      expect(read).toMatchObject({ kind: 'failed', detail: 'network: network of a test' });
      expect(startsOf(bench)).toEqual([0, 5 + random * 1_000, 10 + random * 3_000]);
      expect(bench.tally).toMatchObject({ requests: 3, retries: 2 });
    }
  });

  it('waits at least as long as the server asks', async () => {
    const bench = new LaneBench();
    failing(bench, status(429, { 'retry-after': '7' }));
    const { read } = await bench.asked('/x');
    expect(read.kind).toBe('ok');
    expect(startsOf(bench)[1]).toBeGreaterThanOrEqual(100 + 7_000);
    expect(bench.tally).toMatchObject({ throttledRequests: 1, retries: 1 });
  });

  it('honours the wait that 503 comes with, too', async () => {
    const bench = new LaneBench();
    failing(bench, status(503, { 'retry-after': '5' }));
    await bench.asked('/x');
    expect(startsOf(bench)[1]).toBeGreaterThanOrEqual(100 + 5_000);
  });
});

describe('what it costs', () => {
  it('is counted: requests, retries, refusals and bytes', async () => {
    const bench = new LaneBench();
    failing(bench, status(500), status(429), body('12345678'));
    const { status: last, body: bytes } = await bench.asked('/x');
    expect(bench.tally).toEqual({ requests: 3, retries: 2, throttledRequests: 1, bytes: 8 });
    expect(last).toBe(200);
    expect(bytes?.byteLength).toBe(8);
  });

  it('is a slot of the gate that is always given back', async () => {
    const bench = new LaneBench({ limits: { ceiling: 1 } });
    for (const fault of [NETWORK, status(400), status(404), status(403), body('broken'), body('refused')]) {
      failing(bench, fault);
      await bench.asked('/x');
      expect(bench.gate.inFlight).toBe(0);
    }
    await bench.clock.run(60_000);
    const abort = new AbortController();
    const ask = bench.ask('/x', { signal: abort.signal });
    await bench.clock.run(10);
    expect(bench.gate.inFlight).toBe(1);
    abort.abort();
    await bench.clock.until(ask);
    expect(bench.gate.inFlight).toBe(0);
  });

  it('is a slot given back even when a reader has a defect, which is then the answer', async () => {
    const bench = new LaneBench();
    const { read } = await bench.asked('/x', {
      read: () => {
        throw new TypeError('cannot read it');
      },
    });
    expect(read).toMatchObject({ kind: 'malformed', detail: expect.stringContaining('cannot read it') });
    expect(bench.gate.inFlight).toBe(0);
  });

  it('is never more in flight than the ceiling, refreshes before what is scheduled', async () => {
    const bench = new LaneBench({ limits: { ceiling: 2 } });
    failing(bench);
    const asks = Array.from({ length: 6 }, (_, i) => bench.ask(`/run/${i}`));
    const refresh = bench.ask('/refresh', { priority: 'refresh' });
    await bench.clock.until(Promise.all([...asks, refresh]));
    expect(Math.max(...bench.net.sent.map(({ inFlight }) => inFlight))).toBe(2);
    expect(bench.net.sent[2]?.path).toBe('/refresh');
  });
});

describe('when it is cancelled', () => {
  it('while it waits at the gate, nothing is sent', async () => {
    const bench = new LaneBench({ limits: { ceiling: 1 } });
    const abort = new AbortController();
    const first = bench.ask('/first');
    const second = bench.ask('/second', { signal: abort.signal });
    await bench.clock.run(10);
    abort.abort();
    expect((await bench.clock.until(second)).cancelled).toBe(true);
    await bench.clock.until(first);
    expect(bench.net.sent.map(({ path }) => path)).toEqual(['/first']);
    expect(bench.tally.requests).toBe(1);
  });

  it('while it is in flight or waits for another try, that is the end of it', async () => {
    const bench = new LaneBench();
    for (const atMs of [50, 200]) {
      failing(bench, status(500), status(500));
      const abort = new AbortController();
      const ask = bench.ask('/x', { signal: abort.signal });
      await bench.clock.run(atMs);
      const sent = bench.net.sent.length;
      abort.abort();
      expect((await bench.clock.until(ask)).cancelled).toBe(true);
      await bench.clock.run(60_000);
      expect(bench.net.sent).toHaveLength(sent);
    }
  });

  it('says nothing against the source', async () => {
    const bench = new LaneBench();
    const abort = new AbortController();
    const ask = bench.ask('/x', { signal: abort.signal });
    await bench.clock.run(10);
    abort.abort();
    await bench.clock.until(ask);
    expect(bench.monitor.status).toMatchObject({ state: 'up', lastOkAtMs: null });
  });
});

describe('an answer that can mean "gone" as well as "too often"', () => {
  it('is throttled for what is listed: the source is asked less, and again', async () => {
    const bench = new LaneBench();
    failing(bench, body('refused'));
    expect((await bench.asked('/x')).read.kind).toBe('ok');
    expect(bench.tally).toMatchObject({ requests: 2, retries: 1, throttledRequests: 1 });
  });

  it('is gone for what is not listed any more: nobody is slowed down for it', async () => {
    const bench = new LaneBench();
    failing(bench, body('refused'));
    expect((await bench.asked('/x', { isListed: false })).read.kind).toBe('gone');
    expect(bench.gate.throttledUntilMs).toBeNull();
    expect(bench.tally.throttledRequests).toBe(0);
    expect(bench.monitor.status.state).toBe('up');
  });

  it('counts "gone" against the source only for what is listed', async () => {
    const bench = new LaneBench();
    bench.site.fault = () => status(404);
    for (let i = 0; i < 10; i++) await bench.asked('/x', { isListed: false });
    expect(bench.monitor.status.state).toBe('up');
    for (let i = 0; i < 10; i++) await bench.asked('/x');
    expect(bench.monitor.status).toMatchObject({ state: 'down', reason: 'gone: HTTP 404' });
  });
});

describe('a source that is not to be asked now', () => {
  /** Ten failures and the source is down. */
  const bringDown = async (bench: LaneBench): Promise<void> => {
    bench.site.fault = () => NETWORK;
    while (bench.monitor.status.state !== 'down') await bench.asked('/x');
  };

  it('is down: what is asked ends unsent at once, but for one probe after each back-off', async () => {
    const bench = new LaneBench();
    await bringDown(bench);
    const sent = bench.net.sent.length;
    const asked = await Promise.all(Array.from({ length: 5 }, () => bench.ask('/x')));
    expect(asked.every(({ cancelled }) => cancelled)).toBe(true);
    expect(asked[0]?.read).toMatchObject({ kind: 'failed', detail: 'not sent: the source is down' });
    expect(bench.net.sent).toHaveLength(sent);

    await bench.clock.run(30_000);
    const probes = Array.from({ length: 5 }, () => bench.ask('/x'));
    await bench.clock.until(Promise.all(probes));
    expect(bench.net.sent).toHaveLength(sent + 1);
  });

  it('is open again with the first success', async () => {
    const bench = new LaneBench();
    await bringDown(bench);
    bench.site.fault = () => body('fine');
    await bench.clock.run(30_000);
    expect((await bench.asked('/x')).read.kind).toBe('ok');
    const asked = await bench.clock.until(Promise.all(Array.from({ length: 5 }, () => bench.ask('/x'))));
    expect(asked.map(({ read }) => read.kind)).toEqual(Array.from({ length: 5 }, () => 'ok'));
  });

  it('told us to stay away for long: those who wait are sent away, those who come are not let in', async () => {
    const bench = new LaneBench({ limits: { ceiling: 1 } });
    bench.site.fault = () => status(429, { 'retry-after': '3600' });
    const refused = bench.ask('/first');
    const waiting = bench.ask('/second');
    expect((await bench.clock.until(refused, 10_000)).read.kind).toBe('throttled');
    expect(await bench.clock.until(waiting, 10_000)).toMatchObject({ cancelled: true });
    expect(await bench.clock.until(bench.ask('/third'), 10_000)).toMatchObject({
      cancelled: true,
      read: { detail: 'not sent: told to stay away for now' },
    });
    expect(bench.net.sent).toHaveLength(1);

    bench.site.fault = () => body('fine');
    await bench.clock.run(3_600_000);
    expect((await bench.asked('/fourth')).read.kind).toBe('ok');
  });

  it('is switched off: nothing more is sent, and who waits is sent away', async () => {
    const bench = new LaneBench({ limits: { ceiling: 1 } });
    const inFlight = bench.ask('/first');
    const waiting = bench.ask('/second');
    await bench.clock.run(10);
    bench.isEnabled = false;
    bench.lane.review();
    expect(await bench.clock.until(waiting)).toMatchObject({ cancelled: true });
    expect((await bench.clock.until(inFlight)).cancelled).toBe(false);
    await bench.asked('/third');
    expect(bench.net.sent.map(({ path }) => path)).toEqual(['/first']);
  });

  it('has too many waiting: the one too many is turned away, not queued', async () => {
    const bench = new LaneBench({ limits: { ceiling: 1 }, queueBound: 2 });
    failing(bench);
    const asks = Array.from({ length: 4 }, () => bench.ask('/x'));
    const asked = await bench.clock.until(Promise.all(asks));
    expect(asked.map(({ cancelled }) => cancelled)).toEqual([false, false, false, true]);
  });
});
