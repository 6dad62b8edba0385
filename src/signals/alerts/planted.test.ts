import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ALERT_KINDS } from '../../model/alert.ts';
import { AlertBench, defaultRule, type Shown } from '../test/alert-bench.ts';

const SLUGS = ['ours', 'a', 'b'] as const;
const RULES = ALERT_KINDS.map((kind) => defaultRule(kind));

const price = fc.integer({ min: 1_500, max: 5_000 });
const shown: fc.Arbitrary<Shown[]> = fc
  .record({
    result: fc.tuple(price, price, price),
    btts: fc.option(fc.tuple(price, price)),
    closed: fc.boolean(),
  })
  .map(({ result, btts, closed }) => [
    { prices: closed ? result.map((one) => -one) : result },
    ...(btts === null ? [] : [{ market: 'btts-ft', prices: btts }]),
  ]);

it('a market that stands still raises nothing, whatever stands in it, and whoever is away or stopped meanwhile', () => {
  const step = fc.record({
    seconds: fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 900, max: 5_000 })),
    away: fc.subarray([...SLUGS]),
    restarts: fc.boolean(),
    isUnclean: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.tuple(shown, shown, shown), fc.array(step, { minLength: 3, maxLength: 12 }), (first, steps) => {
      const bench = new AlertBench(...RULES);
      SLUGS.forEach((slug, index) => {
        bench.look(slug, first[index] ?? []);
      });
      for (const { seconds, away, restarts, isUnclean } of steps) {
        bench.wait(seconds);
        if (restarts) {
          bench.startedAtMs = bench.nowMs;
          bench.engine = bench.freshEngine();
          bench.engine.restore({ seq: 0, raised: [], waiting: [], seen: bench.seen() });
          if (isUnclean) bench.loseTail();
        }
        for (const slug of SLUGS) if (!away.includes(slug)) bench.confirm(slug);
      }
      bench.wait(120);
      expect(bench.told()).toEqual([]);
    }),
    { numRuns: 200, seed: 20261124 },
  );
});

it('what turned behind an outage, a stop or a lost tail raises nothing, whatever it turned into', () => {
  const gap = fc.oneof(
    fc.record({ how: fc.constant('outage' as const), seconds: fc.integer({ min: 901, max: 5_000 }) }),
    fc.record({ how: fc.constantFrom('stop' as const, 'kill' as const), seconds: fc.integer({ min: 1, max: 5_000 }) }),
  );
  const order = fc.shuffledSubarray([...SLUGS], { minLength: 3 });
  fc.assert(
    fc.property(
      fc.tuple(shown, shown, shown),
      fc.tuple(shown, shown, shown),
      gap,
      order,
      (before, after, one, slugs) => {
        const bench = new AlertBench(...RULES);
        SLUGS.forEach((slug, index) => {
          bench.look(slug, before[index] ?? []);
        });
        bench.wait(120);
        bench.confirmAll();
        bench.wait(one.seconds);
        if (one.how !== 'outage') {
          bench.startedAtMs = bench.nowMs;
          bench.engine = bench.freshEngine();
          bench.engine.restore({ seq: 0, raised: [], waiting: [], seen: bench.seen() });
          if (one.how === 'kill') bench.loseTail();
          bench.wait(1);
        }
        for (const slug of slugs) bench.look(slug, after[SLUGS.indexOf(slug)] ?? []);
        for (let looks = 0; looks < 3; looks++) {
          bench.wait(120);
          bench.confirmAll();
        }
        expect(bench.told()).toEqual([]);
      },
    ),
    { numRuns: 300, seed: 20261124 },
  );
});

it('a price that moved is told exactly once, as grave as its percent says, whatever its size', () => {
  const severityOf = (percent: number) =>
    percent >= 15 ? 'critical' : percent >= 10 ? 'elevated' : percent >= 7 ? 'warning' : null;
  fc.assert(
    fc.property(
      fc.constantFrom(...SLUGS),
      price,
      fc.integer({ min: 700, max: 1_400 }),
      fc.integer({ min: 1, max: 800 }),
      (slug, from, thousandths, seconds) => {
        const to = Math.round((from * thousandths) / 1_000);
        const bench = new AlertBench(defaultRule('price_moved'));
        for (const one of SLUGS) bench.look(one, [{ prices: [from, 3_400, 4_200] }]);
        bench.wait(seconds);
        bench.look(slug, [{ prices: [to, 3_400, 4_200] }]);
        bench.wait(60);
        bench.confirmAll();
        const severity = severityOf((100 * Math.abs(to - from)) / from);
        expect(bench.raised.length).toBe(severity === null ? 0 : 1);
        if (severity === null) return;
        expect(bench.raised[0]).toMatchObject({
          ...{ severity, bookmaker: slug, selection: 'home' },
          numbers: { from: from / 1_000, to: to / 1_000, intervalMs: 1_000 * seconds, selectionsMoved: 1 },
        });
        expect(bench.raised[0]?.numbers.percent).toBeCloseTo((100 * (to - from)) / from, 5);
      },
    ),
    { numRuns: 300, seed: 20261124 },
  );
});
