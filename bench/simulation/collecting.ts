import type { Bookmaker } from '../../src/bookmakers/bookmaker.ts';
import { BOOKMAKERS } from '../../src/bookmakers/registry.ts';
import { Book } from '../../src/collector/book/book.ts';
import type { Clock } from '../../src/collector/clock.ts';
import { Collector } from '../../src/collector/collector.ts';
import type { Http } from '../../src/collector/lanes/http.ts';
import { Numbers } from '../../src/collector/numbers.ts';
import { SettingsStore } from '../../src/collector/settings-store.ts';
import { settingDefinitions } from '../../src/model/settings.ts';
import type { CollectorStorage, StoredSetting } from '../../src/model/storage.ts';
import { seededRandom } from '../../src/pacing/test/seeded-random.ts';

export interface TestCollectorOptions {
  readonly clock: Clock;
  readonly http: Http;
  readonly storage: CollectorStorage;
  readonly baseUrl: (bookmaker: Bookmaker) => string;
  /** By flat names. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly seed: number;
}

/** Everything that collects from the real bookmakers' protocols, without database and server. */
export const createTestCollector = (options: TestCollectorOptions) => {
  const { clock, http, storage, baseUrl, seed } = options;
  const settings = new SettingsStore(BOOKMAKERS, storedAs(options.settings), null, async () => undefined);
  const numbers = {
    seq: new Numbers((count) => storage.reserve('seq', count), 1_000_000),
    look: new Numbers((count) => storage.reserve('look', count), 100_000),
    run: new Numbers((count) => storage.reserve('run', count), 50),
  };
  const book = new Book({
    epoch: 'simulation',
    lastSeq: 0,
    takeSeq: () => numbers.seq.take(),
    takeLookId: () => numbers.look.take(),
    nowMs: () => clock.nowMs(),
    staleAfterMs: () => settings.current.staleAfterMinutes * 60_000,
    append: (commit) => storage.append(commit),
  });
  const collector = new Collector({
    ...{ bookmakers: BOOKMAKERS, baseUrl, book, storage, settings, numbers, http, clock },
    random: seededRandom(seed),
    scheduler: { paused: false, savePaused: async () => undefined },
  });
  return { settings, book, collector };
};

const storedAs = (flat: Readonly<Record<string, unknown>>): StoredSetting[] => {
  const definitions = settingDefinitions(BOOKMAKERS);
  return Object.entries(flat).map(([name, value]) => {
    const definition = definitions.find((one) => one.name === name);
    if (definition === undefined) throw new Error(`no setting ${name}`);
    return { scope: definition.scope, name: definition.scopedName, value };
  });
};
