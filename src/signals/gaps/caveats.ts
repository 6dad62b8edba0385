import type { Gap } from './gap.ts';
import type { PointsRange } from './points-range.ts';

/**
 * Why a gap may be no difference of opinion. `definition`: bookmakers take what the market counts from different
 * providers, or count it differently (a sending-off is one card here and two there). `method`: which of the two is
 * higher depends on how the margin is taken out.
 */
export const GAP_CAVEATS = ['definition', 'method'] as const;
export type GapCaveat = (typeof GAP_CAVEATS)[number];

/** What is not counted alike everywhere; goals and corners are. */
const COUNTED_DIFFERENTLY = new Set([
  ...['bookings', 'booking-points', 'red-cards'],
  ...['shots', 'shots-on-target', 'fouls', 'offsides', 'saves', 'tackles'],
]);

export const caveatsOf = ({ market }: Gap, { least, most }: PointsRange): readonly GapCaveat[] => {
  const caveats: GapCaveat[] = [];
  if (COUNTED_DIFFERENTLY.has(market.subject)) caveats.push('definition');
  if (least <= 0 && most >= 0) caveats.push('method');
  return caveats;
};
