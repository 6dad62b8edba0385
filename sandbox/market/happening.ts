import type { Random } from '../random.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

export type HappeningKind = 'move' | 'side-move' | 'nudge' | 'incident' | 'takedown' | 'postponement';

/** Happenings per market hour on one match, by the hours left until kick-off. */
function ratesAt(hoursLeft: number): Record<HappeningKind, number> {
  const pace =
    hoursLeft > 72 ? 0.35 : hoursLeft > 24 ? 0.6 : hoursLeft > 6 ? 1 : hoursLeft > 2 ? 2 : hoursLeft > 0.5 ? 6 : 16;
  return {
    move: 0.9 * pace,
    'side-move': 0.5 * pace,
    nudge: 1.2 * pace,
    incident: 1.5 * pace,
    takedown: 0.006,
    postponement: hoursLeft > 2 ? 0.00015 : 0,
  };
}

/** Rates are taken as constant for so long; exact, as the process has no memory. */
export const happeningStepMs = 10 * minuteMs;

/**
 * When something next happens on a match, if it happens within one step.
 * @returns null when nothing does; ask again after the step
 */
export function drawHappening(hoursLeft: number, random: Random): { afterMs: number; kind: HappeningKind } | null {
  const rates = Object.entries(ratesAt(hoursLeft));
  const total = rates.reduce((sum, [, rate]) => sum + rate, 0);
  const afterMs = random.exponential(hourMs / total);
  let left = random.next() * total;
  for (const [kind, rate] of rates) {
    left -= rate;
    if (left < 0) {
      return afterMs < happeningStepMs && isKind(kind) ? { afterMs, kind } : null;
    }
  }
  return null;
}

function isKind(kind: string): kind is HappeningKind {
  return kind in ratesAt(1);
}
