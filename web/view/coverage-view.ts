import { readChoice, readText } from './search-text.ts';

export const COVERAGE_PARTS = ['competitions', 'markets', 'unmapped'] as const;
export type CoveragePart = (typeof COVERAGE_PARTS)[number];

/** What of the coverage is shown; the address holds only what differs from the default. */
export interface CoverageSearch {
  readonly part?: CoveragePart | undefined;
  /** Teams, competitions, countries. */
  readonly q?: string | undefined;
  /** Only where this bookmaker lacks something. */
  readonly missing?: string | undefined;
  /** The market whose lines are open. */
  readonly market?: string | undefined;
}

export const readCoverageSearch = (raw: Readonly<Record<string, unknown>>): CoverageSearch => ({
  part: readChoice(raw.part, COVERAGE_PARTS),
  q: readText(raw.q),
  missing: readText(raw.missing),
  market: readText(raw.market),
});
