import { readText, readTexts } from './search-text.ts';

/** Which moves are shown; the address holds only what differs from the default. */
export interface MoversSearch {
  readonly bookmaker?: readonly string[] | undefined;
  /** Ids. */
  readonly competition?: readonly string[] | undefined;
  readonly market?: readonly string[] | undefined;
  /** Smallest move, in points of fair probability; 0: of any size. */
  readonly minPoints?: number | undefined;
  /** Of one match only. */
  readonly event?: string | undefined;
  /** The quote whose history is open: `eventId/market` with its line. */
  readonly history?: string | undefined;
}

/** What a desk calls a move, where the address does not say. */
const LEAST_POINTS = 1;

/** How large a move has to be to be shown. */
export const leastPoints = ({ minPoints = LEAST_POINTS }: MoversSearch): number => minPoints;

/** The size as the address has it: only where it differs from what is shown without. */
export const statedPoints = (points: number): number | undefined => (points === LEAST_POINTS ? undefined : points);

const readPoints = (value: unknown): number | undefined => {
  const points = typeof value === 'number' ? value : Number(readText(value) ?? Number.NaN);
  return points >= 0 && points <= 100 ? points : undefined;
};

export const readMoversSearch = (raw: Readonly<Record<string, unknown>>): MoversSearch => ({
  bookmaker: readTexts(raw.bookmaker),
  competition: readTexts(raw.competition),
  market: readTexts(raw.market),
  minPoints: readPoints(raw.minPoints),
  event: readText(raw.event),
  history: readText(raw.history),
});
