import { spanWords } from '../time/moment-words.ts';

/** Prices seen further apart than this are not of the same moment. */
export const SKEW_MS = 60_000;

/** How far apart in time the compared listings were seen; 0 where fewer than two were. */
export const skewMs = (seenAtMs: readonly (number | null)[]): number => {
  const seen = seenAtMs.filter((atMs) => atMs !== null);
  return seen.length < 2 ? 0 : Math.max(...seen) - Math.min(...seen);
};

/** `2 min apart`; empty where they were seen together. */
export const skewWords = (seenAtMs: readonly (number | null)[]): string => {
  const apartMs = skewMs(seenAtMs);
  return apartMs > SKEW_MS ? `${spanWords(apartMs)} apart` : '';
};
