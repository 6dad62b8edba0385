import type { ClientBase } from 'pg';
import { numberArray } from '../write/array-literal.ts';
import { instant } from './columns.ts';
import type { Stretch } from './stretches.ts';

/** Stretches in which nothing is known of a listing's quotes, by listing and by bookmaker. */
export interface UnknownStretches {
  readonly byListing: ReadonlyMap<number, readonly Stretch[]>;
  readonly byBookmaker: ReadonlyMap<number, readonly Stretch[]>;
}

/** Reads when listings were not confirmed and when their sources were down or disabled, up to `toMs`. */
export const readUnknownStretches = async (
  client: ClientBase,
  listingIds: readonly number[],
  bookmakerIds: readonly number[],
  fromMs: number,
  toMs: number,
): Promise<UnknownStretches> => {
  const askedUnseen = client.query<{ id: number; fromMs: number; toMs: number }>({
    name: 'unseen-stretches',
    text: `SELECT listing_id AS id, began_at AS "fromMs", ended_at AS "toMs" FROM unseen_stretch
           WHERE listing_id = ANY ($1::int[]) AND ended_at > ${instant('$2')} AND began_at < ${instant('$3')}`,
    values: [numberArray(listingIds), fromMs, toMs],
  });
  const askedTurns = client.query<{ id: number; state: string; fromMs: number; toMs: number | null }>({
    name: 'source-turns',
    text: `SELECT bookmaker_id AS id, state, since AS "fromMs",
                  lead(since) OVER (PARTITION BY bookmaker_id ORDER BY since) AS "toMs"
           FROM source_state WHERE bookmaker_id = ANY ($1::int[]) AND since < ${instant('$2')}`,
    values: [numberArray(bookmakerIds), toMs],
  });
  const [unseen, turns] = await Promise.all([askedUnseen, askedTurns]);
  const lost = turns.rows.filter(({ state }) => state === 'down' || state === 'disabled');
  return {
    byListing: grouped(unseen.rows),
    byBookmaker: grouped(lost.map((row) => ({ ...row, toMs: row.toMs ?? toMs }))),
  };
};

const grouped = (rows: readonly (Stretch & { readonly id: number })[]): ReadonlyMap<number, readonly Stretch[]> => {
  const groups = new Map<number, Stretch[]>();
  for (const { id, fromMs, toMs } of rows) {
    const group = groups.get(id) ?? [];
    if (group.length === 0) groups.set(id, group);
    group.push({ fromMs, toMs });
  }
  return groups;
};
