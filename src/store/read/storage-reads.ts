import type { Pool } from 'pg';
import type { Run } from '../../model/run.ts';
import type { StorageReads } from '../../model/storage-reads.ts';
import type { CleanUp } from '../retention/clean-up.ts';
import { previewRetention } from '../retention/preview.ts';
import type { StoreClock } from '../store-clock.ts';
import type { Surrogates } from '../write/surrogates.ts';
import { changesAfter } from './changes-after.ts';
import { readCompetitionDays } from './competition-days.ts';
import { readHistory } from './history.ts';
import { readMargins } from './margins.ts';
import { readOpenings } from './openings.ts';
import { readRun, readRunningRuns, readRuns } from './runs.ts';
import { readSettingsHistory } from './settings-history.ts';
import { dismissStorageAlert, readSizes } from './sizes.ts';
import { readUnmapped } from './unmapped.ts';

/** What the service reads from storage, runs included. Each rejects while the database is away. */
export interface StorageReaders extends StorageReads {
  runs(question: { readonly beforeRunId: string | null; readonly limit: number }): Promise<readonly Run[]>;
  run(runId: string): Promise<Run | undefined>;
  runningRuns(): Promise<readonly Run[]>;
}

export const storageReaders = (
  pool: Pool,
  surrogates: Surrogates,
  cleanUp: CleanUp,
  clock: StoreClock,
): StorageReaders => ({
  changesAfter: (question) => changesAfter(pool, surrogates, question),
  history: (question) => readHistory(pool, surrogates, question, clock.nowMs()),
  runs: (question) => readRuns(pool, question),
  run: (runId) => readRun(pool, runId),
  runningRuns: () => readRunningRuns(pool),
  settingsHistory: (question) => readSettingsHistory(pool, question),
  unmapped: (question) => readUnmapped(pool, question),
  sizes: () => readSizes(pool),
  dismissStorageAlert: (id, nowMs) => dismissStorageAlert(pool, id, nowMs),
  retentionPreview: ({ nowMs, ...days }) => previewRetention(pool, days, nowMs),
  cleanups: ({ beforeId, limit }) => cleanUp.list(beforeId, limit),
  margins: (question) => readMargins(pool, surrogates, question),
  competitionDays: (question) => readCompetitionDays(pool, surrogates, question),
  openings: (question) => readOpenings(pool, surrogates, question),
});
