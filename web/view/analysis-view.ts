import { MARKET_REF } from './board-view.ts';
import { readChoice, readText, readTexts } from './search-text.ts';

export const ANALYSIS_PARTS = ['competitions', 'days', 'time', 'openings'] as const;
export type AnalysisPart = (typeof ANALYSIS_PARTS)[number];

export const ANALYSIS_BUCKETS = ['hour', 'day', 'toKickoff'] as const;
export type AnalysisBucket = (typeof ANALYSIS_BUCKETS)[number];

export const ANALYSIS_PERIODS = ['7d', '24h', '14d', 'all'] as const;
export type AnalysisPeriod = (typeof ANALYSIS_PERIODS)[number];

export const ANALYSIS_VALUES = ['margin', 'difference'] as const;
export type AnalysisValue = (typeof ANALYSIS_VALUES)[number];

export interface AnalysisView {
  readonly part: AnalysisPart;
  /** Of history: how far back. */
  readonly period: AnalysisPeriod;
  readonly bucket: AnalysisBucket;
  /** The market, with its line, of history. */
  readonly market: string;
  /** Whose margins are shown by day; empty: the reference's. */
  readonly bookmaker: string;
  /** What is said first of a day. */
  readonly value: AnalysisValue;
  /** The markets of the table; empty: the usual ones. */
  readonly column: readonly string[];
  readonly country: readonly string[];
  /** Ids. */
  readonly competition: readonly string[];
  /** Whom the table compares with; empty: all others together. */
  readonly against: string;
  /** The market that the table is in order of; empty: by how many matches a competition has. */
  readonly sort: string;
}

export type AnalysisSearch = { readonly [Name in keyof AnalysisView]?: AnalysisView[Name] | undefined };

const USUAL_MARKET = '1x2-ft';

const readMarket = (value: unknown): string | undefined => {
  const text = readText(value);
  return text !== undefined && text !== USUAL_MARKET && MARKET_REF.test(text) ? text : undefined;
};

export const readAnalysisSearch = (raw: Readonly<Record<string, unknown>>): AnalysisSearch => ({
  part: readChoice(raw.part, ANALYSIS_PARTS),
  period: readChoice(raw.period, ANALYSIS_PERIODS),
  bucket: readChoice(raw.bucket, ANALYSIS_BUCKETS),
  market: readMarket(raw.market),
  bookmaker: readText(raw.bookmaker),
  value: readChoice(raw.value, ANALYSIS_VALUES),
  column: readTexts(raw.column)?.filter((ref) => MARKET_REF.test(ref)),
  country: readTexts(raw.country),
  competition: readTexts(raw.competition),
  against: readText(raw.against),
  sort: readText(raw.sort),
});

export const analysisViewOf = (search: AnalysisSearch): AnalysisView => ({
  part: search.part ?? ANALYSIS_PARTS[0],
  period: search.period ?? ANALYSIS_PERIODS[0],
  bucket: search.bucket ?? ANALYSIS_BUCKETS[0],
  market: search.market ?? USUAL_MARKET,
  bookmaker: search.bookmaker ?? '',
  value: search.value ?? ANALYSIS_VALUES[0],
  column: search.column ?? [],
  country: search.country ?? [],
  competition: search.competition ?? [],
  against: search.against ?? '',
  sort: search.sort ?? '',
});
