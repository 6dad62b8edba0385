import { LatencyRound, type RoundResult } from './latency-round.ts';
import { LatencyScale } from './latency-scale.ts';
import type { Random } from './random.ts';
import { RefusalMemory } from './refusal-memory.ts';

/** Latency above this multiple of the baseline means that requests queue: shrink. */
const TOLERANCE = 1.5;
/** Latency up to this multiple leaves room to grow; between the two the limit is left as it is. */
const TARGET = 1.25;
/** Share of the way to the wanted limit that is gone in one round: up with care, down faster. */
const SMOOTHING_UP = 0.2;
const SMOOTHING_DOWN = 0.5;
const START_LIMIT = 2;
const RAMP_DOUBLES_BELOW = 8;
const RAMP = 1.5;
/** After so many rounds in a row close to the baseline the limit grows by a quarter at once. */
const CALM_ROUNDS = 5;
const CALM_RATIO = 1.1;
const CALM_GROWTH = 1.25;
const SMALLEST_ROUND = 8;
const LARGEST_ROUND = 60;
const FLOOR_ROUNDS = 3;
const FIRST_PROBE_MS = 30_000;
const LONGEST_PROBE_MS = 300_000;
const PROBE_SHARE = 0.6;
const COOL_DOWN_MS = 1_000;

export interface LatencySample {
  readonly startedAtMs: number;
  readonly headersMs: number;
  readonly route: string;
  /** Slots taken when the answer came, its own included. */
  readonly inFlight: number;
  readonly nowMs: number;
}

export class AdaptiveLimit {
  readonly #random: Random;
  readonly #scale = new LatencyScale();
  readonly #walls = new RefusalMemory();
  #ceiling: number;
  #limit = START_LIMIT;
  /** While the limit is below, it grows by leaps. */
  #rampTo = Number.POSITIVE_INFINITY;
  #baseline = 1;
  /** Typical latency of the last round, relative to the usual. */
  #load = 1;
  #round: LatencyRound;
  #calmRounds = 0;
  #floorRounds = 0;
  #descent: { readonly limit: number; readonly typical: number } | null = null;
  #probedFrom: number | null = null;
  #probeIntervalMs = FIRST_PROBE_MS;
  #nextProbeAtMs: number;
  #cutAtMs = Number.NEGATIVE_INFINITY;
  #answeredSinceCut = true;

  constructor(options: { readonly ceiling: number; readonly nowMs: number; readonly random: Random }) {
    this.#random = options.random;
    this.#ceiling = options.ceiling;
    this.#limit = Math.min(START_LIMIT, options.ceiling);
    this.#nextProbeAtMs = options.nowMs + FIRST_PROBE_MS;
    this.#round = new LatencyRound(options.nowMs, SMALLEST_ROUND);
  }

