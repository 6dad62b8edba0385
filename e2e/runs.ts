import { type Service, until } from './service.ts';

/** A run as the API answers it, as far as the tests look at it. */
export interface Run {
  readonly runId: string;
  readonly status: string;
  readonly bookmakers: readonly (Readonly<Record<string, number>> & { readonly bookmaker: string })[];
  readonly events: { readonly total: number; readonly completed: number; readonly failed: number };
  readonly problems: readonly { readonly code: string; readonly bookmaker: string | null }[];
}

export const startRun = async (service: Service, body: unknown = {}): Promise<string> => {
  const { status, body: started } = await service.send<{ runId: string }>('POST', '/api/runs', body);
  if (status !== 202) throw new Error(`no run: ${status} ${JSON.stringify(started)}`);
  return started.runId;
};

export const endOf = (service: Service, runId: string): Promise<Run> =>
  until(
    'the run ended',
    async () => {
      const run = await service.get<Run>(`/api/runs/${runId}`);
      return run.status === 'running' ? undefined : run;
    },
    120_000,
  );

/** One whole pass. */
export const pass = async (service: Service, body: unknown = {}): Promise<Run> =>
  endOf(service, await startRun(service, body));

/** All changes that have been made, in order of `seq`: waits until the durable log has them. */
export const allChanges = async (service: Service): Promise<readonly Change[]> => {
  const status = () => service.get<{ seq: number; durableSeq: number }>('/api/status');
  const { seq } = await status();
  await until('what was seen is stored', async () => ((await status()).durableSeq >= seq ? true : undefined));
  const changes: Change[] = [];
  for (let after = 0; ; ) {
    const page = await service.get<{ changes: Change[]; nextAfter: number }>(`/api/changes?after=${after}&limit=10000`);
    changes.push(...page.changes);
    if (page.changes.length === 0) return changes;
    after = page.nextAfter;
  }
};

export interface Change {
  readonly seq: number;
  readonly epoch: string;
  readonly at: string;
  readonly eventId: string;
  readonly bookmaker: string;
  readonly market: string;
  readonly line: number | null;
  readonly state: string;
  readonly prices: Readonly<Record<string, { readonly odds: number | null; readonly open: boolean }>>;
  readonly previous: { readonly state: string; readonly prices: Change['prices'] } | null;
  readonly afterGap: boolean;
}

/** Everything stored about what is offered: the last change of each quote. */
export const replayed = (changes: readonly Change[]): ReadonlyMap<string, string> => {
  const held = new Map<string, string>();
  for (const { eventId, bookmaker, market, line, state, prices } of changes) {
    held.set(`${eventId} ${bookmaker} ${market} ${line}`, `${state} ${JSON.stringify(prices)}`);
  }
  return held;
};
