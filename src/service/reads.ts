import type { StorageReads } from '../server/storage-reads.ts';

import type { Storage } from './../store/storage.ts';
import type { RunReads } from './server-ports.ts';

const notYet = () => Promise.reject(new Error('not readable'));

export const storageReads = (_storage: Storage): StorageReads & RunReads => ({
  changesAfter: notYet,
  history: notYet,
  settingsHistory: notYet,
  unmapped: notYet,
  sizes: notYet,
  dismissStorageAlert: notYet,
  retentionPreview: notYet,
  cleanups: notYet,
  margins: notYet,
  openings: notYet,
  runs: () => Promise.resolve([]),
  run: () => Promise.resolve(undefined),
});
