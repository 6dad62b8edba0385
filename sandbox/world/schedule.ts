import type { Random } from '../random.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** Usual kick-off times in minutes of the day (UTC), and how many matches start then. */
const kickoffTimes: readonly (readonly [minuteOfDay: number, weight: number])[] = [
  [11 * 60, 1],
  [12 * 60 + 30, 2],
  [13 * 60, 2],
  [14 * 60, 6],
  [15 * 60, 8],
  [16 * 60 + 30, 3],
  [17 * 60, 4],
  [17 * 60 + 30, 3],
  [18 * 60 + 45, 4],
  [19 * 60, 6],
  [19 * 60 + 45, 4],
  [20 * 60, 3],
  [23 * 60 + 30, 1],
];

/** Saturdays and Sundays are full, Mondays and Thursdays nearly empty. From Sunday. */
const dayWeights = [6, 1, 2, 2.5, 1, 2, 8];

/**
 * A kick-off between 20 minutes and 7 days from now: some in the next two hours, most in the usual slots.
 * @returns milliseconds since the epoch, on a whole five minutes
 */
export function drawKickoff(nowMs: number, random: Random): number {
  const earliest = ceil(nowMs + 20 * minuteMs);
  const urgency = random.next();
  if (urgency < 0.012) {
    return earliest + random.int(3) * 5 * minuteMs;
  }
  if (urgency < 0.05) {
    return ceil(nowMs + random.between(30 * minuteMs, 2 * hourMs));
  }
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const days = random.int(8);
    const midnight = Math.floor(nowMs / dayMs) * dayMs + days * dayMs;
    const weight = (dayWeights[new Date(midnight).getUTCDay()] ?? 1) * (1.4 - days * 0.12);
    const kickoff = midnight + drawTime(random) * minuteMs;
    if (random.next() * 8 < weight && kickoff >= earliest && kickoff <= nowMs + 7 * dayMs) {
      return kickoff;
    }
  }
  return ceil(nowMs + random.between(2 * hourMs, 6 * dayMs));
}

function ceil(timeMs: number): number {
  return Math.ceil(timeMs / (5 * minuteMs)) * 5 * minuteMs;
}

function drawTime(random: Random): number {
  let left = random.next() * kickoffTimes.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [minute, weight] of kickoffTimes) {
    left -= weight;
    if (left < 0) {
      return minute;
    }
  }
  return 15 * 60;
}
