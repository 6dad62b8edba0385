import { describe, expect, it } from 'vitest';
import {
  type BookmakerPacing,
  checkSettings,
  defaultSettings,
  readSettings,
  settingDefinitions,
  settingFault,
} from './settings.ts';

const BOOKMAKERS: readonly BookmakerPacing[] = [
  { slug: 'alpha', pacing: { concurrency: { default: 50, max: 100 }, delayMs: null } },
  { slug: 'bravo', pacing: { concurrency: { default: 15, max: 50 }, delayMs: { default: 25, max: 1_000 } } },
];
const DEFINITIONS = settingDefinitions(BOOKMAKERS);
const DEFAULTS = defaultSettings(DEFINITIONS);

const faultyPaths = (patch: Readonly<Record<string, unknown>>, inForce = DEFAULTS): string[] =>
  checkSettings(DEFINITIONS, inForce, patch).map(({ path }) => path);

describe('the definitions', () => {
  it('are made from the bookmakers: a pause only where one has a pause, bounds as it states them', () => {
    const names = DEFINITIONS.filter(({ scope }) => scope !== '').map(({ name }) => name);
    expect(names).toEqual([
      'alphaConcurrency',
      'alphaMaxRequestsPerSecond',
      'bravoConcurrency',
      'bravoDelayMs',
      'bravoMaxRequestsPerSecond',
    ]);
    expect(faultyPaths({ bravoConcurrency: 51, bravoDelayMs: 1_001, alphaConcurrency: 100 })).toEqual([
      'bravoConcurrency',
      'bravoDelayMs',
    ]);
  });

  it('have names of their own, and places of their own in storage', () => {
    expect(new Set(DEFINITIONS.map(({ name }) => name)).size).toBe(DEFINITIONS.length);
    expect(new Set(DEFINITIONS.map(({ scope, scopedName }) => `${scope} ${scopedName}`)).size).toBe(DEFINITIONS.length);
  });

  it('have defaults that pass their own check, alone and together', () => {
    for (const definition of DEFINITIONS) expect(settingFault(definition, definition.default)).toBeUndefined();
    expect(checkSettings(DEFINITIONS, DEFAULTS, {})).toEqual([]);
  });
});

describe('a patch', () => {
  it('names every bad field, unknown ones too', () => {
    expect(faultyPaths({ batchSize: 9, scrapeIntervalMinutes: 5, unheardOf: 1, fairMethod: 'guess' })).toEqual([
      'batchSize',
      'unheardOf',
      'fairMethod',
    ]);
  });

  it.each([[1.5], ['5'], [null], [true], [Number.NaN], [Number.POSITIVE_INFINITY], [[5]]])(
    'takes no %o for a whole number',
    (value) => {
      expect(faultyPaths({ batchSize: value })).toEqual(['batchSize']);
    },
  );

  it('takes both ends of the bounds, and nothing beyond', () => {
    for (const { name, kind } of DEFINITIONS) {
      if (kind.type !== 'integer') continue;
      // Out of the way of the rule that joins the two.
      const inForce = {
        ...DEFAULTS,
        staleAfterMinutes: 240,
        scrapeIntervalMinutes: name === 'staleAfterMinutes' ? 0 : 1,
      };
      for (const value of [kind.min, kind.max]) expect(faultyPaths({ [name]: value }, inForce), name).toEqual([]);
      for (const value of [kind.min - 1, kind.max + 1]) expect(faultyPaths({ [name]: value }, inForce)).toEqual([name]);
    }
  });

  it('takes a ceiling of requests per second above 0, broken ones too, or none', () => {
    for (const value of [0.5, 10_000, null]) expect(faultyPaths({ alphaMaxRequestsPerSecond: value })).toEqual([]);
    for (const value of [0, -1, 10_001, '5', Number.NaN]) {
      expect(faultyPaths({ alphaMaxRequestsPerSecond: value })).toEqual(['alphaMaxRequestsPerSecond']);
    }
  });

  it('leaves at least one bookmaker on, each named once and known', () => {
    expect(faultyPaths({ enabledBookmakers: ['bravo'] })).toEqual([]);
    for (const value of [[], ['charlie'], ['alpha', 'alpha'], 'alpha', null]) {
      expect(faultyPaths({ enabledBookmakers: value })).toEqual(['enabledBookmakers']);
    }
  });

  it('keeps the stale limit above the interval, whichever of the two it turns', () => {
    expect(faultyPaths({ scrapeIntervalMinutes: 15 })).toEqual(['staleAfterMinutes']);
    expect(faultyPaths({ staleAfterMinutes: 5 })).toEqual(['staleAfterMinutes']);
    expect(faultyPaths({ scrapeIntervalMinutes: 15, staleAfterMinutes: 16 })).toEqual([]);
  });
});

describe('the typed settings', () => {
  it('hold for each bookmaker what the flat names say', () => {
    const flat = { ...DEFAULTS, enabledBookmakers: ['bravo'], bravoDelayMs: 0, bravoMaxRequestsPerSecond: 2.5 };
    expect(readSettings(BOOKMAKERS, flat).bookmakers).toEqual({
      alpha: { enabled: false, concurrency: 50, delayMs: 0, maxRequestsPerSecond: null },
      bravo: { enabled: true, concurrency: 15, delayMs: 0, maxRequestsPerSecond: 2.5 },
    });
  });

  it('say of every other setting the same as the flat ones', () => {
    const { bookmakers, ...own } = readSettings(BOOKMAKERS, DEFAULTS);
    const { enabledBookmakers, ...flat } = Object.fromEntries(
      DEFINITIONS.filter(({ scope }) => scope === '').map(({ name }) => [name, DEFAULTS[name]]),
    );
    expect(own).toEqual(flat);
    expect(Object.keys(bookmakers)).toEqual(enabledBookmakers);
  });
});
