/** Markets that Bet9ja sells under another name only: its prices of "the away team scores in the first half" are theirs. */
export const DERIVED_MARKETS: readonly string[] = [
  'home-clean-sheet-1h',
  'home-clean-sheet-2h',
  'away-clean-sheet-1h',
  'away-clean-sheet-2h',
];
