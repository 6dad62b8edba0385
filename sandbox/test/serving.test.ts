import { get } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { bookmakers } from '../bookmaker.ts';
import { systemClock } from '../clock.ts';
import { defaultOptions, readConfig } from '../config.ts';
import { createRandom } from '../random.ts';
import { createSandbox, type Sandbox } from '../sandbox.ts';
import { drawServiceMs } from '../serving/latency.ts';
import { gzipWithTail, prepareTail } from '../serving/payload.ts';
import { detailPath, statusOf, tryOut } from './try-out.ts';

describe('configuration', () => {
  it('has defaults, and names every bad value', () => {
    expect(readConfig({})).toEqual({ ok: true, options: defaultOptions });
    const bad = readConfig({ SANDBOX_EVENTS: 'many', SANDBOX_SPEED: '-1', SANDBOX_CAPACITY: 'huge' });
    expect(bad.ok ? [] : bad.problems.map((problem) => problem.split(' ')[0])).toEqual([
      'SANDBOX_CAPACITY',
      'SANDBOX_EVENTS',
      'SANDBOX_SPEED',
    ]);
  });
});

describe('latency', () => {
  it.each([
    ['betpawa', 337, 517],
    ['sportybet', 505, 979],
    ['bet9ja', 571, 816],
  ] as const)('of %s has the measured median and 95th percentile', (bookmaker, median, p95) => {
    const random = createRandom('latency test');
    const draws = Array.from({ length: 20_000 }, () => drawServiceMs(bookmaker, 'detail', random)).sort(
      (a, b) => a - b,
    );
    expect((draws[10_000] ?? 0) / median).toBeCloseTo(1, 1);
    expect((draws[19_000] ?? 0) / p95).toBeCloseTo(1, 1);
  });
});

describe('capacity', () => {
  async function load(capacity: 'roomy' | 'tight', atOnce: number) {
    const sandbox = tryOut({ capacity, latency: 1, events: 10 });
    const { id } = sandbox.truth(sandbox.shared()[0] ?? '', 'betpawa');
    const startMs = sandbox.clock.now();
    const times: number[] = [];
    const statuses: number[] = [];
    const calls = Array.from({ length: atOnce }, async () => {
      statuses.push(statusOf(await sandbox.call('betpawa', { path: detailPath('betpawa', id) })));
      times.push(sandbox.clock.now() - startMs);
    });
    await sandbox.clock.advance(10_000);
    await Promise.all(calls);
    return { slowest: Math.max(...times), refused: statuses.filter((status) => status === 429).length };
  }

  it('suffices for the usual ceilings when roomy', async () => {
    const { slowest, refused } = await load('roomy', 50);
    expect(refused).toBe(0);
    expect(slowest).toBeLessThan(1_200);
  });

  it('makes requests wait when tight, and refuses those beyond its queue', async () => {
    const alone = await load('tight', 17);
    const crowded = await load('tight', 42);
    expect(crowded.refused).toBe(0);
    expect(crowded.slowest).toBeGreaterThan(alone.slowest);
    expect((await load('tight', 50)).refused).toBe(8);
  });
});

describe('what was served', () => {
  it('is logged with the prices that were told, in order', async () => {
    const sandbox = tryOut();
    const [event = ''] = sandbox.shared();
    const { id } = sandbox.truth(event, 'bet9ja');
    await sandbox.detail('bet9ja', id);
    const { quotes } = sandbox.truth(event, 'bet9ja');
    sandbox.control('POST', '/__market', {
      move: { event, bookmaker: 'bet9ja', market: '1x2-ft', selection: 'away', factor: 1.2 },
    });
    await sandbox.detail('bet9ja', id);
    const log = sandbox.control('GET', `/__served?event=${event}&bookmaker=bet9ja`);
    expect(log.at('served').list()).toHaveLength(2);
    expect(log.at('served', 0, 'quotes').value).toEqual(quotes.map(({ value }) => value));
    expect(log.at('served', 1, 'quotes').value).toEqual(
      sandbox.truth(event, 'bet9ja').quotes.map(({ value }) => value),
    );
    const rest = sandbox.control('GET', `/__served?after=${log.at('nextAfter').text()}`);
    expect(rest.at('served').list()).toEqual([]);
  });

  it('is counted by status', async () => {
    const sandbox = tryOut();
    const { id } = sandbox.truth(sandbox.shared()[0] ?? '', 'betpawa');
    await sandbox.detail('betpawa', id);
    await sandbox.call('betpawa', { path: detailPath('betpawa', '1') });
    const stats = (): unknown => sandbox.control('GET', '/__stats').at('betpawa').value;
    expect(stats()).toMatchObject({ requests: 2, byStatus: { '200': 1, '404': 1 }, inFlight: 0, peakInFlight: 1 });
    sandbox.control('POST', '/__stats/reset');
    expect(stats()).toMatchObject({ requests: 0, byStatus: {} });
  });
});

describe('a body with a shared end', () => {
  it('is one valid gzip stream', () => {
    const tail = prepareTail(`${'tail '.repeat(500)}end`);
    expect(gunzipSync(gzipWithTail('häad ', tail)).toString()).toBe(`häad ${'tail '.repeat(500)}end`);
  });
});

describe('the servers', () => {
  let sandbox: Sandbox | null = null;

  afterEach(async () => {
    await sandbox?.close();
    sandbox = null;
  });

  const fetchRaw = (
    url: string,
    headers: Record<string, string>,
  ): Promise<{ status: number; encoding: string; body: Buffer }> =>
    new Promise((resolve, reject) => {
      get(url, { headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            encoding: response.headers['content-encoding'] ?? '',
            body: Buffer.concat(chunks),
          }),
        );
      }).on('error', reject);
    });

  it('listen on loopback, compress when asked, and cut connections when told', async () => {
    sandbox = createSandbox({ ...defaultOptions, events: 5, latency: 0 }, { clock: systemClock });
    const addresses = await sandbox.listen();
    expect(Object.keys(addresses)).toEqual(['controls', ...bookmakers]);
    expect((await fetchRaw(`${addresses.controls}/__health`, {})).status).toBe(200);
    const path = `${addresses.bet9ja}/desktop/feapi/PalimpsestAjax/GetSports?DISP=0`;
    const plain = await fetchRaw(path, {});
    const zipped = await fetchRaw(path, { 'accept-encoding': 'gzip' });
    expect([plain.encoding, zipped.encoding]).toEqual(['', 'gzip']);
    expect(gunzipSync(zipped.body).toString()).toBe(plain.body.toString());
    const faults = JSON.stringify([{ bookmaker: 'bet9ja', fault: 'drop' }]);
    await fetch(`${addresses.controls}/__faults`, { method: 'POST', body: faults });
    await expect(fetchRaw(path, {})).rejects.toThrow();
  });
});
