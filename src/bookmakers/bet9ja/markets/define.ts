import { quartersOfText } from '../../reading/line.ts';
import { mappedMarket, mappedSelection, type SourceMarket } from '../../reading/source-market.ts';
import { addUnique } from '../../reading/unique-map.ts';

/**
 * Outcome endings of Bet9ja and the selections that they are, `ending=selection` joined by blanks; one text where both
 * are equal. Endings mean different things under different keys, so every row has its own.
 */
export type Shape = string;

/**
 * One market of the map: Bet9ja's key, the market's key, the outcomes, and the parameter: none, `@line` where it holds
 * the line, `@1` where the line is always 1 and not written, `@*` where the number is part of the market and whatever is
 * written is ignored. A last element, empty, says that the outcomes do not cover every result, so that no margin exists.
 * A key that stands in several rows feeds several markets.
 */
export type Bet9jaRow = readonly [key: string, market: string, outcomes: Shape, parameter?: string, complete?: ''];

/** Where the line of a key stands. */
export type LineSource =
  | { readonly kind: 'none' | 'parameter' | 'ignored' }
  | { readonly kind: 'constant'; readonly quarters: number };

/** An outcome of Bet9ja's, resolved against the catalogue. */
export interface Bet9jaOutcome {
  readonly source: SourceMarket;
  readonly selection: number;
}

export interface Bet9jaKey {
  readonly line: LineSource;
  readonly outcomes: Map<string, Bet9jaOutcome>;
}

/** The map by key, from its rows. The order of rows ranks sources: of two keys that feed one market the earlier is preferred. */
export const bet9jaKeys = (rows: readonly Bet9jaRow[]): ReadonlyMap<string, Bet9jaKey> => {
  const keys = new Map<string, Bet9jaKey>();
  rows.forEach((row, rank) => {
    const [key, marketKey, outcomes, parameter = '', complete] = row;
    const market = mappedMarket(marketKey);
    const line = lineSource(parameter);
    if ((line.kind === 'parameter' || line.kind === 'constant') !== (market.lineType !== 'none')) {
      throw new Error(`key ${key}: line and ${market.key} differ`);
    }
    const pairs = outcomes.split(' ').map((pair): [string, number] => {
      const [ending = '', selection = ending] = pair.split('=');
      return [ending, mappedSelection(market, selection)];
    });
    const own = complete === '' ? null : pairs.map(([, selection]) => selection);
    const source: SourceMarket = { id: key, market, rank, complete: own };
    const known = keys.get(key) ?? { line, outcomes: new Map<string, Bet9jaOutcome>() };
    if (!isSameLine(known.line, line)) throw new Error(`key ${key}: its rows read the parameter differently`);
    for (const [ending, selection] of pairs)
      addUnique(known.outcomes, `under key ${key} ending`, ending, { source, selection });
    keys.set(key, known);
  });
  return keys;
};

const isSameLine = (a: LineSource, b: LineSource): boolean =>
  a.kind === b.kind && (a.kind !== 'constant' || b.kind !== 'constant' || a.quarters === b.quarters);

const lineSource = (parameter: string): LineSource => {
  if (parameter === '') return { kind: 'none' };
  if (parameter === '@line') return { kind: 'parameter' };
  if (parameter === '@*') return { kind: 'ignored' };
  const quarters = quartersOfText(parameter.slice(1));
  if (quarters === undefined) throw new Error(`no parameter: ${parameter}`);
  return { kind: 'constant', quarters };
};
