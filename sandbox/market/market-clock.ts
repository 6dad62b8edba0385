import type { Clock } from '../clock.ts';

interface Segment {
  fromMs: number;
  marketMs: number;
  speed: number;
}

const segmentsKept = 256;

/** The time of the market: it runs `speed` times as fast as the clock, and stands still at speed 0. */
export class MarketClock {
  private readonly clock: Clock;
  private readonly segments: Segment[];

  constructor(clock: Clock, speed: number) {
    this.clock = clock;
    this.segments = [{ fromMs: clock.now(), marketMs: 0, speed }];
  }

  get speed(): number {
    return this.last().speed;
  }

  /** Market milliseconds since the start. */
  now(): number {
    const { fromMs, marketMs, speed } = this.last();
    return marketMs + (this.clock.now() - fromMs) * speed;
  }

  setSpeed(speed: number): void {
    this.segments.push({ fromMs: this.clock.now(), marketMs: this.now(), speed });
    if (this.segments.length > segmentsKept) {
      this.segments.shift();
    }
  }

  /** When the market reached this time of its own, in milliseconds since the epoch. */
  toClockMs(marketMs: number): number {
    for (let index = this.segments.length - 1; index >= 0; index -= 1) {
      const segment = this.segments[index];
      if (segment && (segment.marketMs <= marketMs || index === 0)) {
        return segment.speed === 0 ? segment.fromMs : segment.fromMs + (marketMs - segment.marketMs) / segment.speed;
      }
    }
    return this.clock.now();
  }

  private last(): Segment {
    const last = this.segments.at(-1);
    if (!last) {
      throw new Error('a market clock has a segment at all times');
    }
    return last;
  }
}
