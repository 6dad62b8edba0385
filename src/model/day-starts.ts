import { startOfDay } from './wall-time.ts';

/** Where the days begin, in a time zone, that lie between two instants or reach into that time; rising. */
export const dayStarts = (zone: string, fromMs: number, toMs: number): readonly number[] => {
  const starts: number[] = [];
  for (let ahead = 0; ; ahead++) {
    const startMs = startOfDay(fromMs, zone, ahead);
    if (startMs >= toMs) return starts;
    // A day that a zone left out begins where the next one does.
    if (startMs !== starts.at(-1)) starts.push(startMs);
  }
};
