import { type Alert, type AlertStream, type Arrived, followAlerts } from './alert-stream.ts';
import { pass } from './runs.ts';
import { type Sandbox, sandboxOf } from './sandbox.ts';
import { type Service, until } from './service.ts';
import type { Price, Truth } from './truth.ts';

export interface Look {
  readonly bookmaker: string;
  readonly lookId: string;
  readonly outcome: string;
  readonly requestedAt: string;
  readonly durationMs: number;
}

export interface Place {
  readonly event: string;
  readonly bookmaker: string;
  readonly market: string;
  readonly line?: number;
}

/** Decimal odds by selection. */
export type Odds = Readonly<Record<string, number>>;

const HOUR_MS = 3_600_000;

export const receivedAtMs = ({ requestedAt, durationMs }: Look): number => Date.parse(requestedAt) + durationMs;

/** The quote's odds when all of its selections are open; `undefined` otherwise. */
export const openOdds = (truth: Truth, { bookmaker, market, line }: Omit<Place, 'event'>): Odds | undefined => {
  const quote = truth.bookmakers[bookmaker]?.quotes.find(
    (one) => one.market === market && one.line === (line ?? null) && one.state === 'open',
  );
  const prices: readonly (readonly [string, Price])[] = Object.entries(quote?.prices ?? {});
  if (prices.length === 0 || prices.some(([, { odds, open }]) => !open || odds === null)) return undefined;
  return Object.fromEntries(prices.map(([selection, { odds }]) => [selection, odds ?? 0]));
};

/** A service over a market that stands still, in which a test plants what shall be found. */
export class Field {
  readonly service: Service;
  readonly sandbox: Sandbox;
  readonly stream: AlertStream;
  readonly #truths: ReadonlyMap<string, Truth>;
  readonly #used: Set<string>;
  #kickoffMs = new Map<string, number>();

  private constructor(
    service: Service,
    sandbox: Sandbox,
    stream: AlertStream,
    truths: ReadonlyMap<string, Truth>,
    used: ReadonlySet<string>,
  ) {
    this.#used = new Set(used);
    this.service = service;
    this.sandbox = sandbox;
    this.stream = stream;
    this.#truths = truths;
  }

  /** `before`: where the market was before a restart; events that were used there are not used again. */
  static async of(service: Service, before?: Field): Promise<Field> {
    const sandbox = await sandboxOf(service);
    const { events } = await sandbox.get<{ events: readonly string[] }>('/__truth');
    const truths = new Map<string, Truth>();
    for (const eventId of events) truths.set(eventId, await sandbox.get<Truth>(`/__truth?event=${eventId}`));
    return new Field(
      service,
      sandbox,
      await followAlerts(service),
      truths,
      before === undefined ? new Set() : before.#used,
    );
  }

  /** One whole pass; from then on it is known when events begin. */
  async pass(): Promise<string> {
    const { status } = await pass(this.service);
    const { events } = await this.service.get<{ events: { eventId: string; kickoff: string }[] }>(
      '/api/events?limit=200',
    );
    this.#kickoffMs = new Map(events.map(({ eventId, kickoff }) => [eventId, Date.parse(kickoff)]));
    return status;
  }

  /** An event that nobody has used, far from its kick-off, that the test likes; its answer comes along. */
  pick<T>(wanted: (truth: Truth, eventId: string) => T | undefined): readonly [string, T] {
    for (const [eventId, truth] of this.#truths) {
      const kickoffMs = this.#kickoffMs.get(eventId) ?? Number.POSITIVE_INFINITY;
      if (this.#used.has(eventId) || kickoffMs < Date.now() + HOUR_MS) continue;
      const found = wanted(truth, eventId);
      if (found === undefined) continue;
      this.#used.add(eventId);
      return [eventId, found];
    }
    throw new Error('no event is as it is wanted');
  }

  /** Moves a price; answers with what it was and is. */
  async move(place: Place, selection: string, factor: number): Promise<{ from: number; to: number }> {
    const { moved } = await this.sandbox.ask<{ moved: { from: number; to: number }[] }>('/__market', {
      move: { ...place, selection, factor },
    });
    const [first] = moved;
    if (first === undefined) throw new Error('nothing was moved');
    return first;
  }

  set(place: Place, state: 'open' | 'suspended' | 'removed'): Promise<void> {
    return this.sandbox.post('/__market', { set: { ...place, state } });
  }

  /** Looks at an event at all its bookmakers. */
  async look(eventId: string): Promise<readonly Look[]> {
    const { body } = await this.service.send<{ looks: readonly Look[] }>('POST', `/api/events/${eventId}/refresh`);
    return body.looks;
  }

  /** What the stream told of an event, once it is so many alerts. */
  told(eventId: string, count: number): Promise<readonly Arrived[]> {
    return until(`${count} alerts on ${eventId}`, () => {
      const found = this.stream.arrived.filter(({ alert }) => alert.eventId === eventId);
      return found.length >= count ? found : undefined;
    });
  }

  /** Every alert that is stored. */
  async stored(): Promise<readonly Alert[]> {
    return (await this.service.get<{ alerts: Alert[] }>('/api/alerts?limit=200')).alerts;
  }
}
