import type { Run } from '../../src/contract/runs.ts';

/** How a bookmaker answered over some runs. */
export interface AnsweredShare {
  readonly runs: number;
  /** Looks that were tried. */
  readonly looks: number;
  /** Of them, as a fraction, those that brought what was asked for. */
  readonly share: number;
}

/** The uptime that counts: looks that succeeded, of those that were tried; `null` where none was. */
export const answeredShare = (runs: readonly Run[], bookmaker: string): AnsweredShare | null => {
  const own = runs.flatMap(({ bookmakers }) => bookmakers.filter((one) => one.bookmaker === bookmaker));
  const looks = own.reduce((sum, { planned, skipped }) => sum + planned - skipped, 0);
  if (looks === 0) return null;
  const lost = own.reduce((sum, one) => sum + one.throttled + one.blocked + one.malformed + one.failed, 0);
  return { runs: own.length, looks, share: 1 - lost / looks };
};
