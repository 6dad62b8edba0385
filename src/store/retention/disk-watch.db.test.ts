import { afterAll, beforeAll, expect, it } from 'vitest';
import { SYSTEM_CLOCK } from '../store-clock.ts';
import { CommitMaker } from '../test/commit-maker.ts';
import { ask, openTestStorage } from '../test/open-test-storage.ts';
import { startTestServer, type TestServer } from '../test/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

it('a disk that fills up holds the collector, not what it has collected; with room again it goes on', async () => {
  const url = await server.freshDatabase();
  let freeBytes: number | null = 5e9;
  const { storage, start, readers, close } = await openTestStorage(url, { freeBytes: async () => freeBytes });
  const maker = new CommitMaker(start);
  const passes = (): Promise<boolean> =>
    Promise.race([storage.roomForMore().then(() => true), SYSTEM_CLOCK.sleep(100).then(() => false)]);
  expect(await passes()).toBe(true);

  freeBytes = 0.9e9;
  await expect.poll(() => storage.writerStatus().heldUp, { timeout: 20_000 }).toMatch(/0.90 GB are free/);
  expect(storage.writerStatus().state).toBe('blocked');
  expect(await passes()).toBe(false);
  storage.append(maker.look(1, Date.now(), [{ market: '1x2-ft', prices: [1500, 3300, 6000] }]));
  expect(await storage.drain(20_000)).toBe(true);
  expect(await ask(url, 'SELECT seq FROM quote_change')).toEqual([{ seq: 1 }]);
  await expect.poll(async () => (await readers.sizes()).alerts, { timeout: 20_000 }).toMatchObject([{ kind: 'disk' }]);

  // A little above the bound is not enough, and not knowing changes nothing.
  const waiting = storage.roomForMore();
  for (const still of [1.05e9, null]) {
    freeBytes = still;
    await SYSTEM_CLOCK.sleep(60);
    expect(storage.writerStatus().heldUp).not.toBe('');
  }
  freeBytes = 2e9;
  await waiting;
  expect(storage.writerStatus()).toMatchObject({ heldUp: '', state: 'idle' });
  freeBytes = 1;
  await expect.poll(() => storage.writerStatus().state, { timeout: 20_000 }).toBe('blocked');
  expect((await readers.sizes()).alerts).toHaveLength(1);
  expect(await close({ clean: true })).toBe(true);
});
