import { Descent } from './descent.ts';
import { LatencyBaseline } from './latency-baseline.ts';
import { LatencyRound, type RoundResult } from './latency-round.ts';
import { LatencyScale, USUAL_SAMPLES } from './latency-scale.ts';
import { ProbeSchedule } from './probe-schedule.ts';
import type { Random } from './random.ts';
import { RefusalMemory } from './refusal-memory.ts';

/** Latency above this multiple of the baseline means that requests queue: towards the target in big steps. */
const TOLERANCE = 1.5;
/** The multiple that the limit settles at: enough of a queue to keep the server busy, hardly any to wait in. */
const TARGET = 1.2;
/** Share of the way that is gone in one round; downwards the way is a measured one and half of it is gone. */
const SMOOTHING = 0.2;
const SMOOTHING_DOWN = 0.5;

const START_LIMIT = 4;
/** Up to here a limit is small: it may double when it ramps up, and latency at it counts as unloaded. */
const SMALL_LIMIT = 8;
const RAMP = 1.5;
/** After so many rounds in a row near the baseline, the limit leaps instead of creeping. */
const CALM_ROUNDS = 5;
const CALM_RATIO = 1.1;
const CALM_LEAP = 1.25;

const SMALLEST_ROUND = 8;
const LARGEST_ROUND = 100;
/** A round is no longer than so many requests one after another, unless the smallest round needs more. */
const LONGEST_ROUND_TURNS = 4;
/** Relative error up to which a round is taken as it is; rounds that say less are averaged. */
const SURE_ERROR = 0.08;
/** Relative error that a round should reach by its size. */
const ROUND_ERROR = 0.15;
/** With a single request in flight latency is the baseline; yet one round may not raise it further than this. */
const BELIEVED = 2;
/** So many rounds far above the baseline, with a single request in flight, replace it. */
const FLOOR_ROUNDS = 3;

const PROBE_SHARE = 0.6;
const PROBE_CONFIRMS = 0.15;

const CUT = 0.5;
const COOL_DOWN_MS = 1_000;
/** After a cut because of the number at a time the limit ramps up to this share of what it was, then creeps. */
const REGAINED_SHARE = 0.75;

export interface LatencySample {
  readonly startedAtMs: number;
  readonly nowMs: number;
  readonly headersMs: number;
  /** Latencies are compared within a route. */
  readonly route: string;
  /** Slots taken when the answer came, its own included. */
  readonly inFlight: number;
}

/**
 * How many requests a server bears at a time, judged by its latency: the limit grows while latency stays near what it is
 * without load, and shrinks when it rises. Never below 1, never above the ceiling. Grows only while the limit is what
 * holds requests back. Sheds half at a sign of overload, once per burst.
 */
export class AdaptiveLimit {
  readonly #scale = new LatencyScale();
  readonly #baseline = new LatencyBaseline(USUAL_SAMPLES);
  readonly #walls = new RefusalMemory();
  readonly #probes: ProbeSchedule;
  #ceiling: number;
  #limit: number;
  /** Below this the limit ramps up by leaps. */
  #rampTo = Number.POSITIVE_INFINITY;
  #round: LatencyRound;
  /** Typical latency as a multiple of the usual, averaged over rounds that are small. */
  #typical = 1;
  /** How much latencies differ from each other: the more, the more samples it takes to judge. */
  #spread = 0.3;
  /** Whether the limit has been small ever since the baseline was last set, so that rounds still belong to it. */
  #settling = true;
  #wasHigh = false;
  #calmRounds = 0;
  #floorRounds = 0;
  #descent: Descent | null = null;
  /** The limit to return to after the probe that is under way. */
  #probedFrom: number | null = null;
  #cutAtMs = Number.NEGATIVE_INFINITY;
  #answeredSinceCut = true;

