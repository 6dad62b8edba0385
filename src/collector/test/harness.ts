import type { Bookmaker, PacingDefaults } from '../../bookmakers/bookmaker.ts';
import type { CollectionMode, Run, RunTrigger } from '../../model/run.ts';
import { settingDefinitions } from '../../model/settings.ts';
import type { StoredSetting } from '../../model/storage.ts';
import { seededRandom } from '../../pacing/test/seeded-random.ts';
import { Book } from '../book/book.ts';
import { Collector } from '../collector.ts';
import { Numbers } from '../numbers.ts';
import type { RunScope } from '../runs/planning.ts';
import { EVERYTHING } from '../runs/planning.ts';
import { type SettingChange, SettingsStore } from '../settings-store.ts';
import { fakeBookmaker } from './fake-bookmaker.ts';
import { FakeNet } from './fake-net.ts';
import type { FakeSite } from './fake-site.ts';
import { MemoryStorage } from './memory-storage.ts';
import { VirtualTime } from './virtual-time.ts';

export interface HarnessOptions {
  readonly sites: readonly FakeSite[];
  readonly mode?: CollectionMode;
  /** By flat names; in force from the start, as if they had been stored. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly pacing?: Readonly<Record<string, PacingDefaults>>;
  readonly seed?: number;
  readonly paused?: boolean;
}

const storedAs = (bookmakers: readonly Bookmaker[], flat: Readonly<Record<string, unknown>>): StoredSetting[] => {
  const definitions = settingDefinitions(bookmakers);
  return Object.entries(flat).map(([name, value]) => {
    const definition = definitions.find((one) => one.name === name);
    if (definition === undefined) throw new Error(`no setting ${name}`);
    return { scope: definition.scope, name: definition.scopedName, value };
  });
};

/** A whole collector in virtual time, over invented sites, a network between them, and storage in memory. */
export class Harness {
  readonly clock = new VirtualTime();
  readonly storage = new MemoryStorage();
  readonly savedSettings: SettingChange[] = [];
  readonly savedPauses: boolean[] = [];
  readonly net: FakeNet;
  readonly settings: SettingsStore;
  readonly book: Book;
  readonly collector: Collector;

  constructor(options: HarnessOptions) {
    const { clock, storage } = this;
    const bookmakers = options.sites.map(({ slug }) => fakeBookmaker(slug, options.pacing?.[slug]));
    const flat = { ...(options.mode === undefined ? {} : { collectionMode: options.mode }), ...options.settings };
    const settings = new SettingsStore(bookmakers, storedAs(bookmakers, flat), null, async (changes) => {
      this.savedSettings.push(...changes);
    });
    this.settings = settings;
    this.net = new FakeNet(clock, options.sites);
    const numbers = {
      seq: new Numbers((count) => storage.reserve('seq', count), 100_000),
      look: new Numbers((count) => storage.reserve('look', count), 10_000),
      run: new Numbers((count) => storage.reserve('run', count), 10),
    };
    this.book = new Book({
      epoch: 'epoch-1',
      lastSeq: 0,
      takeSeq: () => numbers.seq.take(),
      takeLookId: () => numbers.look.take(),
      nowMs: () => clock.nowMs(),
      staleAfterMs: () => settings.current.staleAfterMinutes * 60_000,
      append: (commit) => storage.append(commit),
    });
    this.collector = new Collector({
      bookmakers,
      baseUrl: ({ liveUrl }) => liveUrl,
      book: this.book,
      storage,
      settings,
      numbers,
      http: this.net.http,
      clock,
      random: seededRandom(options.seed ?? 1),
      scheduler: {
        paused: options.paused ?? false,
        savePaused: async (paused) => {
          this.savedPauses.push(paused);
        },
      },
    });
  }

  /** A harness whose source states are reviewed as time passes; with `schedule`, runs start by themselves. */
  static started(options: HarnessOptions & { readonly schedule?: boolean }): Harness {
    const harness = new Harness(options);
    harness.collector.start(options.schedule ?? false);
    return harness;
  }

  async patch(patch: Readonly<Record<string, unknown>>): Promise<void> {
    const result = await this.settings.patch(patch, 'test', this.clock.nowMs());
    if (result.kind === 'refused') throw new Error(JSON.stringify(result.faults));
  }

  /** Starts a run and leaves it under way. */
  async launch(
    trigger: RunTrigger = 'manual',
    scope: RunScope = EVERYTHING,
  ): Promise<{ readonly runId: string; readonly ended: Promise<Run> }> {
    const started = await this.collector.runner.start(trigger, scope);
    if (started.kind === 'active') throw new Error(`run ${started.runId} is under way`);
    return started;
  }

  /** Runs once and lets time pass until it has ended. */
  async run(scope: RunScope = EVERYTHING, withinMs = 3_600_000): Promise<Run> {
    const { ended } = await this.launch('manual', scope);
    return this.clock.until(ended, withinMs);
  }
}
