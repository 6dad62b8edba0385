import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DatabaseBehindDoor, startDatabaseBehindDoor } from '../bench/kills/database-proxy.ts';
import type { Readiness } from '../src/contract/health.ts';
import type { Status } from '../src/contract/status.ts';
import { makeDataDir } from '../src/store/test/test-server.ts';
import { allChanges, endOf, startRun } from './runs.ts';
import { sandboxOf } from './sandbox.ts';
import { removeDataDir, type Service, startService, until } from './service.ts';

/** Little enough that a small market fills it in the middle of its first pass. */
const BACKLOG = 1_000;

const files = makeDataDir();
let database: DatabaseBehindDoor;
let service: Service;

beforeAll(async () => {
  database = await startDatabaseBehindDoor(files.dataDir);
  service = await startService({
    ...{ DATABASE_URL: database.url, BACKLOG_CHANGES: String(BACKLOG), SANDBOX_LATENCY: '0.3' },
  });
});
afterAll(async () => {
  await service.stop();
  removeDataDir(service.dataDir);
  await database.stop();
  files.remove();
});

const status = (): Promise<Status> => service.get<Status>('/api/status');
const readiness = async (): Promise<{ readonly code: number; readonly reasons: readonly string[] }> => {
  const answer = await fetch(`${service.url}/readyz`);
  return { code: answer.status, reasons: ((await answer.json()) as Readiness).reasons };
};

it('a database that goes away in mid-pass holds collecting up at the bound, and loses nothing', async () => {
  const sandbox = await sandboxOf(service);
  const requests = async (): Promise<number> => {
    const stats = await sandbox.get<Record<string, { requests: number }>>('/__stats');
    return Object.values(stats).reduce((sum, one) => sum + one.requests, 0);
  };
  const { epoch } = await status();
  const runId = await startRun(service);
  await until('something is durable', async () => ((await status()).durableSeq > 0 ? true : undefined));
  database.shut();

  await until('collecting is held up', async () => {
    const { writer, sources } = await status();
    return writer.state === 'blocked' && sources.every(({ inFlight }) => inFlight === 0) ? true : undefined;
  });
  expect(await readiness()).toEqual({
    code: 503,
    reasons: ['the database does not answer', 'the writer cannot keep up: collecting waits'],
  });
  const [asked, held] = [await requests(), await status()];
  expect(held.run).toMatchObject({ runId, status: 'running' });
  expect(held.writer.backlogChanges).toBeGreaterThan(BACKLOG / 2);
  // Many tries to reach the database later nobody has been asked for anything, and what is known is still shown.
  for (let look = 0; look < 40; look++) expect((await status()).seq).toBe(held.seq);
  expect(await requests()).toBe(asked);
  expect((await service.get<{ total: number }>('/api/events')).total).toBeGreaterThan(0);

  await database.open();
  expect((await endOf(service, runId)).status).toBe('completed');
  const after = await until('everything is stored', async () => {
    const now = await status();
    return now.durableSeq === now.seq ? now : undefined;
  });
  expect(await readiness()).toEqual({ code: 200, reasons: [] });
  expect(after.epoch).toBe(epoch);
  expect(after.seq).toBeGreaterThan(held.seq);
  const stored = await allChanges(service);
  expect(stored.map(({ seq }) => seq)).toEqual(Array.from({ length: after.seq }, (_, index) => index + 1));
});
