import { instantOfWall, startOfDay, wallTime } from '../../src/model/wall-time.ts';

export const KICKOFF_PRESETS = ['all', 'today', 'tomorrow', '3h', 'weekend', '7d', 'custom'] as const;
export type KickoffPreset = (typeof KICKOFF_PRESETS)[number];

/** Kick-offs from `fromMs` on and before `toMs`; `null`: no bound. */
export interface KickoffWindow {
  readonly fromMs: number | null;
  readonly toMs: number | null;
}

const weekend = (nowMs: number, zone: string): KickoffWindow => {
  const { weekday } = wallTime(nowMs, zone);
  // On Sunday the weekend began yesterday.
  const toSaturday = weekday === 0 ? -1 : 6 - weekday;
  return { fromMs: startOfDay(nowMs, zone, toSaturday), toMs: startOfDay(nowMs, zone, toSaturday + 2) };
};

/** What a preset means now in the zone. `custom` is given from and to as `2026-11-24T18:00` in that zone. */
export const kickoffWindow = (
  preset: KickoffPreset,
  nowMs: number,
  zone: string,
  custom: { readonly from?: string | undefined; readonly to?: string | undefined } = {},
): KickoffWindow => {
  switch (preset) {
    case 'all':
      return { fromMs: null, toMs: null };
    case 'today':
      return { fromMs: startOfDay(nowMs, zone), toMs: startOfDay(nowMs, zone, 1) };
    case 'tomorrow':
      return { fromMs: startOfDay(nowMs, zone, 1), toMs: startOfDay(nowMs, zone, 2) };
    case '3h':
      return { fromMs: nowMs, toMs: nowMs + 3 * 3_600_000 };
    case 'weekend':
      return weekend(nowMs, zone);
    case '7d':
      return { fromMs: startOfDay(nowMs, zone), toMs: startOfDay(nowMs, zone, 7) };
    case 'custom':
      return { fromMs: instantOfLocal(custom.from, zone), toMs: instantOfLocal(custom.to, zone) };
  }
};

const LOCAL = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/;

export const isLocalTime = (text: string): boolean => LOCAL.test(text);

const instantOfLocal = (text: string | undefined, zone: string): number | null => {
  const match = text === undefined ? null : LOCAL.exec(text);
  if (match === null) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return instantOfWall(zone, { year, month, day, hour, minute });
};

export const isInWindow = (atMs: number, { fromMs, toMs }: KickoffWindow): boolean =>
  (fromMs === null || atMs >= fromMs) && (toMs === null || atMs < toMs);
