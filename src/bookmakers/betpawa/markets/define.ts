import { mappedMarket, mappedSelection, type SourceMarket } from '../../reading/source-market.ts';
import { addUnique, uniqueMap } from '../../reading/unique-map.ts';

/** Outcome names of BetPawa and the selections that they are, `name=selection` joined by ` | `; one text where both are equal. */
export type Shape = string;

/**
 * One market of the map: BetPawa's market id, the market's key, the outcomes, and their `typeId`s in the order of the
 * outcomes (`3744-3746` is a run, `?` one that is not known, so that the name decides). A last element names the
 * selections that make the complete list where they are not all of the outcomes; empty where no list covers every result.
 */
export type BetpawaRow = readonly [id: string, market: string, outcomes: Shape, typeIds: string, complete?: string];

/** A market of BetPawa's, resolved against the catalogue. */
export interface BetpawaMarket extends SourceMarket {
  readonly byTypeId: ReadonlyMap<string, number>;
  readonly byName: ReadonlyMap<string, number>;
  /** Names of outcomes whose `typeId` is not known. */
  readonly untyped: ReadonlyMap<string, number>;
}

/** The map by id, from its rows. */
export const betpawaMarkets = (rows: readonly BetpawaRow[]): ReadonlyMap<string, BetpawaMarket> =>
  uniqueMap(
    'market',
    rows.map((row, rank) => [row[0], betpawaMarket(row, rank)]),
  );

/** `rank` is the row's place in the map: of two ids that feed one market the earlier is preferred. */
const betpawaMarket = (row: BetpawaRow, rank: number): BetpawaMarket => {
  const [id, marketKey, outcomes, typeIdText, completeKeys] = row;
  const market = mappedMarket(marketKey);
  const named = outcomes.split(' | ').map((pair) => {
    const [name = '', key = name] = pair.split('=');
    return { name, selection: mappedSelection(market, key) };
  });
  const typeIds = typeIdsOf(typeIdText);
  if (typeIds.length !== named.length)
    throw new Error(`market ${id}: ${typeIds.length} ids for ${named.length} outcomes`);
  const byTypeId = new Map<string, number>();
  const untyped = new Map<string, number>();
  named.forEach(({ name, selection }, index) => {
    const typeId = typeIds[index] ?? '?';
    if (typeId === '?') untyped.set(name, selection);
    else addUnique(byTypeId, `in market ${id} typeId`, typeId, selection);
  });
  return {
    id,
    market,
    rank,
    complete: completeOf(
      completeKeys,
      named.map((outcome) => outcome.selection),
      (key) => mappedSelection(market, key),
    ),
    byTypeId,
    byName: uniqueMap(
      `in market ${id} outcome`,
      named.map(({ name, selection }) => [name, selection]),
    ),
    untyped,
  };
};

const completeOf = (
  keys: string | undefined,
  all: readonly number[],
  selectionOf: (key: string) => number,
): readonly number[] | null => {
  if (keys === undefined) return all;
  return keys === '' ? null : keys.split(' ').map(selectionOf);
};

const typeIdsOf = (text: string): string[] =>
  text.split(' ').flatMap((part) => {
    const [first, last] = part.split('-').map(Number);
    if (last === undefined || first === undefined) return [part];
    return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
  });
