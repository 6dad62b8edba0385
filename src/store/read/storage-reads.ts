import type { Pool } from 'pg';
import type { Change } from '../../model/change.ts';
import type { Run } from '../../model/run.ts';
import type { CleanUp, StoredCleanup } from '../retention/clean-up.ts';
import { previewRetention, type RetentionPreview } from '../retention/preview.ts';
import type { StoreClock } from '../store-clock.ts';
import type { Surrogates } from '../write/surrogates.ts';
import { type ChangesQuestion, changesAfter } from './changes-after.ts';
import { type HistoryQuestion, readHistory, type StoredHistory } from './history.ts';
import { type MarginsQuestion, readMargins, type StoredMargin } from './margins.ts';
import { type OpeningsQuestion, readOpenings, type StoredOpening } from './openings.ts';
import { readRun, readRunningRuns, readRuns } from './runs.ts';
import { readSettingsHistory, type StoredSettingChange } from './settings-history.ts';
import { dismissStorageAlert, readSizes, type StoredSizes, type StoredStorageAlert } from './sizes.ts';
import { readUnmapped, type StoredUnmapped, type UnmappedQuestion } from './unmapped.ts';

/** What the service reads from storage. Each rejects while the database is away; lists are bounded by their `limit`. */
export interface StorageReaders {
  changesAfter(question: ChangesQuestion): Promise<readonly Change[]>;
  history(question: HistoryQuestion): Promise<StoredHistory | undefined>;
  runs(question: { readonly beforeRunId: string | null; readonly limit: number }): Promise<readonly Run[]>;
  run(runId: string): Promise<Run | undefined>;
  runningRuns(): Promise<readonly Run[]>;
  settingsHistory(question: {
    readonly beforeId: number | null;
    readonly limit: number;
  }): Promise<readonly StoredSettingChange[]>;
  unmapped(question: UnmappedQuestion): Promise<{ readonly items: readonly StoredUnmapped[]; readonly total: number }>;
  sizes(): Promise<StoredSizes>;
  dismissStorageAlert(id: string, nowMs: number): Promise<StoredStorageAlert | undefined>;
  retentionPreview(question: {
    readonly oddsRetentionDays: number;
    readonly matchRetentionDays: number;
    readonly nowMs: number;
  }): Promise<RetentionPreview>;
  cleanups(question: { readonly beforeId: string | null; readonly limit: number }): Promise<readonly StoredCleanup[]>;
  margins(question: MarginsQuestion): Promise<readonly StoredMargin[]>;
  openings(question: OpeningsQuestion): Promise<readonly StoredOpening[]>;
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
  openings: (question) => readOpenings(pool, surrogates, question),
});
