import type { Read } from '../../bookmakers/bookmaker.ts';
import type { BookListing } from '../book/book-view.ts';
import type { Discovery } from './discovery.ts';

/** At least this long between the two looks that confirm that a listing is gone. */
export const ABSENCE_BACKOFF_MS = 20_000;
/** More of a bookmaker's listings than this share gone at once is not believed at first. */
const MASS_SHARE = 0.3;
/** ... but after as many complete discoveries that agree. */
const MASS_AGREEING = 3;

interface Absence {
  goneLooks: number;
  lastGoneAtMs: number;
}

/** What a discovery says of listings that were there before. */
export interface AbsenceVerdict {
  /** Listings absent from complete lists: a look has to confirm it. */
  readonly candidates: readonly BookListing[];
  /** So many are absent at once that it is held back; the share, for people. */
  readonly heldBack: { readonly absent: number; readonly of: number } | null;
}

/**
 * One bookmaker's listings that its complete lists no longer show. Gone is believed after two looks that say so, a
 * back-off apart; whatever is still served is kept. An outage makes no list complete, so it never removes anything.
 */
export class Absences {
  readonly #absences = new Map<string, Absence>();
  #massesInARow = 0;

  /** `offered`: the bookmaker's offered listings that have not started. */
  afterDiscovery(discovery: Discovery, offered: readonly BookListing[]): AbsenceVerdict {
    if (!discovery.treeRead) return { candidates: [], heldBack: null };
    const listed = new Set(discovery.competitions.flatMap((one) => one.listed.map((facts) => facts.bookmakerEventId)));
    const incomplete = new Set(discovery.competitions.filter((one) => !one.complete).map((one) => one.competition.id));
    const candidates = offered.filter(
      (listing) => !listed.has(listing.bookmakerEventId) && !incomplete.has(listing.competition.id),
    );
    this.#forget(listed, new Set(offered.map(({ bookmakerEventId }) => bookmakerEventId)));
    const isMass = candidates.length > offered.length * MASS_SHARE;
    this.#massesInARow = isMass ? this.#massesInARow + 1 : 0;
    if (isMass && this.#massesInARow < MASS_AGREEING) {
      return { candidates: [], heldBack: { absent: candidates.length, of: offered.length } };
    }
    for (const { bookmakerEventId } of candidates) {
      if (!this.#absences.has(bookmakerEventId))
        this.#absences.set(bookmakerEventId, { goneLooks: 0, lastGoneAtMs: 0 });
    }
    return { candidates, heldBack: null };
  }

  /** What is listed again is not absent, and what has started or left the book is of no concern any more. */
  #forget(listed: ReadonlySet<string>, offered: ReadonlySet<string>): void {
    for (const id of this.#absences.keys()) if (listed.has(id) || !offered.has(id)) this.#absences.delete(id);
  }

  isAbsent(bookmakerEventId: string): boolean {
    return this.#absences.has(bookmakerEventId);
  }

  /**
   * Takes what a look at an absent listing came to: `confirmed` when it is now known to be gone, `again` when another
   * look after the back-off is needed, `kept` when it is still served or nothing is known.
   */
  afterLook(bookmakerEventId: string, read: Read<unknown>, requestedAtMs: number): 'confirmed' | 'again' | 'kept' {
    const absence = this.#absences.get(bookmakerEventId);
    if (absence === undefined) return 'kept';
    const isGone = read.kind === 'gone' || (read.kind === 'throttled' && read.maybeGone === true);
    if (!isGone) {
      if (read.kind === 'ok') absence.goneLooks = 0;
      return 'kept';
    }
    if (absence.goneLooks === 0 || requestedAtMs - absence.lastGoneAtMs >= ABSENCE_BACKOFF_MS) {
      absence.goneLooks++;
      absence.lastGoneAtMs = requestedAtMs;
    }
    if (absence.goneLooks < 2) return 'again';
    this.#absences.delete(bookmakerEventId);
    return 'confirmed';
  }
}
