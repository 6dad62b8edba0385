import type { Bookmaker } from '../bookmaker.ts';
import { unit } from '../random.ts';
import type { Tier } from '../world/competitions.ts';

/** From the markets that every match has (1) to those that only the big ones have (5). */
const levels: readonly (readonly [level: number, markets: RegExp])[] = [
  [1, /^(1x2-ft|double-chance-ft|total-goals-ft|btts-ft|draw-no-bet-ft|asian-handicap-ft|1x2-1h|total-goals-1h)$/],
  [1, /^(home|away)-total-goals-ft$|^odd-even-ft$/],
  [2, /^(htft|handicap-3way-ft|correct-score-ft|1x2-2h|double-chance-1h|total-goals-2h|exact-goals-ft)$/],
  [2, /^(1x2-total-ft|1x2-btts-ft|1x2-[12]up-ft|btts-1h|next-goal-ft|home-no-bet-ft|away-no-bet-ft)$/],
  [5, /^(home|away)-corners|^corners-(range|number|highest|first|last|handicap|odd)|^corners-.*-2h$/],
  [
    5,
    /bookings?-(exact|first|last|odd|points)|^(home|away)-bookings|bookings-.*-2h|sending-off-1h|away-sending|home-sending/,
  ],
  [4, /^(corners|bookings|booking|sending)/],
  [5, /shots|fouls|offsides|saves|tackles/],
  [
    4,
    /bounds|excluded|in-a-row|lead-by|win-2up|early-goals|first-goal|htft-(total|correct)|-from-ft|-(?!10min)\d+min$/,
  ],
  [
    4,
    /no-draw|odd-even-[12]h|and-btts|to-score-[12]h|win-to-nil-[12]h|multigoals-[12]h|-1up-ft|1h-result|both-halves-/,
  ],
];

export function marketLevel(market: string): number {
  return levels.find(([, markets]) => markets.test(market))?.[0] ?? 3;
}

const depths: Record<Tier, Record<Bookmaker, readonly [common: number, sometimes: number]>> = {
  top: { betpawa: [5, 4], sportybet: [5, 5], bet9ja: [5, 5] },
  middle: { betpawa: [3, 4], sportybet: [4, 3], bet9ja: [4, 3] },
  minor: { betpawa: [1, 2], sportybet: [2, 3], bet9ja: [2, 3] },
};

/** How deep a bookmaker's offer on one match goes. */
export function depthOf(bookmaker: Bookmaker, tier: Tier, salt: number): number {
  const [common, sometimes] = depths[tier][bookmaker];
  return unit('depth', bookmaker, salt) < 0.75 ? common : sometimes;
}

/** Hours before kick-off from which a market is on offer: deep ones come late. 0 means from the beginning. */
export function shelfStage(bookmaker: Bookmaker, market: string, salt: number): 0 | 1 | 2 {
  const level = marketLevel(market);
  const draw = unit('stage', bookmaker, market, salt);
  if (level === 5) {
    return draw < 0.3 ? 2 : draw < 0.7 ? 1 : 0;
  }
  return level === 4 ? (draw < 0.5 ? 1 : 0) : level === 3 && draw < 0.1 ? 1 : 0;
}

export const stageHours = [Number.POSITIVE_INFINITY, 72, 30] as const;
