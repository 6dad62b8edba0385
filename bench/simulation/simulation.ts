import type { Bookmaker as SandboxBookmaker } from '../../sandbox/bookmaker.ts';
import { defaultOptions, type SandboxOptions } from '../../sandbox/config.ts';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import type { Stats } from '../../sandbox/serving/stats.ts';
import type { Book } from '../../src/collector/book/book.ts';
import type { Collector } from '../../src/collector/collector.ts';
import type { SettingsStore } from '../../src/collector/settings-store.ts';
import { VirtualTime } from '../../src/collector/test/virtual-time.ts';
import type { Run } from '../../src/model/run.ts';
import { createTestCollector } from './collecting.ts';
import { NoStorage } from './no-storage.ts';
import { sandboxHttp } from './sandbox-http.ts';

export type SiteStats = Readonly<Record<SandboxBookmaker, ReturnType<Stats['report']>>>;

export interface SimulationOptions {
  readonly sandbox: Partial<SandboxOptions>;
  /** By flat names; in force from the start. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly startMs: number;
}

/**
 * The sandbox and the whole collector in one process, on one virtual clock: hours pass in minutes, and the same seed
 * gives the same market. Latency, capacity and faults of the sandbox are in force; requests are handed over in memory,
 * and what our own work takes is no time at all.
 */
export class Simulation {
  readonly clock: VirtualTime;
  readonly book: Book;
  readonly collector: Collector;
  readonly settings: SettingsStore;
  /** Runs that have ended, oldest first. */
  readonly runs: Run[] = [];
  readonly #sandbox: Sandbox;

  constructor({ sandbox, settings, startMs }: SimulationOptions) {
    this.clock = new VirtualTime(startMs);
    const { clock } = this;
    const sandboxClock = { now: () => clock.nowMs(), after: (ms: number, run: () => void) => clock.after(ms, run) };
    const options = { ...defaultOptions, ...sandbox };
    this.#sandbox = createSandbox(options, { clock: sandboxClock });
    const parts = createTestCollector({
      clock,
      settings,
      seed: options.seed,
      storage: new NoStorage((run) => this.runs.push(run)),
      http: sandboxHttp(this.#sandbox, clock),
      baseUrl: ({ slug }) => `http://${slug}`,
    });
    this.book = parts.book;
    this.collector = parts.collector;
    this.settings = parts.settings;
  }

  /** Asks one of the sandbox's controls; with a body by POST. */
  control<T>(path: string, body?: unknown): T {
    const url = new URL(path, 'http://sandbox');
    const { status, payload } = this.#sandbox.control({
      method: body === undefined ? 'GET' : 'POST',
      path: url.pathname,
      query: url.searchParams,
      headers: {},
      body: body === undefined ? '' : JSON.stringify(body),
    });
    if (status !== 200) throw new Error(`${path}: ${status} ${payload.toText()}`);
    return JSON.parse(payload.toText()) as T;
  }

  stats(): SiteStats {
    return this.control<SiteStats>('/__stats');
  }

  async stop(): Promise<void> {
    await this.clock.until(this.collector.stop());
  }
}
