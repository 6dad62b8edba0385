/**
 * How the bookmaker's margin is taken out of its prices.
 *
 * - `proportional`: every probability shrinks by the same factor.
 * - `additive`: every probability gives up the same amount; impossible where a long shot would fall to zero or below.
 * - `power`: every probability is raised to the same power.
 * - `odds-ratio`: all odds ratios p/(1-p) shrink by the same factor (the same as a shift of the log-odds).
 * - `shin`: the margin is the bookmaker's protection against a share of insiders.
 *
 * For two selections with one winner `shin` and `additive` are the same. At a margin of zero all five are.
 */
export type FairMethod = 'proportional' | 'additive' | 'power' | 'odds-ratio' | 'shin';

export const FAIR_METHODS = [
  'proportional',
  'additive',
  'power',
  'odds-ratio',
  'shin',
] as const satisfies readonly FairMethod[];
