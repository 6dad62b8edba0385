import type { Market } from '../markets/market.ts';
import type { Change } from './change.ts';
import type { ListingState } from './listing.ts';
import type { Look } from './look.ts';
import type { PriceCodes } from './price-code.ts';
import type { LineQuarters, QuoteState } from './quote.ts';
import type { Run } from './run.ts';
import type { SourceState } from './source-state.ts';

/**
 * The port between the collector and what keeps its work. Records carry integer surrogates that the collector gives:
 * there is one collector per database (a lock sees to it), so numbers are given in memory and stored later.
 */

export interface CompetitionRecord {
  readonly competitionId: number;
  readonly bookmaker: string;
  /** The bookmaker's own id. */
  readonly ownId: string;
  readonly name: string;
  readonly country: string;
}

export interface EventRecord {
  readonly eventNumber: number;
  /** Digits of the SportRadar match id. */
  readonly eventId: string;
  readonly sport: string;
  readonly country: string;
  readonly home: string;
  readonly away: string;
  readonly kickoffMs: number;
}

export interface ListingRecord {
  readonly listingId: number;
  /** `null` while the listing has no SportRadar id. */
  readonly eventNumber: number | null;
  readonly competitionId: number;
  readonly bookmaker: string;
  readonly bookmakerEventId: string;
  readonly home: string;
  readonly away: string;
  readonly kickoffMs: number;
  readonly url: string | null;
  readonly state: ListingState;
  readonly stateSinceMs: number;
}

/** A stretch in which a listing was not confirmed for longer than the stale limit: drawn as unknown. */
export interface UnseenStretch {
  readonly listingId: number;
  readonly fromMs: number;
  readonly toMs: number;
}

/** A quote that a partial look did not show: its own last confirmation differs from its listing's. */
export interface MissedQuote {
  readonly listingId: number;
  readonly market: Market;
  readonly line: LineQuarters;
  /** `null`: confirmed again, the listing's instant holds. */
  readonly seenAtMs: number | null;
}

/** All that one commit of the book changed; stored as a whole, in order of commits. */
export interface Commit {
  readonly competitions: readonly CompetitionRecord[];
  readonly events: readonly EventRecord[];
  readonly listings: readonly ListingRecord[];
  /** The look behind it, where there was one. It is stored when something changed or when it did not end `ok`. */
  readonly look: { readonly listingId: number; readonly look: Look } | null;
  /** When the listing was seen before this look: the lower bound of its changes, unless a change says otherwise. */
  readonly previousSeenAtMs: number | null;
  readonly seen: { readonly listingId: number; readonly seenAtMs: number } | null;
  readonly changes: readonly Change[];
  readonly missed: readonly MissedQuote[];
  readonly unseen: readonly UnseenStretch[];
  /** When it was committed, for the age of the backlog. */
  readonly committedAtMs: number;
}

/** A current quote as stored. */
export interface StoredQuote {
  readonly listingId: number;
  readonly market: Market;
  readonly line: LineQuarters;
  readonly state: QuoteState;
  readonly prices: PriceCodes;
  readonly margin: number | null;
  readonly implausible: boolean;
  readonly derived: boolean;
  readonly stateSinceMs: number;
  readonly changedAtMs: number;
  /** Own confirmation where a partial look missed it, else `null`. */
  readonly seenAtMs: number | null;
  readonly seq: number;
  /** The look that showed it as it is; `null` where a confirmed absence made it so. */
  readonly lookId: string | null;
}

/** What a start finds: everything about events whose kick-off is after `sinceMs`. */
export interface StoredBook {
  readonly competitions: readonly CompetitionRecord[];
  readonly events: readonly EventRecord[];
  readonly listings: readonly (ListingRecord & {
    readonly seenAtMs: number | null;
    readonly changedAtMs: number | null;
  })[];
  /** Quotes in portions, so that a warm-up can be seen and does not block. */
  readonly quotes: AsyncIterable<readonly StoredQuote[]>;
  /** The next free surrogates. */
  readonly next: { readonly competitionId: number; readonly eventNumber: number; readonly listingId: number };
}

/** Numbers that are given in memory and must never be given twice, whatever dies. */
export type NumberSeries = 'seq' | 'look' | 'run';

/** A block of reserved numbers, `first` to `first + count - 1`. */
export interface NumberBlock {
  readonly first: number;
  readonly count: number;
}

/** How the last collector ended, and what numbers continue. */
export interface CollectorStart {
  readonly epoch: string;
  /** The collector before did not stop cleanly: its undurable tail is lost, `epoch` is new. */
  readonly unclean: boolean;
  /** Last sequence number in storage of this epoch or before; the next given is above. */
  readonly lastSeq: number;
}

export interface WriterStatus {
  readonly backlogChanges: number;
  readonly oldestAgeMs: number;
  /** `retrying`: the database does not take the batch; `blocked`: the backlog is at its bound, the collector waits. */
  readonly state: 'idle' | 'writing' | 'retrying' | 'blocked';
  readonly durableSeq: number;
  /** Why it retries; empty otherwise. */
  readonly problem: string;
  /** Commits since the start that the database refused for what they hold; they are kept aside for a person to see. */
  readonly rejectedCommits?: number;
  /** Why the collector is held up whatever the backlog; empty or missing where it is not. */
  readonly heldUp?: string;
}

/** The collector's side of storage. Nothing here rejects because the database is away: it waits and retries. */
export interface CollectorStorage {
  /** Takes a commit in; it is stored later, in order. Never blocks, never loses one. */
  append(commit: Commit): void;
  /** Resolves as soon as the backlog is below its bound: the collector's back-pressure. */
  roomForMore(signal?: AbortSignal): Promise<void>;
  writerStatus(): WriterStatus;
  /** Called with the last durable sequence number whenever it grows. */
  onDurable(listener: (durableSeq: number) => void): () => void;
  /** Reserves numbers durably. */
  reserve(series: NumberSeries, count: number): Promise<NumberBlock>;
  /** Keeps the newest record of a run; older ones waiting may be skipped. */
  saveRun(run: Run): void;
  /** Logs that a source's state began. */
  saveSourceState(bookmaker: string, state: SourceState, reason: string, sinceMs: number): void;
  /** Adds to the counts of what could not be mapped. */
  saveUnmapped(counts: readonly UnmappedCount[]): void;
}

export interface UnmappedCount {
  readonly bookmaker: string;
  /** The bookmaker's market id or key. */
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly seenAtMs: number;
  /** A bounded piece of the payload that shows it. */
  readonly sample: string;
}

/** Stored settings by scope (a bookmaker's slug, or `''` for the collector) and name. */
export interface StoredSetting {
  readonly scope: string;
  readonly name: string;
  readonly value: unknown;
}
