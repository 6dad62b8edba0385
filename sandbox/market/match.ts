import { type Bookmaker, bookmakers } from '../bookmaker.ts';
import { createRandom, type Random } from '../random.ts';
import type { Fixture } from '../world/fixture.ts';
import { drawHappening, happeningStepMs } from './happening.ts';
import { type Deviations, type Listing, noDeviations } from './listing.ts';
import type { MarketClock } from './market-clock.ts';
import type { MovedMatch } from './moved-match.ts';
import { happen } from './movement.ts';
import { stageHours } from './shelf.ts';

const hourMs = 3_600_000;

interface Due {
  atMarketMs: number;
  run: (atMs: number) => void;
}

/**
 * One match and its market. Nothing runs in the background: whoever looks at it first brings it up to now, and what
 * happens depends only on the seed and on market time, not on when it is looked at.
 */
export class Match implements MovedMatch {
  readonly fixture: Fixture;
  readonly listings: Partial<Record<Bookmaker, Listing>> = {};
  /** Where the market stands; bookmakers follow late. */
  readonly deviations: Deviations = noDeviations();
  kickoffMs: number;
  private readonly clock: MarketClock;
  private readonly random: Random;
  private readonly due: Due[] = [];
  private doneMarketMs: number;
  private next: { atMarketMs: number; run: (() => void) | null };

  constructor(fixture: Fixture, clock: MarketClock) {
    this.fixture = fixture;
    this.clock = clock;
    this.kickoffMs = fixture.kickoffMs;
    this.random = createRandom('market', fixture.salt);
    this.doneMarketMs = clock.now();
    this.next = { atMarketMs: this.doneMarketMs, run: null };
  }

  add(listing: Listing): void {
    this.listings[listing.bookmaker] = listing;
    const hoursLeft = (this.kickoffMs - this.nowMs()) / hourMs;
    for (const stage of [1, 2] as const) {
      const hours = hoursLeft - stageHours[stage];
      if (hours <= 0) {
        listing.stage = stage;
      } else {
        this.schedule(hours * hourMs, (atMs) => {
          listing.stage = stage;
          listing.touch(atMs, null);
        });
      }
    }
  }

  offers(): Listing[] {
    return bookmakers.flatMap((bookmaker) => this.listings[bookmaker] ?? []);
  }

  /** Brings the match up to the market's now. */
  advance(): void {
    const until = this.clock.now();
    for (;;) {
      const due = this.due[0];
      if (due && due.atMarketMs <= until && due.atMarketMs <= this.next.atMarketMs) {
        this.due.shift();
        this.doneMarketMs = due.atMarketMs;
        due.run(this.nowMs());
      } else if (this.next.atMarketMs <= until) {
        this.doneMarketMs = this.next.atMarketMs;
        this.next.run?.();
        this.next = this.draw();
      } else {
        return;
      }
    }
  }

  /** The time up to which the match has been brought, on the clock. */
  nowMs(): number {
    return Math.round(this.clock.toClockMs(this.doneMarketMs));
  }

  schedule(afterMarketMs: number, run: Due['run']): void {
    const entry = { atMarketMs: this.doneMarketMs + afterMarketMs, run };
    const index = this.due.findIndex((other) => other.atMarketMs > entry.atMarketMs);
    this.due.splice(index < 0 ? this.due.length : index, 0, entry);
  }

  private draw(): Match['next'] {
    const hoursLeft = (this.kickoffMs - this.nowMs()) / hourMs;
    if (hoursLeft <= 0) {
      return { atMarketMs: Number.POSITIVE_INFINITY, run: null };
    }
    const happening = this.offers().length === 0 ? null : drawHappening(hoursLeft, this.random);
    return happening
      ? { atMarketMs: this.doneMarketMs + happening.afterMs, run: () => happen(this, happening.kind, this.random) }
      : { atMarketMs: this.doneMarketMs + happeningStepMs, run: null };
  }
}
