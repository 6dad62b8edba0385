import type { Market } from '../markets/market.ts';
import type { Change } from './change.ts';
import type { PriceCodes } from './price-code.ts';
import type { LineQuarters, QuoteState } from './quote.ts';
import type { SettingValue } from './settings.ts';

/**
 * What the API reads from storage. Every method may reject when the database is away: the server then answers 503.
 * Instants are epoch milliseconds; lists are bounded by their `limit`.
 */
export interface StorageReads {
  /** Changes with `seq` above `afterSeq`, in order of `seq`, at most `limit`; only what is durable. */
  changesAfter(question: ChangesQuestion): Promise<readonly Change[]>;
  /** `undefined` where storage knows no such event. */
  history(question: HistoryQuestion): Promise<StoredHistory | undefined>;
  /** Newest first. */
  settingsHistory(question: {
    readonly beforeId: number | null;
    readonly limit: number;
  }): Promise<readonly StoredSettingChange[]>;
  unmapped(question: UnmappedQuestion): Promise<{ readonly items: readonly StoredUnmapped[]; readonly total: number }>;
  sizes(): Promise<StoredSizes>;
  dismissStorageAlert(id: string, nowMs: number): Promise<StoredStorageAlert | undefined>;
  retentionPreview(question: {
    readonly oddsRetentionDays: number;
    readonly matchRetentionDays: number;
    readonly nowMs: number;
  }): Promise<StoredRetentionPreview>;
  /** Newest first. */
  cleanups(question: { readonly beforeId: string | null; readonly limit: number }): Promise<readonly StoredCleanup[]>;
  margins(question: MarginsQuestion): Promise<readonly StoredMargin[]>;
  competitionDays(question: CompetitionDaysQuestion): Promise<StoredCompetitionDays>;
  /** In order of `rowKey`, which is opaque here and continues the list. */
  openings(question: OpeningsQuestion): Promise<readonly StoredOpening[]>;
}

/** A change has to match everything that is given, and of each list one entry; an empty list matches nothing. */
export interface ChangesQuestion {
  readonly afterSeq: number;
  readonly eventIds?: readonly string[] | undefined;
  readonly bookmakers?: readonly string[] | undefined;
  readonly quotes?: readonly QuoteSelector[] | undefined;
  readonly limit: number;
}

/** The quotes of a market: those of one line, or of every line. */
export interface QuoteSelector {
  readonly market: Market;
  readonly line: LineQuarters | 'all';
}

export interface HistoryQuestion {
  readonly eventId: string;
  readonly market: Market;
  readonly line: LineQuarters;
  /** All where `undefined`. */
  readonly bookmakers: readonly string[] | undefined;
  readonly fromMs: number | null;
  readonly toMs: number | null;
  /** Per bookmaker; where there are more, real changes are left out evenly, never the first and the last. */
  readonly maxPoints: number;
}

export interface StoredHistory {
  readonly series: readonly StoredSeries[];
}

export interface StoredSeries {
  readonly bookmaker: string;
  /** Oldest first; begins with the value in force at `fromMs` where there is one. */
  readonly points: readonly StoredPoint[];
  /** Stretches in which nobody looked, or the source was down. */
  readonly unknown: readonly { readonly fromMs: number; readonly toMs: number }[];
  readonly confirmedAtMs: number | null;
}

export interface StoredPoint {
  readonly atMs: number;
  readonly notBeforeMs: number | null;
  readonly state: QuoteState;
  readonly prices: PriceCodes;
  readonly margin: number | null;
}

export interface StoredSettingChange {
  readonly id: number;
  readonly atMs: number;
  readonly who: string;
  /** A bookmaker's slug, or `''`. */
  readonly scope: string;
  /** The name inside its scope. */
  readonly name: string;
  readonly from: SettingValue;
  readonly to: SettingValue;
}

export interface UnmappedQuestion {
  readonly bookmakers: readonly string[] | undefined;
  /** Continues after this one, in order of count (largest first), bookmaker, id. */
  readonly after: { readonly count: number; readonly bookmaker: string; readonly id: string } | null;
  readonly limit: number;
}

