import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allChanges, type Change, pass, replayed, startRun } from './runs.ts';
import { sandboxOf } from './sandbox.ts';
import { newDataDir, removeDataDir, type Service, startService, until } from './service.ts';

interface Event {
  readonly eventId: string;
  readonly markets: readonly {
    readonly market: string;
    readonly line: number | null;
    readonly quotes: readonly {
      readonly bookmaker: string;
      readonly state: string;
      readonly prices: Change['prices'];
    }[];
  }[];
}

interface Status {
  readonly epoch: string;
  readonly seq: number;
  readonly durableSeq: number;
  readonly book: { readonly events: number; readonly quotes: number };
}

const shown = async (service: Service): Promise<ReadonlyMap<string, string>> => {
  const held = new Map<string, string>();
  const { events } = await service.get<{ events: { eventId: string }[] }>('/api/events?limit=200');
  for (const { eventId } of events) {
    const event = await service.get<Event>(`/api/events/${eventId}`);
    for (const { market, line, quotes } of event.markets) {
      for (const { bookmaker, state, prices } of quotes) {
        held.set(`${eventId} ${bookmaker} ${market} ${line}`, `${state} ${JSON.stringify(prices)}`);
      }
    }
  }
  return held;
};

describe('the service killed in the middle of a run', () => {
  const dataDir = newDataDir();
  let service: Service;

  beforeAll(async () => {
    service = await startService({ SANDBOX_LATENCY: '0.1' }, dataDir);
  });
  afterAll(async () => {
    await service.stop();
    removeDataDir(dataDir);
  });

  it('continues with exactly what was stored, in a new epoch, with no change doubled or invented', async () => {
    const before = await service.get<Status>('/api/status');
    await startRun(service);
    await until('some changes are durable', async () =>
      (await service.get<Status>('/api/status')).durableSeq > 500 ? true : undefined,
    );
    const durable = await allChanges(service);
    const { durableSeq } = await service.get<Status>('/api/status');
    await service.kill();

    service = await startService({ SANDBOX_LATENCY: '0' }, dataDir);
    const status = await service.get<Status>('/api/status');
    expect(status.epoch).not.toBe(before.epoch);
    const stored = await allChanges(service);
    expect(stored.length).toBeGreaterThanOrEqual(durable.length);
    expect(stored.slice(0, durable.length)).toEqual(durable);
    expect(stored.at(-1)?.seq).toBeGreaterThanOrEqual(durableSeq);
    expect(new Set(stored.map(({ seq }) => seq)).size).toBe(stored.length);
    expect(
      new Set(stored.map(({ eventId, bookmaker, market, line }) => `${eventId} ${bookmaker} ${market} ${line}`)).size,
    ).toBe(stored.length);
    expect(await shown(service)).toEqual(replayed(stored));
  });

  it('records what happened meanwhile with the next look', async () => {
    const before = await allChanges(service);
    const sandbox = await sandboxOf(service);
    expect((await pass(service)).status).toBe('completed');
    await until('everything is durable', async () => {
      const { seq, durableSeq } = await service.get<Status>('/api/status');
      return seq === durableSeq ? true : undefined;
    });
    const after = await allChanges(service);
    const fresh = after.slice(before.length);
    expect(fresh.length).toBeGreaterThan(0);
    expect(fresh.every(({ seq, epoch }) => seq > (before.at(-1)?.seq ?? 0) && epoch !== before[0]?.epoch)).toBe(true);
    expect(await shown(service)).toEqual(replayed(after));
    expect(sandbox.url).toMatch(/^http/);
  });

  it('keeps its epoch over a clean stop and leaves no process behind', async () => {
    const { epoch, seq } = await service.get<Status>('/api/status');
    expect(await service.stop()).toBe(0);
    service = await startService({}, dataDir);
    const status = await service.get<Status>('/api/status');
    expect([status.epoch, status.seq]).toEqual([epoch, seq]);
  });
});
