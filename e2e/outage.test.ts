import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allChanges, pass } from './runs.ts';
import { type Sandbox, sandboxOf } from './sandbox.ts';
import { removeDataDir, type Service, startService } from './service.ts';

interface Event {
  readonly markets: readonly { readonly quotes: readonly { readonly bookmaker: string; readonly state: string }[] }[];
}

describe('a bookmaker that is away through a whole run', () => {
  let service: Service;
  let sandbox: Sandbox;

  beforeAll(async () => {
    service = await startService();
    sandbox = await sandboxOf(service);
    expect((await pass(service)).status).toBe('completed');
  });
  afterAll(async () => {
    await service.stop();
    removeDataDir(service.dataDir);
  });

  const quoteStates = async (): Promise<Map<string, Set<string>>> => {
    const states = new Map<string, Set<string>>();
    const { events } = await service.get<{ events: { eventId: string }[] }>('/api/events?limit=200');
    for (const { eventId } of events) {
      const event = await service.get<Event>(`/api/events/${eventId}`);
      for (const { bookmaker, state } of event.markets.flatMap(({ quotes }) => quotes)) {
        states.set(bookmaker, (states.get(bookmaker) ?? new Set()).add(state));
      }
    }
    return states;
  };

  it('stops nobody else, removes nothing, and is shown as unknown', async () => {
    const before = (await allChanges(service)).length;
    await sandbox.post('/__faults', [{ bookmaker: 'sportybet', fault: 'outage', share: 1, forMs: 600_000 }]);
    const run = await pass(service);

    expect(run.status).toBe('partial');
    for (const { bookmaker, ok = 0, planned = 0, gone = 0 } of run.bookmakers) {
      if (bookmaker === 'sportybet') expect(ok).toBe(0);
      else expect(ok + gone).toBe(planned);
    }
    const { sources } = await service.get<{ sources: { bookmaker: string; state: string }[] }>('/api/status');
    expect(sources.map(({ bookmaker, state }) => `${bookmaker} ${state}`)).toEqual([
      'betpawa up',
      'sportybet down',
      'bet9ja up',
    ]);
    const states = await quoteStates();
    expect([...(states.get('sportybet') ?? [])]).toEqual(['unknown']);
    expect(states.get('betpawa')).toContain('open');
    expect((await allChanges(service)).length).toBe(before);
  });

  it('is believed again with the first success', async () => {
    await sandbox.post('/__faults', []);
    expect((await pass(service)).status).toBe('completed');
    const states = await quoteStates();
    expect(states.get('sportybet')).toContain('open');
    expect(states.get('sportybet')).not.toContain('unknown');
  });
});