export interface StoredUnmapped {
  readonly bookmaker: string;
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly firstSeenAtMs: number;
  readonly lastSeenAtMs: number;
  readonly sample: string;
}

export interface StoredStorageAlert {
  readonly id: string;
  readonly kind: string;
  readonly message: string;
  readonly atMs: number;
  readonly dismissedAtMs: number | null;
}

export interface StoredSizes {
  readonly databaseBytes: number;
  readonly tables: readonly { readonly name: string; readonly bytes: number; readonly rows: number }[];
  readonly samples: readonly { readonly atMs: number; readonly databaseBytes: number }[];
  readonly alerts: readonly StoredStorageAlert[];
}

export interface StoredRetentionPreview {
  readonly changesBeforeMs: number;
  readonly eventsBeforeMs: number;
  readonly partitions: number;
  readonly changes: number;
  readonly events: number;
  readonly bytes: number;
}

export interface StoredCleanup {
  readonly cleanupId: string;
  readonly trigger: 'scheduled' | 'manual';
  readonly status: 'running' | 'completed' | 'failed';
  readonly startedAtMs: number;
  readonly endedAtMs: number | null;
  readonly partitions: number;
  readonly changes: number;
  readonly events: number;
  readonly detail: string;
}

/** What narrows the analyses. */
export interface AnalysisQuestion {
  readonly bookmakers: readonly string[] | undefined;
  readonly market: Market | undefined;
  /** `undefined`: every line. */
  readonly line: LineQuarters | undefined;
  /** Events that are meant; all where `undefined`. */
  readonly competitionIds: readonly string[] | undefined;
  readonly fromMs: number | null;
  readonly toMs: number | null;
}

export interface MarginsQuestion extends AnalysisQuestion {
  readonly bucket: 'hour' | 'day' | 'toKickoff';
  /** Where days begin, rising; the first not after `fromMs`. Only buckets of a day need them. */
  readonly dayStartsMs: readonly number[];
  readonly limit: number;
}

export interface StoredMargin {
  readonly bookmaker: string;
  /** Start of the hour or day in epoch milliseconds, or whole hours to kick-off. */
  readonly bucket: number;
  readonly quotes: number;
  readonly mean: number;
  readonly min: number;
  readonly max: number;
}

export interface CompetitionDaysQuestion extends Omit<AnalysisQuestion, 'bookmakers'> {
  readonly bookmaker: string;
  /** Where days begin, rising; the first not after `fromMs`. */
  readonly dayStartsMs: readonly number[];
  /** Competitions at most. */
  readonly limit: number;
}

export interface StoredCompetitionDays {
  /** Competitions that have any of these days. */
  readonly total: number;
  /** The most events first. */
  readonly competitions: readonly StoredCompetition[];
}

export interface StoredCompetition {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  /** Behind any of the days. */
  readonly events: number;
  /** Oldest first; only those on which something counts. */
  readonly days: readonly StoredDay[];
}

export interface StoredDay {
  readonly dayMs: number;
  readonly quotes: number;
  readonly events: number;
  /** Of all values, each counted as often as a quote took it. */
  readonly mean: number;
  /** Means over the events of which others have a margin of that day too, each event counted once. */
  readonly compared: { readonly events: number; readonly own: number; readonly others: number } | null;
}

export interface OpeningsQuestion extends AnalysisQuestion {
  readonly eventId: string | undefined;
  readonly afterRowKey: string | null;
  readonly limit: number;
}

export interface PriceAt {
  readonly thousandths: number;
  readonly atMs: number;
}

export interface StoredOpening {
  readonly rowKey: string;
  readonly eventId: string;
  readonly home: string;
  readonly away: string;
  readonly kickoffMs: number;
  readonly bookmaker: string;
  readonly market: Market;
  readonly line: LineQuarters;
  /** Position in the market's selections. */
  readonly selection: number;
  readonly opening: PriceAt | null;
  readonly closing: PriceAt | null;
  readonly lowest: PriceAt | null;
  readonly highest: PriceAt | null;
}
