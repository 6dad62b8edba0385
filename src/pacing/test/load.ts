import type { Gate } from '../gate.ts';
import type { Outcome } from '../permit.ts';
import type { Answer, SimulatedServer } from './simulated-server.ts';
import type { VirtualClock } from './virtual-clock.ts';

export interface Finished extends Answer {
  readonly startedAtMs: number;
  readonly endedAtMs: number;
}

/** A kind of request: its name, and how much work it makes for the server. */
export interface Route {
  readonly route: string;
  readonly work: number;
}

/** Sends as much as the gate lets through, for ever. */
export class Load {
  readonly finished: Finished[] = [];
  readonly startsMs: number[] = [];
  readonly #clock: VirtualClock;
  readonly #gate: Gate;
  readonly #server: SimulatedServer;
  readonly #nextRoute: () => Route;
  #cancelWake = (): void => {};

  constructor(
    clock: VirtualClock,
    gate: Gate,
    server: SimulatedServer,
    nextRoute: () => Route = () => ({ route: '', work: 1 }),
  ) {
    this.#clock = clock;
    this.#gate = gate;
    this.#server = server;
    this.#nextRoute = nextRoute;
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
      const { route, work } = this.#nextRoute();
      this.#server.request((answer) => {
        this.finished.push({ ...answer, startedAtMs: entry.startedAtMs, endedAtMs: this.#clock.nowMs() });
        entry.done(outcomeOf(answer, route));
        this.fill();
      }, work);
    }
  }
}

const outcomeOf = ({ kind, latencyMs, retryAfterMs }: Answer, route: string): Outcome => {
  if (kind === 'ok') return { kind, headersMs: latencyMs, route };
  if (kind === 'away') return { kind: 'failed', headersMs: latencyMs };
  return { kind: 'overload', headersMs: latencyMs, retryAfterMs, cause: kind === 'refused' ? 'rate' : 'capacity' };
};
