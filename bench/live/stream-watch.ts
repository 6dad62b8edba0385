import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FedProcess } from './fed-process.ts';

const MEGABYTE = 1_048_576;

/** What the process holds now; 0 where there is no `/proc`. */
export const rssMb = (pid: number): number => {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
};

export interface Watched {
  readonly peakMb: number;
  readonly unsentMbMax: number;
  readonly backlogChangesMax: number;
  readonly loopDelayMsMax: number;
}

/** Reads the service's own measurements once a second, and keeps the largest. */
export class StreamWatch {
  readonly #fed: FedProcess;
  readonly #work: Promise<void>;
  #ended = false;
  #max = { peakMb: 0, unsentMbMax: 0, backlogChangesMax: 0, loopDelayMsMax: 0 };

  constructor(fed: FedProcess) {
    this.#fed = fed;
    this.#work = this.#watch();
  }

  async end(): Promise<Watched> {
    this.#ended = true;
    await this.#work;
    return this.#max;
  }

  async #watch(): Promise<void> {
    while (!this.#ended) {
      const text = await fetch(`${this.#fed.url}/metrics`).then(
        (answer) => answer.text(),
        () => '',
      );
      const of = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? 0);
      this.#max = {
        peakMb: Math.max(this.#max.peakMb, rssMb(this.#fed.pid)),
        unsentMbMax: Math.max(this.#max.unsentMbMax, of('overround_stream_unsent_bytes') / MEGABYTE),
        backlogChangesMax: Math.max(this.#max.backlogChangesMax, of('overround_writer_backlog_changes')),
        loopDelayMsMax: Math.max(this.#max.loopDelayMsMax, of('overround_event_loop_delay_max_ms')),
      };
      await sleep(1_000);
    }
  }
}
