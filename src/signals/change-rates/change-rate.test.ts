import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SeededDraws } from '../test/seeded-draws.ts';
import { CHANGED_LOOKS_ENOUGH, ChangeRate, HALF_LIFE_MS, LOOKS_ENOUGH } from './change-rate.ts';

const HOUR_MS = 3_600_000;
const T0_MS = Date.UTC(2031, 0, 11);

interface Market {
  readonly ratePerHour: number;
  /** Between looks, which come at random. */
  readonly meanMs: number;
  readonly looks: number;
  readonly quotes: number;
  /** All quotes change together, as when a bookmaker reprices a match; else each by itself. */
  readonly together: boolean;
}

/** Looks at quotes that change as a Poisson process; also what changes per hour looked at would say. */
const watch = (market: Market, seed: number, rate = new ChangeRate(), fromMs = T0_MS) => {
  const draws = new SeededDraws(seed);
  const { ratePerHour, meanMs, looks, quotes, together } = market;
  let atMs = fromMs;
  let seen = 0;
  let quoteHours = 0;
  for (let look = 0; look < looks; look++) {
    const sinceMs = atMs;
    atMs += draws.exponential(meanMs);
    const chance = 1 - Math.exp((-ratePerHour * (atMs - sinceMs)) / HOUR_MS);
    let changed = together && draws.next() < chance ? quotes : 0;
    if (!together) for (let quote = 0; quote < quotes; quote++) changed += draws.next() < chance ? 1 : 0;
    rate.take({ sinceMs, atMs, quotes, changed });
    seen += changed;
    quoteHours += (quotes * (atMs - sinceMs)) / HOUR_MS;
  }
  return { rate, atMs, naive: seen / quoteHours, told: rate.reading(atMs).ratePerHour ?? Number.NaN };
};

/** As long as looks do not reach back further than an hour or so, none is forgotten to speak of. */
const SHORT = { looks: 4_000, meanMs: 1_000 };

describe('how often quotes change', () => {
  it('is told within 5 % from 20,000 quotes looked at, at irregular times, whatever the rate', () => {
    const changesPerLook = fc.double({ min: 0.3, max: 2, noNaN: true });
    fc.assert(
      fc.property(changesPerLook, fc.integer({ min: 1, max: 1_000_000 }), (perLook, seed) => {
        const ratePerHour = (perLook * HOUR_MS) / SHORT.meanMs;
        const { told } = watch({ ...SHORT, ratePerHour, quotes: 5, together: false }, seed);
        expect(Math.abs(told / ratePerHour - 1)).toBeLessThan(0.05);
      }),
      { numRuns: 60 },
    );
  });

  it('is told without bias where all quotes of a look change together', () => {
    const ratePerHour = (0.75 * HOUR_MS) / SHORT.meanMs;
    const seeds = Array.from({ length: 40 }, (_, seed) => seed + 1);
    const told = seeds.map((seed) => watch({ ...SHORT, ratePerHour, quotes: 50, together: true }, seed).told);
    const mean = told.reduce((sum, one) => sum + one, 0) / told.length;
    expect(Math.abs(mean / ratePerHour - 1)).toBeLessThan(0.01);
  });

  it('is not changes seen per hour: of one change a minute, looks every 45 s see 57 %, however many there are', () => {
    const market = { ratePerHour: 60, meanMs: 45_000, quotes: 10, together: false };
    for (const looks of [200, 1_000, 5_000]) {
      const { naive, told } = watch({ ...market, looks }, looks);
      expect(naive / 60).toBeGreaterThan(0.52);
      expect(naive / 60).toBeLessThan(0.62);
      expect(Math.abs(told / 60 - 1)).toBeLessThan(0.15);
    }
  });

  it('follows a market that turns quiet, and one that wakes up', () => {
    const busy = { ratePerHour: 20, meanMs: 30_000, quotes: 20, together: false };
    const calm = { ...busy, ratePerHour: 1 };
    const looksIn = (halfLives: number) => Math.round((halfLives * HALF_LIFE_MS) / busy.meanMs);
    const first = watch({ ...busy, looks: looksIn(4) }, 1);
    expect(Math.abs(first.told / 20 - 1)).toBeLessThan(0.1);
    const quiet = watch({ ...calm, looks: looksIn(8) }, 2, first.rate, first.atMs);
    expect(Math.abs(quiet.told - 1)).toBeLessThan(0.25);
    const awake = watch({ ...busy, looks: looksIn(8) }, 3, quiet.rate, quiet.atMs);
    expect(Math.abs(awake.told / 20 - 1)).toBeLessThan(0.1);
  });

  it('stays right over weeks', () => {
    const market = { ratePerHour: 2, meanMs: 300_000, quotes: 20, together: false };
    const { atMs, told } = watch({ ...market, looks: 12 * 24 * 21 }, 7);
    expect(atMs - T0_MS).toBeGreaterThan(60 * HALF_LIFE_MS);
    expect(Math.abs(told / 2 - 1)).toBeLessThan(0.15);
  });
});

describe('evidence', () => {
  const look = (rate: ChangeRate, count: number, changed: number): void => {
    for (let done = 0; done < count; done++) rate.take({ sinceMs: T0_MS, atMs: T0_MS + 1_000, quotes: 40, changed });
  };
  const NOW_MS = T0_MS + 1_000;

  it('is looks that found a change, however many quotes each of them found', () => {
    const rate = new ChangeRate();
    look(rate, 100, 0);
    look(rate, CHANGED_LOOKS_ENOUGH - 1, 40);
    expect(rate.reading(NOW_MS).ratePerHour).toBeNull();
    look(rate, 1, 1);
    expect(rate.reading(NOW_MS).ratePerHour).toBeGreaterThan(0);
  });

  it('that nothing changes is known from many looks', () => {
    const rate = new ChangeRate();
    look(rate, LOOKS_ENOUGH - 1, 0);
    expect(rate.reading(NOW_MS).ratePerHour).toBeNull();
    look(rate, 1, 0);
    expect(rate.reading(NOW_MS)).toMatchObject({ ratePerHour: 0, changes: 0, changedLooks: 0 });
  });

  it('grows old: what was known is unknown again when nobody has looked for long', () => {
    const rate = new ChangeRate();
    look(rate, 4 * CHANGED_LOOKS_ENOUGH, 10);
    look(rate, 100, 0);
    expect(rate.reading(NOW_MS + HALF_LIFE_MS)).toMatchObject({ looks: 100, changedLooks: 50, changes: 500 });
    expect(rate.reading(NOW_MS + HALF_LIFE_MS).ratePerHour).toBeCloseTo(rate.reading(NOW_MS).ratePerHour ?? 0, 9);
    expect(rate.reading(NOW_MS + 3 * HALF_LIFE_MS).ratePerHour).toBeNull();
  });

  it('is none where everything always changed: the rate may be anything above', () => {
    const rate = new ChangeRate();
    look(rate, 2 * CHANGED_LOOKS_ENOUGH, 40);
    expect(rate.reading(NOW_MS).ratePerHour).toBeNull();
  });
});