  constructor(options: { readonly ceiling: number; readonly nowMs: number; readonly random: Random }) {
    this.#ceiling = options.ceiling;
    this.#limit = Math.min(START_LIMIT, options.ceiling);
    this.#probes = new ProbeSchedule(options.random, options.nowMs);
    this.#round = new LatencyRound(options.nowMs, SMALLEST_ROUND);
  }

  limit(nowMs: number): number {
    const wall = this.#walls.cap(nowMs) ?? Number.POSITIVE_INFINITY;
    return Math.max(1, Math.floor(Math.min(this.#limit, this.#ceiling, wall)));
  }

  /** In force at once. */
  setCeiling(ceiling: number): void {
    this.#ceiling = ceiling;
    this.#limit = Math.min(this.#limit, ceiling);
  }

  /** The server answered as a healthy one does. */
  answered(sample: LatencySample): void {
    if (sample.startedAtMs > this.#cutAtMs) this.#answeredSinceCut = true;
    const load = this.#limit <= SMALL_LIMIT ? this.#baseline.value : this.#typical;
    const relative = this.#scale.relative(sample.route, sample.headersMs, load, sample.inFlight);
    if (relative === null) return;
    const limitWasUsed = sample.inFlight >= this.limit(sample.nowMs);
    const result = this.#round.add(sample.startedAtMs, relative, limitWasUsed);
    if (result === null) return;
    this.#conclude(result, sample.nowMs);
    this.#openRound(sample.nowMs);
  }

  /**
   * The server refused or did not cope; `byNumber` when it was the number at a time that it refused, which is then
   * remembered. Says whether the limit was halved while the server was serving: `false` for the rest of a burst, for what
   * had started before the last cut, and while nothing is answered at all.
   */
  overloaded(startedAtMs: number, inFlight: number, byNumber: boolean, nowMs: number): boolean {
    if (startedAtMs <= this.#cutAtMs || nowMs < this.#cutAtMs + COOL_DOWN_MS) return false;
    const height = Math.min(this.limit(nowMs), inFlight);
    const wasServing = this.#answeredSinceCut;
    const isRegaining = this.#cutAtMs > Number.NEGATIVE_INFINITY && this.#limit < this.#rampTo;
    if (wasServing && isRegaining) this.#rampTo *= CUT;
    if (wasServing && !isRegaining) {
      if (byNumber) this.#walls.refused(height, nowMs);
      this.#rampTo = height * (byNumber ? REGAINED_SHARE : 1);
    }
    this.#limit = Math.max(1, height * CUT);
    this.#cutAtMs = nowMs;
    this.#answeredSinceCut = false;
    this.#probedFrom = null;
    this.#descent = null;
    this.#calmRounds = 0;
    this.#openRound(nowMs);
    return wasServing;
  }

  #openRound(nowMs: number): void {
    const bearable = Math.min(LARGEST_ROUND, Math.max(SMALLEST_ROUND, this.#limit * LONGEST_ROUND_TURNS));
    const telling = Math.max(this.#limit, (this.#spread / ROUND_ERROR) ** 2);
    const size = Math.floor(Math.min(bearable, Math.max(SMALLEST_ROUND, telling)));
    this.#round = new LatencyRound(nowMs, size);
  }

  #conclude(round: RoundResult, nowMs: number): void {
    if (this.#probedFrom !== null) return void this.#endProbe(round, this.#probedFrom, nowMs);
    this.#takeIn(round);
    const doubt = this.#isRamping ? this.#spread / Math.sqrt(round.samples) : 0;
    const ratio = this.#typical / this.#baseline.value - doubt;
    const isHigh = ratio > TARGET;
    this.#calmRounds = round.limitWasUsed && ratio <= CALM_RATIO ? this.#calmRounds + 1 : 0;
    if (ratio <= CALM_RATIO) this.#descent = null;
    if (isHigh && this.#wasHigh) this.#endRamp(nowMs);
    this.#wasHigh = isHigh;

    if (isHigh && this.#isNotOurs(ratio, round.samples, nowMs)) return;
    if (ratio > TOLERANCE) this.#shrink(ratio, nowMs);
    else if (isHigh || round.limitWasUsed) this.#adjust(ratio);
    if (this.#probes.isDue(nowMs) && round.limitWasUsed && this.#limit >= 2) this.#beginProbe();
  }

  get #isRamping(): boolean {
    return this.#limit < this.#rampTo;
  }

  #takeIn({ typical, spread, samples }: RoundResult): void {
    this.#spread += SMOOTHING * (spread - this.#spread);
    const weight = Math.min(1, samples * (SURE_ERROR / this.#spread) ** 2);
    this.#typical += (this.#isRamping ? 1 : weight) * (typical - this.#typical);
    this.#settling &&= this.#isRamping && this.#limit <= SMALL_LIMIT && typical < TOLERANCE * this.#baseline.value;
    const isUnloaded = this.#settling || this.#limit < 2;
    if (isUnloaded) this.#baseline.measured(Math.min(typical, BELIEVED * this.#baseline.value), samples);
    this.#baseline.seen(this.#typical);
  }

  #adjust(ratio: number): void {
    const isSmall = this.#limit < SMALL_LIMIT;
    const room = Math.max(-1, (TARGET - ratio) / (TARGET - 1));
    if (room > 0 && this.#limit < this.#rampTo) {
      this.#limit = Math.min(this.#rampTo, this.#limit * (isSmall ? 2 : RAMP));
    } else if (this.#calmRounds >= CALM_ROUNDS) {
      this.#calmRounds = 0;
      this.#limit *= CALM_LEAP;
    } else {
      this.#limit += SMOOTHING * Math.sqrt(this.#limit) * room;
    }
    this.#limit = Math.max(1, Math.min(this.#ceiling, this.#limit));
  }

  /** It may have been chance that ended it: the next probe is not to wait long. */
  #endRamp(nowMs: number): void {
    if (this.#isRamping) this.#probes.soon(nowMs);
    this.#rampTo = 0;
  }

  /** Whether it has turned out that latency is high whatever the limit; the baseline is then what it is now. */
  #isNotOurs(ratio: number, samples: number, nowMs: number): boolean {
    this.#descent ??= new Descent(this.#limit, this.#typical);
    this.#floorRounds = this.#limit < 2 && ratio > TOLERANCE ? this.#floorRounds + 1 : 0;
    const isStuck = this.#floorRounds >= FLOOR_ROUNDS;
    if (!isStuck && !this.#descent.isNotOurs(this.#limit, this.#typical)) return false;
    this.#baseline.replaced(this.#typical, isStuck ? FLOOR_ROUNDS * samples : samples);
    this.#settling = true;
    this.#floorRounds = 0;
    this.#rampTo = isStuck ? this.#ceiling : this.#descent.from;
    this.#descent = null;
    this.#probes.moved(nowMs);
    return true;
  }

  #shrink(ratio: number, nowMs: number): void {
    this.#endRamp(nowMs);
    const wanted = this.#limit * Math.max(CUT, TARGET / ratio);
    this.#limit = Math.max(1, this.#limit + SMOOTHING_DOWN * (wanted - this.#limit));
  }

  #beginProbe(): void {
    this.#probedFrom = this.#limit;
    this.#limit = Math.max(1, this.#limit * PROBE_SHARE);
  }

  #endProbe({ typical, samples }: RoundResult, probedFrom: number, nowMs: number): void {
    this.#probedFrom = null;
    this.#typical = typical;
    const before = this.#baseline.value;
    if (typical > TOLERANCE * before) return void this.#probes.moved(nowMs);
    this.#limit = Math.min(this.#ceiling, probedFrom);
    this.#baseline.measured(typical, samples);
    if (typical > before * (1 + PROBE_CONFIRMS)) this.#rampTo = this.#ceiling;
    if (Math.abs(typical / before - 1) < PROBE_CONFIRMS) this.#probes.confirmed(nowMs);
    else this.#probes.moved(nowMs);
  }
}
