import { beforeEach, describe, expect, it } from 'vitest';
import type { BookmakerPacing, Settings } from '../model/settings.ts';
import type { StoredSetting } from '../model/storage.ts';
import { type SettingChange, SettingsStore } from './settings-store.ts';
import { START_MS } from './test/virtual-time.ts';

const BOOKMAKERS: readonly BookmakerPacing[] = [
  { slug: 'alpha', pacing: { concurrency: { default: 50, max: 100 }, delayMs: null } },
  { slug: 'bravo', pacing: { concurrency: { default: 15, max: 50 }, delayMs: { default: 25, max: 1_000 } } },
];

interface Saved {
  readonly changes: readonly SettingChange[];
  readonly who: string;
  readonly atMs: number;
}

let saved: Saved[];

const open = (stored: readonly StoredSetting[] = []): SettingsStore =>
  new SettingsStore(BOOKMAKERS, stored, null, async (changes, who, atMs) => {
    saved.push({ changes, who, atMs });
  });

const setting = (name: string, value: unknown, scope = ''): StoredSetting => ({ scope, name, value });

beforeEach(() => {
  saved = [];
});

describe('a patch', () => {
  it('is in force when it has been kept, with what was and what is, and who did it when', async () => {
    const store = open();
    const result = await store.patch({ scrapeIntervalMinutes: 10, bravoDelayMs: 0 }, 'operator', START_MS);
    expect(result).toMatchObject({ kind: 'saved', settings: { scrapeIntervalMinutes: 10, bravoDelayMs: 0 } });
    expect(store.current.scrapeIntervalMinutes).toBe(10);
    expect(store.current.bookmakers.bravo?.delayMs).toBe(0);
    expect(store.updatedAtMs).toBe(START_MS);
    expect(saved).toMatchObject([
      {
        who: 'operator',
        atMs: START_MS,
        changes: [
          { definition: { scope: '', scopedName: 'scrapeIntervalMinutes' }, from: 5, to: 10 },
          { definition: { scope: 'bravo', scopedName: 'delayMs' }, from: 25, to: 0 },
        ],
      },
    ]);
  });

  it('is refused as a whole when one value does not fit, naming each fault', async () => {
    const store = open();
    const patch = { scrapeIntervalMinutes: 10, batchSize: 9, alphaConcurrency: 101, nonsense: 1 };
    const result = await store.patch(patch, 'operator', START_MS);
    expect(result.kind === 'refused' && result.faults.map(({ path }) => path)).toEqual([
      'batchSize',
      'alphaConcurrency',
      'nonsense',
    ]);
    expect(store.current.scrapeIntervalMinutes).toBe(5);
    expect(store.updatedAtMs).toBeNull();
    expect(saved).toEqual([]);
  });

  it.each([
    ['above the interval in force', { staleAfterMinutes: 5 }],
    ['above the interval of the same patch', { staleAfterMinutes: 30, scrapeIntervalMinutes: 30 }],
    ['above an interval that is raised', { scrapeIntervalMinutes: 15 }],
  ])('keeps the stale limit %s', async (_, patch) => {
    expect(await open().patch(patch, 'operator', START_MS)).toMatchObject({
      kind: 'refused',
      faults: [{ path: 'staleAfterMinutes' }],
    });
  });

  it.each([
    ['no bookmaker', { enabledBookmakers: [] }],
    ['an unknown bookmaker', { enabledBookmakers: ['alpha', 'zulu'] }],
    ['a bookmaker twice', { enabledBookmakers: ['alpha', 'alpha'] }],
    ['a rate of nothing', { alphaMaxRequestsPerSecond: 0 }],
    ['a broken number', { batchSize: 50.5 }],
    ['a number in words', { batchSize: '50' }],
    ['a pause for a bookmaker that has none', { alphaDelayMs: 10 }],
  ])('cannot ask for %s', async (_, patch) => {
    expect((await open().patch(patch, 'operator', START_MS)).kind).toBe('refused');
  });

  it('that changes nothing is kept by nobody', async () => {
    const store = open();
    expect((await store.patch({ batchSize: 50 }, 'operator', START_MS)).kind).toBe('saved');
    expect(saved).toEqual([]);
    expect(store.updatedAtMs).toBeNull();
  });

  it('is not in force when it could not be kept, and does not stand in the way of the next', async () => {
    let isAway = true;
    const store = new SettingsStore(BOOKMAKERS, [], null, async () => {
      if (isAway) throw new Error('away');
    });
    await expect(store.patch({ batchSize: 20 }, 'operator', START_MS)).rejects.toThrow('away');
    expect(store.current.batchSize).toBe(50);
    isAway = false;
    expect((await store.patch({ batchSize: 30 }, 'operator', START_MS)).kind).toBe('saved');
    expect(store.current.batchSize).toBe(30);
  });

  it('is checked against what the one before it made, however close they come', async () => {
    const store = open();
    const [first, second] = await Promise.all([
      store.patch({ scrapeIntervalMinutes: 14 }, 'operator', START_MS),
      store.patch({ staleAfterMinutes: 10 }, 'operator', START_MS),
    ]);
    expect([first.kind, second.kind]).toEqual(['saved', 'refused']);
  });
});

