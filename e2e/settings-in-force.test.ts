import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endOf, startRun } from './runs.ts';
import { type Sandbox, sandboxOf } from './sandbox.ts';
import { removeDataDir, type Service, startService, until } from './service.ts';

type Stats = Readonly<
  Record<string, { readonly inFlight: number; readonly peakInFlight: number; readonly requests: number }>
>;

describe('settings during a run', () => {
  let service: Service;
  let sandbox: Sandbox;

  beforeAll(async () => {
    service = await startService({ SANDBOX_EVENTS: '60', SANDBOX_LATENCY: '0.3' });
    sandbox = await sandboxOf(service);
    await service.send('PATCH', '/api/settings', { collectionMode: 'fixed', batchSize: 10, maxConcurrentEvents: 10 });
  });
  afterAll(async () => {
    await service.stop();
    removeDataDir(service.dataDir);
  });

  const looked = async (runId: string): Promise<number> => {
    const run = await service.get<{ events: { completed: number } }>(`/api/runs/${runId}`);
    return run.events.completed;
  };

  it('a lower number of events at once is in force by the next batch, without a restart', async () => {
    const runId = await startRun(service);
    await until('the first events', async () => ((await looked(runId)) >= 5 ? true : undefined));
    const before = await sandbox.get<Stats>('/__stats');
    expect(Math.max(...Object.values(before).map(({ peakInFlight }) => peakInFlight))).toBeGreaterThan(3);

    const { status } = await service.send('PATCH', '/api/settings', { maxConcurrentEvents: 3 });
    expect(status).toBe(200);
    const then = await looked(runId);
    await until('the batch under way has ended', async () => ((await looked(runId)) >= then + 10 ? true : undefined));
    await sandbox.post('/__stats/reset', {});
    await until('ten more events', async () => ((await looked(runId)) >= then + 20 ? true : undefined));
    const after = await sandbox.get<Stats>('/__stats');
    for (const { peakInFlight } of Object.values(after)) expect(peakInFlight).toBeLessThanOrEqual(3);

    expect((await endOf(service, runId)).status).toBe('completed');
    expect((await service.get<{ maxConcurrentEvents: number }>('/api/settings')).maxConcurrentEvents).toBe(3);
  });

  it('refuses what is out of bounds, names each bad field, and changes nothing', async () => {
    const { status, body } = await service.send<{ error: { code: string; details: { path: string }[] } }>(
      'PATCH',
      '/api/settings',
      { maxConcurrentEvents: 0, batchSize: 5, scrapeIntervalMinutes: 7 },
    );
    expect(status).toBe(400);
    expect(body.error.details.map(({ path }) => path).sort()).toEqual(['batchSize', 'maxConcurrentEvents']);
    expect((await service.get<{ scrapeIntervalMinutes: number }>('/api/settings')).scrapeIntervalMinutes).toBe(5);
  });
});
