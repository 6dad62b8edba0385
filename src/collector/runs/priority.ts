/** What decides who is looked at first. */
export interface Urgency {
  readonly kickoffMs: number;
  /** How many bookmakers offer the event. */
  readonly offeredBy: number;
}

const IMMINENT_MS = 30 * 60_000;
const SOON_MS = 120 * 60_000;

/** 0: kick-off within 30 minutes, 1: within two hours, 2: later. */
export const urgencyTier = (kickoffMs: number, nowMs: number): 0 | 1 | 2 => {
  const untilMs = kickoffMs - nowMs;
  if (untilMs < IMMINENT_MS) return 0;
  return untilMs < SOON_MS ? 1 : 2;
};

/** Orders by tier, then earlier kick-off, then more bookmakers. */
export const byUrgency =
  (nowMs: number) =>
  (a: Urgency, b: Urgency): number =>
    urgencyTier(a.kickoffMs, nowMs) - urgencyTier(b.kickoffMs, nowMs) ||
    a.kickoffMs - b.kickoffMs ||
    b.offeredBy - a.offeredBy;
