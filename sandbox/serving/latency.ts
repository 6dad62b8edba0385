import type { Bookmaker } from '../bookmaker.ts';
import type { Random } from '../random.ts';
import type { RequestKind } from './site.ts';

/** Measured on event details of the real sites, unloaded. */
const detailMs: Record<Bookmaker, { median: number; p95: number }> = {
  betpawa: { median: 337, p95: 517 },
  sportybet: { median: 505, p95: 979 },
  bet9ja: { median: 571, p95: 816 },
};

const kindFactors: Record<RequestKind, number> = { detail: 1, list: 0.8, tree: 1.1, other: 0.5 };

/** Standard deviations from the median to the 95th percentile. */
const p95Sigmas = 1.645;

/** How long a site works on one request, in milliseconds. */
export function drawServiceMs(bookmaker: Bookmaker, kind: RequestKind, random: Random): number {
  const { median, p95 } = detailMs[bookmaker];
  return kindFactors[kind] * random.logNormal(median, Math.log(p95 / median) / p95Sigmas);
}
