import type { Storage } from '../../src/contract/storage.ts';

export interface GrowthSample {
  readonly at: string;
  readonly databaseBytes: number;
  /** Bytes since the sample before; `null` for the oldest. */
  readonly grownBytes: number | null;
}

const DAY_MS = 86_400_000;
/** A shorter stretch says nothing about a day. */
const LEAST_STRETCH_MS = 6 * 3_600_000;

/** The samples, newest first, each with how much the database had grown since the one before. */
export const growth = (samples: Storage['samples']): readonly GrowthSample[] => {
  const rising = [...samples].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return rising
    .map(({ at, databaseBytes }, place) => {
      const before = rising[place - 1];
      return { at, databaseBytes, grownBytes: before === undefined ? null : databaseBytes - before.databaseBytes };
    })
    .reverse();
};

/** Bytes a day over all samples; `null` where they do not reach far enough to say. */
export const growthPerDay = (samples: Storage['samples']): number | null => {
  const [newest] = growth(samples);
  const oldest = growth(samples).at(-1);
  if (newest === undefined || oldest === undefined) return null;
  const stretchMs = Date.parse(newest.at) - Date.parse(oldest.at);
  return stretchMs < LEAST_STRETCH_MS ? null : ((newest.databaseBytes - oldest.databaseBytes) * DAY_MS) / stretchMs;
};