describe('listeners', () => {
  it('hear of what is in force, once a patch, until they leave', async () => {
    const store = open();
    const heard: Settings[] = [];
    const leave = store.onChange((settings) => heard.push(settings));
    await store.patch({ batchSize: 20, alphaConcurrency: 3 }, 'operator', START_MS);
    await store.patch({ batchSize: 20 }, 'operator', START_MS);
    expect(heard).toHaveLength(1);
    expect(heard[0]).toBe(store.current);
    expect(heard[0]?.bookmakers.alpha?.concurrency).toBe(3);
    leave();
    await store.patch({ batchSize: 30 }, 'operator', START_MS);
    expect(heard).toHaveLength(1);
  });
});

describe('what is stored', () => {
  it('is in force from the start', () => {
    const store = open([
      setting('batchSize', 20),
      setting('concurrency', 7, 'bravo'),
      setting('maxRequestsPerSecond', 2.5, 'bravo'),
      setting('enabledBookmakers', ['bravo']),
    ]);
    expect(store.current).toMatchObject({
      batchSize: 20,
      bookmakers: {
        alpha: { enabled: false, concurrency: 50 },
        bravo: { enabled: true, concurrency: 7, maxRequestsPerSecond: 2.5 },
      },
    });
  });

  it('is left out where it no longer fits, alone', () => {
    const store = open([
      setting('batchSize', 5_000),
      setting('concurrency', 51, 'bravo'),
      setting('enabledBookmakers', ['alpha', 'closed-down']),
      setting('fairMethod', 'guess'),
      setting('maxConcurrentEvents', 20),
      setting('once-was', 1),
    ]);
    expect(store.current).toMatchObject({ batchSize: 50, maxConcurrentEvents: 20, fairMethod: 'power' });
    expect(store.current.bookmakers.bravo).toMatchObject({ concurrency: 15, enabled: true });
  });

  it('never contradicts itself, so that other settings can still be changed', async () => {
    const store = open([setting('scrapeIntervalMinutes', 30), setting('staleAfterMinutes', 9_999)]);
    expect(store.current.staleAfterMinutes).toBeGreaterThan(store.current.scrapeIntervalMinutes);
    expect((await store.patch({ batchSize: 20 }, 'operator', START_MS)).kind).toBe('saved');
  });

  it('fits together even where each value alone contradicts a default', () => {
    const store = open([setting('scrapeIntervalMinutes', 30), setting('staleAfterMinutes', 60)]);
    expect(store.current).toMatchObject({ scrapeIntervalMinutes: 30, staleAfterMinutes: 60 });
  });
});
