/** How one bookmaker writes one selection. */
export interface SelectionCode {
  selection: string;
  /** Price name at BetPawa, outcome id at SportyBet, suffix at Bet9ja. */
  code: string;
  /** Type id at BetPawa, description template at SportyBet, empty at Bet9ja. */
  detail: string;
}

/** How one bookmaker writes one canonical market. */
export interface Encoding {
  /** Position in the bookmaker's table; the order in which it shows its markets. */
  index: number;
  market: string;
  /** Market type id at BetPawa, market id at SportyBet, odds key at Bet9ja. */
  id: string;
  name: string;
  /** The bookmaker's shelf: tabs at BetPawa, group at SportyBet, category at Bet9ja. */
  group: string;
  selections: readonly SelectionCode[];
}

export interface BetpawaEncoding extends Encoding {
  displayName: string;
  handicapType: '' | 'NORMAL' | 'ASIAN' | 'EUROPEAN' | 'NUMBER_SPECIFIER';
  /** Prices per row: longer lists are cut. */
  columns: number;
}

export interface SportybetEncoding extends Encoding {
  source: string;
  /** With `{line}` or `{score}` where the line goes; empty when the market has no specifier. */
  specifier: string;
}

export interface Bet9jaEncoding extends Encoding {
  line:
    | { form: 'none' }
    | { form: 'parameter'; only: readonly number[] }
    | { form: 'implied'; value: number }
    | { form: 'constant'; text: string };
}
