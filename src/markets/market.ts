/** What the number of a market means; `none` where the market has no line. */
export type LineType =
  | 'none'
  | 'total'
  | 'handicap-asian'
  | 'handicap-european'
  | 'goal-number'
  | 'corner-number'
  | 'booking-number';

/**
 * What happens to a stake when the result falls exactly on the line (or on the outcome that the market leaves out, as
 * the draw of a draw no bet). `void`: it is returned. `half`: returned on whole lines, and half of it decided on
 * quarter lines.
 */
export type PushRule = 'none' | 'void' | 'half';

export interface Selection {
  readonly key: string;
  readonly name: string;
}

/**
 * A canonical bet type, period included: the unit in which bookmakers are compared.
 *
 * `selections` is ordered, and prices everywhere are arrays in this order: a release may append selections to a
 * market, never move or remove one, because stored history is read by position.
 */
export interface Market {
  readonly key: string;
  readonly name: string;
  /** `ft`, `1h`, `2h`, `{n}min` or `cup-tie`. */
  readonly period: string;
  readonly kind: string;
  readonly subject: string;
  readonly side: 'match' | 'home' | 'away';
  readonly lineType: LineType;
  readonly selections: readonly Selection[];
  /** How many selections win together; `null` where that is not constant, so that no margin exists. */
  readonly winnersPerBet: number | null;
  readonly push: PushRule;
  readonly groups: readonly string[];
}
