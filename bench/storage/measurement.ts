import type { Storage } from '../../src/store/storage.ts';
import type { Deadline } from './deadline.ts';

/** Where to measure: an embedded server in `dataDir`, or an empty database by address. */
export interface StorageTarget {
  readonly name: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
}

export interface Measurement {
  readonly target: StorageTarget;
  readonly storage: Storage;
  readonly changes: number;
  readonly deadline: Deadline;
  readonly note: (name: string, value: number | string) => void;
}
