import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pass } from './runs.ts';
import { removeDataDir, type Service, startService } from './service.ts';
import { compareWithTruth } from './truth.ts';

describe('a first pass over a frozen market', () => {
  let service: Service;
  let sandboxUrl: string;

  beforeAll(async () => {
    service = await startService();
    sandboxUrl = (await service.get<{ sandboxUrl: string }>('/api/status')).sandboxUrl;
  });
  afterAll(async () => {
    expect(await service.stop()).toBe(0);
    removeDataDir(service.dataDir);
  });

  it('completes, and accounts for every look', async () => {
    const run = await pass(service);
    expect(run.status).toBe('completed');
    for (const one of run.bookmakers) {
      const { planned, ok, partial, gone, throttled, blocked, malformed, failed, superseded, skipped } = one;
      const ended = [ok, partial, gone, throttled, blocked, malformed, failed, superseded, skipped];
      expect(ended.reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBe(planned);
      expect(one.marketsSeen).toBeGreaterThanOrEqual(one.marketsMapped ?? 0);
    }
    expect(run.events.failed).toBe(0);
  });

  it('shows every price as the bookmakers serve it, and nothing else', async () => {
    const report = await compareWithTruth(service, sandboxUrl);
    expect(report.differences).toEqual([]);
    expect(report.events).toBeGreaterThan(30);
    expect(report.quotes).toBeGreaterThan(1_000);
  });

  it('marks the market as simulated', async () => {
    const status = await service.get<{ mode: string; sources: { simulated: boolean }[] }>('/api/status');
    expect(status.mode).toBe('sandbox');
    expect(status.sources.every(({ simulated }) => simulated)).toBe(true);
  });
});
