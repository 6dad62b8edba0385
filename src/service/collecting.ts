import type { Bookmaker } from '../bookmakers/bookmaker.ts';
import { BOOKMAKERS } from '../bookmakers/registry.ts';
import { Book } from '../collector/book/book.ts';
import type { Clock } from '../collector/clock.ts';
import { Collector } from '../collector/collector.ts';
import type { Http } from '../collector/lanes/http.ts';
import { Numbers } from '../collector/numbers.ts';
import { SettingsStore } from '../collector/settings-store.ts';
import type { NumberSeries } from '../model/storage.ts';
import type { Storage } from '../store/storage.ts';

const PAUSED_FLAG = 'scheduler-paused';
/** Sizes of the blocks in which numbers are reserved: large enough to live through a database that is away for long. */
const BLOCKS = { seq: 1_000_000, look: 100_000, run: 50 } as const;

export interface Collecting {
  readonly settings: SettingsStore;
  readonly book: Book;
  readonly collector: Collector;
  /** Numbers of changes, looks and runs, each given once. */
  readonly numbers: Readonly<Record<NumberSeries, Numbers>>;
}

/** Puts together what collects, on open storage: settings in force, an empty book, lanes that ask nobody yet. */
export const createCollecting = async (parts: {
  readonly storage: Storage;
  readonly baseUrl: (bookmaker: Bookmaker) => string;
  readonly http: Http;
  readonly clock: Clock;
}): Promise<Collecting> => {
  const { storage, clock, baseUrl, http } = parts;
  const settings = await openSettings(storage);
  const numbers = {
    seq: new Numbers((count) => storage.storage.reserve('seq', count), BLOCKS.seq),
    look: new Numbers((count) => storage.storage.reserve('look', count), BLOCKS.look),
    run: new Numbers((count) => storage.storage.reserve('run', count), BLOCKS.run),
  };
  const book = new Book({
    epoch: storage.start.epoch,
    lastSeq: storage.start.lastSeq,
    takeSeq: () => numbers.seq.take(),
    takeLookId: () => numbers.look.take(),
    nowMs: () => clock.nowMs(),
    staleAfterMs: () => settings.current.staleAfterMinutes * 60_000,
    append: (commit) => storage.storage.append(commit),
  });
  const collector = new Collector({
    bookmakers: BOOKMAKERS,
    baseUrl,
    book,
    storage: storage.storage,
    settings,
    numbers,
    http,
    clock,
    random: Math.random,
    scheduler: {
      paused: (await storage.loadFlag(PAUSED_FLAG)) === true,
      savePaused: (paused) => storage.saveFlag(PAUSED_FLAG, paused),
    },
  });
  return { settings, book, collector, numbers };
};

const openSettings = async (storage: Storage): Promise<SettingsStore> => {
  const { settings, updatedAtMs } = await storage.loadSettings();
  return new SettingsStore(BOOKMAKERS, settings, updatedAtMs, (changes, who, atMs) =>
    storage.saveSettings(
      changes.map(({ definition: { scope, scopedName }, from, to }) => ({ scope, name: scopedName, value: to, from })),
      who,
      atMs,
    ),
  );
};
