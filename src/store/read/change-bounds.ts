import type { ClientBase } from 'pg';
import { numberArray } from '../write/array-literal.ts';

/** Lower bounds of the changes that have one of their own, by number. */
export const readBounds = async (client: ClientBase, seqs: readonly number[]): Promise<ReadonlyMap<number, number>> => {
  if (seqs.length === 0) return new Map();
  const { rows } = await client.query<{ seq: number; at: number }>({
    name: 'own-bounds',
    text: 'SELECT seq, not_before AS at FROM change_bound WHERE seq = ANY ($1::bigint[])',
    values: [numberArray(seqs)],
  });
  return new Map(rows.map(({ seq, at }) => [seq, at]));
};
