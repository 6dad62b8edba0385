import type { FastifyRequest } from 'fastify';
import { ApiError } from './api-error.ts';
import { clientOf } from './client-address.ts';

/** A client that was quiet may catch up on this much: a page that opens asks for many things at once. */
const BURST_SECONDS = 10;
/** Clients that are remembered; the one that was quiet the longest is forgotten first. */
const CLIENTS_MAX = 10_000;

interface Allowance {
  readonly requests: number;
  readonly atMs: number;
}

/** What one client may ask per second. This machine itself is not bounded, nor anybody where the rate is `null`. */
export class RequestRate {
  readonly #ratePerSecond: number | null;
  readonly #left = new Map<string, Allowance>();

  constructor(ratePerSecond: number | null) {
    this.#ratePerSecond = ratePerSecond;
  }

  /** 0 when the request may be answered, and counts it; else the seconds until one may. */
  take(address: string, nowMs: number): number {
    const rate = this.#ratePerSecond;
    const client = rate === null ? null : clientOf(address);
    if (rate === null || client === null) return 0;
    const requests = this.#earned(client, rate, nowMs);
    const taken = requests >= 1 ? 1 : 0;
    this.#remember(client, { requests: requests - taken, atMs: nowMs });
    return taken === 1 ? 0 : Math.max(1, Math.ceil((1 - requests) / rate));
  }

  #earned(client: string, rate: number, nowMs: number): number {
    const known = this.#left.get(client);
    const full = rate * BURST_SECONDS;
    return known === undefined ? full : Math.min(full, known.requests + ((nowMs - known.atMs) / 1000) * rate);
  }

  #remember(client: string, allowance: Allowance): void {
    this.#left.delete(client);
    this.#left.set(client, allowance);
    if (this.#left.size <= CLIENTS_MAX) return;
    for (const quietest of this.#left.keys()) {
      this.#left.delete(quietest);
      break;
    }
  }
}

/** Refuses the requests of a client that asks too much. */
export const rateGuard = (ratePerSecond: number | null, nowMs: () => number) => {
  const rate = new RequestRate(ratePerSecond);
  return async ({ ip }: FastifyRequest): Promise<void> => {
    const waitSeconds = rate.take(ip, nowMs());
    if (waitSeconds > 0) throw new ApiError('TOO_MANY_REQUESTS', 'Too many requests of one client.', [], waitSeconds);
  };
};
