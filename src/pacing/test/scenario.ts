import { Gate, type GateLimits } from '../gate.ts';
import { type Finished, Load, type Route } from './load.ts';
import { seededRandom } from './seeded-random.ts';
import type { ServiceTime } from './service-time.ts';
import { type AnswerKind, type ServerOptions, SimulatedServer } from './simulated-server.ts';
import { VirtualClock } from './virtual-clock.ts';

const ADAPTIVE: GateLimits = {
  ceiling: 100,
  maxRequestsPerSecond: null,
  delayMs: 0,
  minSpacingMs: 0,
  adaptive: true,
};

export interface ScenarioOptions {
  readonly seed: number;
  readonly server: ServerOptions;
  readonly limits?: Partial<GateLimits>;
  readonly nextRoute?: (elapsedMs: number) => Route;
}

/**
 * A gate, a server and a load that never ends, from cold, in virtual time; and what was measured. Instants are seconds from
 * the beginning.
 */
export class Scenario {
  readonly clock = new VirtualClock(1_000_000);
  readonly gate: Gate;
  readonly server: SimulatedServer;
  readonly load: Load;
  readonly #serviceTime: ServiceTime;
  /** By the end of each second. */
  readonly #workedMs: number[] = [0];

  constructor({ seed, server, limits, nextRoute }: ScenarioOptions) {
    const { clock } = this;
    this.gate = new Gate({ clock, random: seededRandom(seed), limits: { ...ADAPTIVE, ...limits }, queueBound: 10 });
    this.server = new SimulatedServer(clock, seededRandom(seed + 1), server);
    this.load = new Load(clock, this.gate, this.server, nextRoute && (() => nextRoute(this.elapsedMs)));
    this.#serviceTime = server.serviceTime;
    this.load.fill();
  }

  get elapsedMs(): number {
    return this.clock.nowMs() - 1_000_000;
  }

  runSeconds(seconds: number): void {
    for (let second = 0; second < seconds; second++) {
      this.clock.advance(1000);
      this.#workedMs.push(this.server.workedMs);
    }
  }

  /** What started between two instants, in seconds. */
  started(fromSeconds: number, toSeconds: number): readonly Finished[] {
    const [from, to] = [fromSeconds, toSeconds].map((seconds) => 1_000_000 + seconds * 1000);
    return this.load.finished.filter(({ startedAtMs }) => startedAtMs >= (from ?? 0) && startedAtMs < (to ?? 0));
  }

  okPerSecond(fromSeconds: number, toSeconds: number): number {
    return this.#ok(fromSeconds, toSeconds).length / (toSeconds - fromSeconds);
  }

  share(kind: AnswerKind, fromSeconds: number, toSeconds: number): number {
    const all = this.started(fromSeconds, toSeconds);
    return all.filter((one) => one.kind === kind).length / all.length;
  }

  /** Share of the time that `workers` were busy. */
  utilisation(workers: number, fromSeconds: number, toSeconds: number): number {
    const workedMs = (this.#workedMs[toSeconds] ?? Number.NaN) - (this.#workedMs[fromSeconds] ?? Number.NaN);
    return workedMs / (workers * (toSeconds - fromSeconds) * 1000);
  }

  /** The 95th percentile of latency as a multiple of that without load. */
  inflation(fromSeconds: number, toSeconds: number): number {
    const loaded = this.#ok(fromSeconds, toSeconds).map(({ latencyMs }) => latencyMs);
    return p95(loaded) / p95(this.#unloaded);
  }

  #ok(fromSeconds: number, toSeconds: number): readonly Finished[] {
    return this.started(fromSeconds, toSeconds).filter(({ kind }) => kind === 'ok');
  }

  get #unloaded(): number[] {
    const random = seededRandom(99);
    return Array.from({ length: 4000 }, () => this.#serviceTime(random));
  }
}

const p95 = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
};
