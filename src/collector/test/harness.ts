import type { PacingDefaults } from '../../bookmakers/bookmaker.ts';
import type { CollectionMode, Run, RunTrigger } from '../../model/run.ts';
import type { Settings } from '../../model/settings.ts';
import { seededRandom } from '../../pacing/test/seeded-random.ts';
import { Book } from '../book.ts';
import { Collector } from '../collector.ts';
import { Numbers } from '../numbers.ts';
import type { RunScope } from '../planning.ts';
import { EVERYTHING } from '../planning.ts';
import { type SettingChange, SettingsStore } from '../settings-store.ts';
import { fakeBookmaker } from './fake-bookmaker.ts';
import { FakeNet } from './fake-net.ts';
import type { FakeSite } from './fake-site.ts';
import { MemoryStorage } from './memory-storage.ts';
import { VirtualTime } from './virtual-time.ts';

export interface HarnessOptions {
  readonly sites: readonly FakeSite[];
  readonly mode?: CollectionMode;
  /** A patch by flat names, in force from the start. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly pacing?: Readonly<Record<string, PacingDefaults>>;
  readonly seed?: number;
  readonly paused?: boolean;
}

/** Settings whose mode the test chooses, whichever modes people can choose. */
class SettingsOfTest extends SettingsStore {
  mode: CollectionMode | null = null;

  override get current(): Settings {
    return this.#withMode(super.current);
  }

  override onChange(listener: (settings: Settings) => void): () => void {
    return super.onChange((settings) => listener(this.#withMode(settings)));
  }

  #withMode(settings: Settings): Settings {
    return this.mode === null ? settings : { ...settings, collectionMode: this.mode };
  }
}

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
    const settings = new SettingsOfTest(bookmakers, [], null, async (changes) => {
      this.savedSettings.push(...changes);
    });
    settings.mode = options.mode ?? null;
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

  /** A harness with its settings in force, and its source states reviewed as time passes. */
  static async started(options: HarnessOptions & { readonly schedule?: boolean }): Promise<Harness> {
    const harness = new Harness(options);
    await harness.patch(options.settings ?? {});
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