  limit(nowMs: number): number {
    const cap = this.#walls.cap(nowMs) ?? Number.POSITIVE_INFINITY;
    return Math.max(1, Math.floor(Math.min(this.#limit, this.#ceiling, cap) + 1e-9));
  }

  setCeiling(ceiling: number): void {
    this.#ceiling = ceiling;
    this.#limit = Math.min(this.#limit, ceiling);
  }

  sampled(sample: LatencySample): void {
    if (sample.startedAtMs > this.#cutAtMs) this.#answeredSinceCut = true;
    const used = sample.inFlight >= this.limit(sample.nowMs);
    const relative = this.#scale.relative(sample.route, sample.headersMs, this.#load);
    if (relative === null) return;
    const result = this.#round.add(sample.startedAtMs, relative, used);
    if (result === null) return;
    this.#turn(result, sample.nowMs);
    this.#openRound(sample.nowMs);
  }

  overloaded(startedAtMs: number, inFlight: number, nowMs: number): boolean {
    if (startedAtMs <= this.#cutAtMs || nowMs < this.#cutAtMs + COOL_DOWN_MS) return false;
    const height = Math.min(this.limit(nowMs), Math.max(1, inFlight));
    const wasServed = this.#answeredSinceCut;
    if (wasServed) {
      this.#walls.refused(height, nowMs);
      this.#rampTo = Math.max(1, height * 0.75);
    }
    this.#limit = Math.max(1, height / 2);
    this.#cutAtMs = nowMs;
    this.#answeredSinceCut = false;
    this.#probedFrom = null;
    this.#descent = null;
    this.#calmRounds = 0;
    this.#openRound(nowMs);
    return wasServed;
  }

  #openRound(nowMs: number): void {
    this.#round = new LatencyRound(nowMs, Math.min(LARGEST_ROUND, Math.max(SMALLEST_ROUND, Math.floor(this.#limit))));
  }

  #turn({ typical, limitWasUsed }: RoundResult, nowMs: number): void {
    this.#load = typical;
    if (this.#probedFrom !== null) return void this.#endProbe(typical, nowMs);
    if (typical < 0.85 * this.#baseline) this.#baseline += 0.2 * (typical - this.#baseline);
    const ratio = typical / this.#baseline;
    this.#calmRounds = limitWasUsed && ratio <= CALM_RATIO ? this.#calmRounds + 1 : 0;
    if (ratio > TOLERANCE) this.#shrink(ratio, typical, nowMs);
    else if (ratio > TARGET) this.#hold();
    else if (limitWasUsed) this.#grow(ratio);
    if (ratio <= TARGET) this.#descent = null;
    if (nowMs >= this.#nextProbeAtMs && this.#limit >= 2 && limitWasUsed) this.#beginProbe();
  }

  #hold(): void {
    this.#rampTo = 0;
  }

  #grow(ratio: number): void {
    if (this.#limit < this.#rampTo) {
      const leap = this.#limit < RAMP_DOUBLES_BELOW ? 2 : RAMP;
      this.#limit = Math.min(this.#limit * leap, this.#rampTo, this.#ceiling);
      return;
    }
    if (this.#calmRounds >= CALM_ROUNDS) {
      this.#calmRounds = 0;
      this.#limit = Math.min(this.#ceiling, this.#limit * CALM_GROWTH);
      return;
    }
    const room = Math.min(1, (TARGET - ratio) / (TARGET - 1));
    this.#limit = Math.min(this.#ceiling, this.#limit + SMOOTHING_UP * Math.sqrt(this.#limit) * room);
  }

  #shrink(ratio: number, typical: number, nowMs: number): void {
    this.#rampTo = 0;
    if (this.#limit < 2) {
      this.#floorRounds++;
      if (this.#floorRounds >= FLOOR_ROUNDS) this.#adopt(typical, nowMs, this.#ceiling);
      return;
    }
    this.#floorRounds = 0;
    this.#descent ??= { limit: this.#limit, typical };
    if (this.#limit <= this.#descent.limit / 2) {
      const followed = typical < 0.8 * this.#descent.typical;
      const from = this.#descent.limit;
      this.#descent = followed ? { limit: this.#limit, typical } : null;
      if (!followed) return void this.#adopt(typical, nowMs, from);
    }
    const gradient = Math.max(0.5, TARGET / ratio);
    const wanted = this.#limit * gradient;
    this.#limit = Math.max(1, this.#limit + SMOOTHING_DOWN * (wanted - this.#limit));
  }

  #adopt(typical: number, nowMs: number, rampTo: number): void {
    this.#baseline = typical;
    this.#floorRounds = 0;
    this.#rampTo = rampTo;
    this.#scheduleProbe(nowMs, FIRST_PROBE_MS);
  }

  #beginProbe(): void {
    this.#probedFrom = this.#limit;
    this.#limit = Math.max(1, this.#limit * PROBE_SHARE);
  }

  #endProbe(typical: number, nowMs: number): void {
    const before = this.#baseline;
    this.#baseline = before + 0.5 * (typical - before);
    this.#limit = Math.min(this.#ceiling, this.#probedFrom ?? this.#limit);
    this.#probedFrom = null;
    const moved = Math.abs(typical / before - 1) > 0.15;
    this.#scheduleProbe(nowMs, moved ? FIRST_PROBE_MS : Math.min(LONGEST_PROBE_MS, this.#probeIntervalMs * 2));
  }

  #scheduleProbe(nowMs: number, intervalMs: number): void {
    this.#probeIntervalMs = intervalMs;
    this.#nextProbeAtMs = nowMs + intervalMs * (0.5 + 0.5 * this.#random());
  }
}
