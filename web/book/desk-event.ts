import type { ListingState } from '../../src/model/listing.ts';
import type { ShownListingState } from '../../src/model/shown-state.ts';

/** An event as one bookmaker offers it; when it was last seen is kept apart, because that changes all the time. */
export interface DeskListing {
  readonly bookmaker: string;
  readonly url: string | null;
  readonly kickoffMs: number;
  readonly competition: string;
  readonly stored: ListingState;
  readonly storedSinceMs: number;
  readonly shown: ShownListingState;
  readonly shownSinceMs: number;
}

/** An event without its markets. Immutable: what changes makes a new one. */
export interface DeskEvent {
  readonly eventId: string;
  readonly home: string;
  readonly away: string;
  readonly kickoffMs: number;
  readonly country: string;
  readonly competition: { readonly id: string; readonly name: string };
  /** By bookmaker. */
  readonly listings: Readonly<Record<string, DeskListing>>;
}
