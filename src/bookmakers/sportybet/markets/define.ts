import { mappedMarket, mappedSelection, type SourceMarket } from '../../reading/source-market.ts';
import { addUnique, uniqueMap } from '../../reading/unique-map.ts';

/**
 * Outcome ids of SportyBet and the selections that they are, `id=selection` joined by blanks; one text where both are
 * equal. An id that begins with a colon follows the row's variant (`:68` of `sr:exact_goals:6+` is
 * `sr:exact_goals:6+:68`).
 */
export type Shape = string;

/**
 * One market of the map: SportyBet's market id, the market's key, the outcomes, and the specifier. A specifier part
 * `key=value` is a constant that tells this market from others of its id; a bare key holds the line, except `minute`,
 * which takes the place of `{n}` in the market's key. Parts are joined by `|`, and all of them must be there. A last
 * element names the selections that make the complete list where they are not all of the outcomes; empty where no list
 * covers every result.
 */
export type SportybetRow = readonly [
  id: string,
  market: string,
  outcomes: Shape,
  specifier?: string,
  complete?: string,
];

/** A market of SportyBet's, resolved against the catalogue. */
export interface SportybetMarket extends SourceMarket {
  readonly outcomes: ReadonlyMap<string, number>;
  readonly fixed: ReadonlyMap<string, string>;
  /** The specifier key that holds the line; `null` where the market has none. */
  readonly lineKey: string | null;
}

/** All markets of one id: they share their specifier keys and differ in constants, or in the minute of a window. */
export interface SportybetId {
  readonly id: string;
  readonly specifierKeys: ReadonlySet<string>;
  readonly markets: SportybetMarket[];
  /** The row of an id that sells windows of any minute. */
  readonly window: { readonly row: SportybetRow; readonly rank: number } | null;
}

export const WINDOW_KEY = 'minute';

/** `rank` is the row's place in the map: of two ids that feed one market the earlier is preferred. */
export const sportybetMarket = (row: SportybetRow, rank: number, minute?: number): SportybetMarket => {
  const [id, marketKey, outcomes, specifier = '', completeKeys] = row;
  const market = mappedMarket(marketKey.replace('{n}', String(minute)));
  const fixed = new Map<string, string>();
  let lineKey: string | null = null;
  for (const part of partsOf(specifier)) {
    const [key = '', value] = part.split('=');
    if (value !== undefined) fixed.set(key, value);
    else if (key !== WINDOW_KEY) lineKey = key;
  }
  if ((lineKey !== null) !== (market.lineType !== 'none'))
    throw new Error(`market ${id}: line and ${market.key} differ`);
  const variant = fixed.get('variant') ?? '';
  const pairs = outcomes.split(' ').map((pair): [string, number] => {
    const [outcome = '', key = outcome] = pair.split('=');
    return [outcome.startsWith(':') ? variant + outcome : outcome, mappedSelection(market, key)];
  });
  return {
    id,
    market,
    rank,
    complete: completeKeys === undefined ? pairs.map(([, selection]) => selection) : null,
    outcomes: uniqueMap(`in market ${id} outcome`, pairs),
    fixed,
    lineKey,
  };
};

const partsOf = (specifier: string): string[] => (specifier === '' ? [] : specifier.split('|'));

/** What tells a row from the others: its id and its constants. */
const identityOf = ([id, , , specifier = '']: SportybetRow): string =>
  [
    id,
    ...partsOf(specifier)
      .filter((part) => part.includes('='))
      .sort(),
  ].join('|');

/** The map by id, from its rows. */
export const sportybetIds = (rows: readonly SportybetRow[]): ReadonlyMap<string, SportybetId> => {
  const ids = new Map<string, SportybetId>();
  const stated = new Map<string, SportybetRow>();
  rows.forEach((row, rank) => {
    const [id, marketKey, , specifier = ''] = row;
    addUnique(stated, 'market', identityOf(row), row);
    const isWindow = marketKey.includes('{n}');
    const specifierKeys = new Set(partsOf(specifier).map((part) => part.split('=')[0] ?? ''));
    const known = ids.get(id) ?? {
      id,
      specifierKeys,
      markets: [],
      window: isWindow ? { row, rank } : null,
    };
    const hasSameKeys =
      specifierKeys.size === known.specifierKeys.size &&
      [...specifierKeys].every((key) => known.specifierKeys.has(key));
    if (!hasSameKeys) throw new Error(`market ${id}: its rows have different specifier keys`);
    if (!isWindow) known.markets.push(sportybetMarket(row, rank));
    ids.set(id, known);
  });
  return ids;
};
