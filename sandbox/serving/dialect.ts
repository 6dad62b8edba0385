/** Which of the forms seen in the wild the sites speak. */
export interface Dialect {
  /** BetPawa's lists carry SportRadar ids, versions and headline markets. */
  betpawaListIds: boolean;
  /** Bet9ja's lists of events as an array, or as an object keyed by slot. */
  bet9jaLists: 'array' | 'object';
  /** BetPawa's bodies at the v4 paths in the v4 form, or in that of v3. */
  betpawa: 'v4' | 'v3-bodies';
}

export const defaultDialect: Dialect = { betpawaListIds: true, bet9jaLists: 'array', betpawa: 'v4' };
