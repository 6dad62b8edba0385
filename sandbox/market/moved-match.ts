import type { Bookmaker } from '../bookmaker.ts';
import type { Fixture } from '../world/fixture.ts';
import type { Deviations, Listing } from './listing.ts';

/** What a happening may see and change of the match it befalls. */
export interface MovedMatch {
  readonly fixture: Fixture;
  readonly listings: Readonly<Partial<Record<Bookmaker, Listing>>>;
  readonly deviations: Deviations;
  kickoffMs: number;
  offers(): Listing[];
  /** The time up to which the match has been brought, on the clock. */
  nowMs(): number;
  /** Does something after so much market time. */
  schedule(afterMarketMs: number, run: (atMs: number) => void): void;
}
