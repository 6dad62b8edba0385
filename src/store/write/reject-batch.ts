import type { ClientBase } from 'pg';
import { cleanText } from './array-literal.ts';
import { type Batch, lastSeqOf } from './batch.ts';
import { advance, type BatchNumber } from './store-batch.ts';

/** A refused commit is kept whole up to this many characters. */
const CONTENT_LIMIT = 100_000;

const KEEP = `
INSERT INTO rejected_commit (rejected_at, first_seq, last_seq, error, content)
VALUES (to_timestamp($1::float8 / 1000), $2, $3, $4, $5)`;

/** Puts a batch that the database refuses where people find it, in place of storing it. */
export const rejectBatch = async (
  client: ClientBase,
  batch: Batch,
  which: BatchNumber,
  reason: string,
  nowMs: number,
): Promise<void> => {
  const lastSeq = lastSeqOf(batch.commits);
  await client.query('BEGIN');
  try {
    if (await advance(client, which, lastSeq)) {
      const firstSeq = batch.commits.find(({ changes }) => changes.length > 0)?.changes[0]?.seq ?? null;
      await client.query(KEEP, [nowMs, firstSeq, lastSeq === 0 ? null : lastSeq, cleanText(reason), contentOf(batch)]);
    }
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
};

const contentOf = ({ commits, sides }: Batch): string => {
  const content = {
    commits,
    runs: [...sides.runs.values()],
    sourceStates: sides.sourceStates,
    unmapped: sides.unmapped,
  };
  // Markets are named, not written out.
  const text = JSON.stringify(content, (key, value) => (key === 'market' ? value.key : value));
  return cleanText(text.slice(0, CONTENT_LIMIT));
};
