/** Samples that the baseline's memory is worth: a new measurement of n samples moves it by n / (n + this) at least. */
const MEMORY_SAMPLES = 24;
/** A sample so far below the baseline shows that it was too high; nearer ones may be chance. */
const SURELY_BELOW = 0.8;
const LOWERING = 0.2;

/**
 * What latency is when nothing of ours queues, as a multiple of the usual. It is only ever raised by measurements that
 * were taken for the purpose: a baseline that followed every sample would follow its own queue upwards without end.
 */
export class LatencyBaseline {
  #value = 1;
  #samples: number;

  constructor(samples: number) {
    this.#samples = samples;
  }

  get value(): number {
    return this.#value;
  }

  /** Takes a measurement with little in flight into the average. */
  measured(typical: number, samples: number): void {
    this.#value += (samples / (this.#samples + samples)) * (typical - this.#value);
    this.#samples = Math.min(MEMORY_SAMPLES, this.#samples + samples);
  }

  /** Forgets what was: the server has changed. */
  replaced(typical: number, samples: number): void {
    this.#value = typical;
    this.#samples = Math.min(MEMORY_SAMPLES, samples);
  }

  /** Any round may lower it. */
  seen(typical: number): void {
    if (typical < SURELY_BELOW * this.#value) this.#value += LOWERING * (typical - this.#value);
  }
}
