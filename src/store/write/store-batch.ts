import type { ClientBase } from 'pg';
import { StorageError } from '../storage-error.ts';
import { type Batch, lastSeqOf } from './batch.ts';
import { runInTurn, type Statement } from './statement.ts';
import { changeStatements } from './store-changes.ts';
import { entityStatements } from './store-entities.ts';
import { lookStatements } from './store-looks.ts';
import { sideStatements } from './store-sides.ts';
import type { Surrogates } from './surrogates.ts';

/** Which batch a transaction stores: batches are numbered without gaps, so each is stored once. */
export interface BatchNumber {
  /** Token of the opening that may write. */
  readonly owner: string;
  readonly number: number;
}

const ADVANCE = `
UPDATE collector_state SET batch = $2, durable_seq = greatest(durable_seq, $3) WHERE owner = $1 AND batch = $2 - 1`;

/** Stores a batch in one transaction; one that was stored before (its answer was lost) changes nothing. */
export const storeBatch = async (
  client: ClientBase,
  batch: Batch,
  which: BatchNumber,
  surrogates: Surrogates,
): Promise<void> => {
  await client.query('BEGIN');
  try {
    const isNew = advance(client, which, lastSeqOf(batch.commits));
    if (!(await runInTurn(client, statementsOf(batch, surrogates), isNew))) {
      await client.query('ROLLBACK');
      return;
    }
    const fresh = await surrogates.storeNew(client);
    await client.query('COMMIT');
    fresh.committed();
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
};

function* statementsOf({ commits, sides }: Batch, surrogates: Surrogates): Generator<Statement> {
  yield* entityStatements(commits, surrogates);
  yield* changeStatements(commits, surrogates);
  yield* lookStatements(commits, sides.seen, surrogates);
  yield* sideStatements(sides, surrogates);
}

/** Moves the stored position; `false` where the batch is stored already. Throws where someone else has taken over. */
export const advance = async (
  client: ClientBase,
  { owner, number }: BatchNumber,
  lastSeq: number,
): Promise<boolean> => {
  const { rowCount } = await client.query(ADVANCE, [owner, number, lastSeq]);
  if (rowCount === 1) return true;
  const { rows } = await client.query<{ owner: string; batch: number }>('SELECT owner, batch FROM collector_state');
  if (rows[0]?.owner === owner && rows[0].batch >= number) return false;
  throw new StorageError('already-running', 'another collector has taken over this database');
};
