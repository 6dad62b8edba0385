import type { ChangesAnswer } from '../../src/contract/changes.ts';
import type { SeenChange } from './checker.ts';
import type { FedProcess } from './fed-process.ts';

const PAGE = 10_000;

/** The durable log after a number, up to another. */
export const changesBetween = async (
  fed: FedProcess,
  afterSeq: number,
  toSeq: number,
): Promise<readonly SeenChange[]> => {
  const log: SeenChange[] = [];
  for (let after = afterSeq; after < toSeq; ) {
    const { changes, nextAfter } = await fed.get<ChangesAnswer>(`/api/changes?after=${after}&limit=${PAGE}`);
    for (const { seq, eventId, bookmaker, market, line } of changes)
      log.push({ seq, eventId, bookmaker, market, line });
    if (nextAfter === after) break;
    after = nextAfter;
  }
  return log;
};
