import { dayStarts } from '../../model/day-starts.ts';
import { zoneSpelled } from '../../model/wall-time.ts';

const DAY_MS = 86_400_000;
/** Longer than changes are ever kept. */
const HISTORY_MS = 400 * DAY_MS;

interface Stretch {
  readonly fromMs: number | null;
  readonly toMs: number | null;
}

export interface HistoryDays {
  readonly fromMs: number;
  readonly toMs: number;
  /** Where the days of the stretch begin, rising. */
  readonly dayStartsMs: readonly number[];
}

/** The days, in a zone, of a stretch of history; where it has no end, of all that can be kept until now. */
export const historyDays = (zone: string, { fromMs, toMs }: Stretch, nowMs: number): HistoryDays => {
  const endMs = Math.min(toMs ?? nowMs, nowMs);
  const beginMs = Math.max(fromMs ?? 0, endMs - HISTORY_MS);
  const dayStartsMs = beginMs < endMs ? dayStarts(zoneSpelled(zone), beginMs, endMs) : [];
  return { fromMs: beginMs, toMs: endMs, dayStartsMs };
};
