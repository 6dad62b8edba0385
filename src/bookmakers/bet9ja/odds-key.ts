/** An odds key taken apart: `S_OU@2.5_O` has market `S_OU`, parameter `2.5` and outcome `O`. */
export interface OddsKey {
  readonly market: string;
  /** Without the sign that leads it; `null` where there is none. */
  readonly parameter: string | null;
  readonly outcome: string;
  /** Everything before the outcome: the market with its line. */
  readonly occurrence: string;
}

const MAX_LENGTH = 500;
const FOOTBALL = 'S';
const FOOTBALL_IN_PLAY = 'LIVES';

export type ReadKey =
  | ({ readonly kind: 'key' } & OddsKey)
  /** Football in play: another dictionary, in which the same codes mean other bets. */
  | { readonly kind: 'in-play'; readonly market: string }
  /** Not of the form, or of another sport. */
  | { readonly kind: 'bad-key' };

const BAD: ReadKey = { kind: 'bad-key' };

/** The parts of a key: sport up to the first underscore, market and parameter up to the next, the outcome after it. */
export const readKey = (text: string): ReadKey => {
  if (text.length > MAX_LENGTH) return BAD;
  const key = text.trim();
  const afterSport = key.indexOf('_');
  const afterMarket = key.indexOf('_', afterSport + 1);
  if (afterSport < 0 || afterMarket <= afterSport + 1 || afterMarket === key.length - 1) return BAD;
  const sport = key.slice(0, afterSport);
  const occurrence = key.slice(0, afterMarket);
  const at = occurrence.indexOf('@');
  const market = at < 0 ? occurrence : occurrence.slice(0, at);
  if (sport === FOOTBALL_IN_PLAY) return { kind: 'in-play', market };
  if (sport !== FOOTBALL || at === afterSport + 1) return BAD;
  const parameter = at < 0 ? null : occurrence.slice(at + 1);
  return { kind: 'key', market, parameter, outcome: key.slice(afterMarket + 1), occurrence };
};
