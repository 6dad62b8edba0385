/**
 * Markets that a bookmaker sells under the name of another one only: by the id under which it sells that one, with the
 * selections as selections of that one. A client that knows both markets offers them under both names.
 */
export interface DerivedMarket {
  market: string;
  selections: readonly (readonly [selection: string, soldAs: string])[];
}

const turned = [
  ['yes', 'no'],
  ['no', 'yes'],
] as const;

/** Bet9ja has no clean sheets of halves, but says whether a team scores in one. */
export const derivedMarkets: ReadonlyMap<string, DerivedMarket> = new Map([
  ['S_2SCOREHT', { market: 'home-clean-sheet-1h', selections: turned }],
  ['S_1SCOREHT', { market: 'away-clean-sheet-1h', selections: turned }],
  ['S_2SCORE2T', { market: 'home-clean-sheet-2h', selections: turned }],
  ['S_1SCORE2T', { market: 'away-clean-sheet-2h', selections: turned }],
]);
