import type { Gate, GateLimits } from '../gate.ts';
import type { Outcome } from '../permit.ts';
import type { Answer, SimulatedServer } from './simulated-server.ts';
import type { VirtualClock } from './virtual-clock.ts';

export interface Finished extends Answer {
  readonly startedAtMs: number;
  readonly endedAtMs: number;
}

/** Sends as much as the gate lets through, for ever; what came of it is in `finished`. */
export class Load {
  readonly finished: Finished[] = [];
  readonly startsMs: number[] = [];
  readonly #clock: VirtualClock;
  readonly #gate: Gate;
  readonly #server: SimulatedServer;
  #cancelWake = (): void => {};

  constructor(clock: VirtualClock, gate: Gate, server: SimulatedServer) {
    this.#clock = clock;
    this.#gate = gate;
    this.#server = server;
  }

  fill(): void {
    this.#cancelWake();
    for (;;) {
      const entry = this.#gate.tryEnter(this.#clock.nowMs());
      if (!entry.granted) {
        if (entry.waitMs !== null) this.#cancelWake = this.#clock.after(entry.waitMs, () => this.fill());
        return;
      }
      this.startsMs.push(this.#clock.nowMs());
      this.#server.request((answer) => {
        this.finished.push({ ...answer, startedAtMs: entry.startedAtMs, endedAtMs: this.#clock.nowMs() });
        entry.done(outcomeOf(answer));
        this.fill();
      });
    }
  }
}

const outcomeOf = ({ kind, latencyMs, retryAfterMs }: Answer): Outcome => {
  if (kind === 'ok') return { kind, headersMs: latencyMs };
  if (kind === 'away') return { kind: 'failed', headersMs: latencyMs };
  return { kind: 'overload', headersMs: latencyMs, retryAfterMs, cause: kind === 'refused' ? 'rate' : 'capacity' };
};

export const ADAPTIVE: GateLimits = {
  ceiling: 100,
  maxRequestsPerSecond: null,
  delayMs: 0,
  minSpacingMs: 0,
  adaptive: true,
};
