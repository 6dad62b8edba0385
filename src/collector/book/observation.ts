import type { EventReading } from '../../bookmakers/bookmaker.ts';
import type { ListingFacts } from '../../model/listing.ts';
import type { LookOutcome } from '../../model/look.ts';

/** A fetch of one listing before the book has judged it. Instants are epoch milliseconds. */
export interface LookDraft {
  readonly outcome: Exclude<LookOutcome, 'superseded' | 'partial'>;
  readonly requestedAtMs: number;
  readonly receivedAtMs: number;
  readonly status: number | null;
  readonly bytes: number;
  readonly bodyHash: string | null;
  readonly detail: string;
  readonly runId: string | null;
}

/**
 * What the collector saw, and all that may change the book: a listing in a bookmaker's lists, a look at a listing, or
 * its confirmed absence.
 */
export type Observation =
  | {
      readonly kind: 'listed';
      readonly facts: ListingFacts;
      readonly atMs: number;
      /** When the discovery began that shows it: all that is new in one discovery was first seen then. */
      readonly discoveryAtMs?: number;
    }
  | {
      readonly kind: 'look';
      readonly bookmaker: string;
      readonly bookmakerEventId: string;
      readonly draft: LookDraft;
      /** The body in the catalogue's terms; `null` unless the outcome is `ok`. */
      readonly reading: EventReading | null;
    }
  | {
      /** A look whose body `Book.echo` knows: it confirms what the same body showed before. */
      readonly kind: 'echo';
      readonly bookmaker: string;
      readonly bookmakerEventId: string;
      readonly draft: LookDraft & { readonly outcome: 'ok'; readonly bodyHash: string };
    }
  | {
      readonly kind: 'absent';
      readonly bookmaker: string;
      readonly bookmakerEventId: string;
      readonly atMs: number;
      readonly runId: string | null;
    };
