import type { Storage } from '../../src/contract/storage.ts';

export interface GrowthSample {
  readonly at: string;
  readonly databaseBytes: number;
  /** Bytes since the sample before; `null` for the oldest. */
  readonly grownBytes: number | null;
}

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
