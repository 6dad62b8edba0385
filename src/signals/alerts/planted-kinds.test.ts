import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AlertKind, RaisedAlert } from '../../model/alert.ts';
import { AlertBench, defaultRule, type Shown } from '../test/alert-bench.ts';
import { fairByHalving } from '../test/fair-by-halving.ts';
import { NO_FILTERS, NOISE_OF } from './default-rules.ts';

const SLUGS = ['ours', 'a', 'b'] as const;
const OTHERS = ['a', 'b'] as const;
const RESULT = [2000, 3400, 4200] as const;
const AT_ONCE = { ...NOISE_OF.price_moved, settleSeconds: 0 };

const seconds = fc.integer({ min: 1, max: 250 });
const slug = fc.constantFrom(...SLUGS);
/** In thousandths of the price before: large enough for every rule. */
const down = fc.integer({ min: 700, max: 880 });
const up = fc.integer({ min: 1_130, max: 1_400 });

const showing = (prices: readonly number[]): Shown[] => [{ prices: [...prices] }];
const homeAt = (thousandths: number): readonly number[] => [Math.round(2 * thousandths), RESULT[1], RESULT[2]];
/** Of the home selection, in percent. */
const fairOf = (prices: readonly number[]): number =>
  100 *
  (fairByHalving(
    prices.map((one) => one / 1_000),
    1,
  )[0] ?? Number.NaN);
const pointsOf = (prices: readonly number[]): number => fairOf(prices) - fairOf(RESULT);

/** Three that agree, looked at twice. The rule tells at once. */
const started = (kind: AlertKind, prices: readonly number[] = RESULT): AlertBench => {
  const bench = new AlertBench(defaultRule(kind, { noise: AT_ONCE }));
  for (const one of SLUGS) bench.look(one, showing(prices));
  bench.wait(100);
  bench.confirmAll();
  expect(bench.told()).toEqual([]);
  return bench;
};

/** The one alert that was raised, however long it is looked on afterwards. */
const onlyOne = (bench: AlertBench): RaisedAlert => {
  for (let looks = 0; looks < 4; looks++) {
    bench.wait(300);
    bench.confirmAll();
  }
  expect(bench.raised).toHaveLength(1);
  const [alert] = bench.raised;
  if (alert === undefined) throw new Error('nothing was raised');
  return alert;
};

const always = <Given>(given: fc.Arbitrary<Given>, holds: (value: Given) => void): void =>
  fc.assert(
    fc.property(given, (value) => void holds(value)),
    { numRuns: 100, seed: 20261124 },
  );

it('a quote that is suspended, returns or is removed is told exactly once, with how long it took', () => {
  always(fc.tuple(slug, seconds, seconds), ([one, first, second]) => {
    const closed = RESULT.map((price) => -price);
    const suspended = started('suspended');
    suspended.wait(first);
    suspended.look(one, showing(closed));
    expect(onlyOne(suspended)).toMatchObject({
      ...{ kind: 'suspended', bookmaker: one, market: '1x2-ft', numbers: { intervalMs: 1_000 * first } },
    });

    const returned = started('returned');
    returned.look(one, showing(closed));
    returned.wait(first);
    returned.confirm(one);
    returned.wait(second);
    returned.look(one, showing(RESULT));
    expect(onlyOne(returned)).toMatchObject({
      ...{ kind: 'returned', bookmaker: one },
      numbers: { intervalMs: 1_000 * second, closedForMs: 1_000 * first },
    });

    const removed = started('removed');
    removed.wait(first);
    removed.look(one, []);
    expect(onlyOne(removed)).toMatchObject({
      ...{ kind: 'removed', bookmaker: one, numbers: { intervalMs: 1_000 * first } },
    });
  });
});

it('a market or line that another opens is told exactly once; one of ours never', () => {
  const added = fc.constantFrom<Shown>(
    { market: 'btts-ft', prices: [1800, 1950] },
    { market: 'total-goals-ft', line: 10, prices: [1900, 1900] },
  );
  always(fc.tuple(slug, seconds, added), ([one, passed, shown]) => {
    const bench = started('new_market');
    bench.wait(passed);
    bench.look(one, [...showing(RESULT), shown]);
    if (one === 'ours') {
      bench.wait(300);
      bench.confirmAll();
      return expect(bench.told()).toEqual([]);
    }
    expect(onlyOne(bench)).toMatchObject({
      ...{ kind: 'new_market', bookmaker: one, market: shown.market, line: shown.line ?? null },
      numbers: { intervalMs: 1_000 * passed },
    });
  });
});

it('others that moved together are told exactly once, with the mean of their points', () => {
  const sameWay = fc.oneof(fc.tuple(down, down), fc.tuple(up, up));
  always(fc.tuple(sameWay, fc.shuffledSubarray([...OTHERS], { minLength: 2 }), seconds), ([sizes, order, apart]) => {
    const bench = started('moved_together');
    const prices = sizes.map(homeAt);
    bench.look(order[0] ?? '', showing(prices[0] ?? []));
    bench.wait(apart);
    expect(bench.raised).toEqual([]);
    bench.look(order[1] ?? '', showing(prices[1] ?? []));
    const alert = onlyOne(bench);
    expect(alert).toMatchObject({ kind: 'moved_together', numbers: { bookmakers: 2, withinMs: 1_000 * apart } });
    expect(alert.selection).toBe('home');
    const [first = [], second = []] = prices;
    expect(alert.numbers.points).toBeCloseTo((pointsOf(first) + pointsOf(second)) / 2, 6);
  });
});

it('we and another that moved opposite ways are told exactly once, with the points of both', () => {
  always(
    fc.tuple(down, up, fc.constantFrom(...OTHERS), fc.boolean(), seconds),
    ([less, more, other, weFell, apart]) => {
      const bench = started('direction_disagreement');
      const [mine, theirs] = weFell ? [homeAt(less), homeAt(more)] : [homeAt(more), homeAt(less)];
      bench.look(other, showing(theirs));
      bench.wait(apart);
      expect(bench.raised).toEqual([]);
      bench.look('ours', showing(mine));
      const alert = onlyOne(bench);
      expect(alert).toMatchObject({
        ...{ kind: 'direction_disagreement', selection: 'home' },
        numbers: { ourOdds: (mine[0] ?? 0) / 1_000, theirOdds: (theirs[0] ?? 0) / 1_000, withinMs: 1_000 * apart },
      });
      expect(alert.numbers.ourPoints).toBeCloseTo(pointsOf(mine), 6);
      expect(alert.numbers.theirPoints).toBeCloseTo(pointsOf(theirs), 6);
    },
  );
});

it('being out of line is told exactly once, when it has lasted and every price has been seen since', () => {
  const severityOf = (size: number): string => (size >= 8 ? 'critical' : size >= 5 ? 'elevated' : 'warning');
  always(fc.tuple(fc.oneof(down, up), seconds), ([size, passed]) => {
    const bench = started('out_of_line');
    bench.wait(passed);
    const mine = homeAt(size);
    bench.look('ours', showing(mine));
    bench.wait(59);
    bench.confirmAll();
    expect(bench.raised).toEqual([]);
    bench.wait(1);
    const alert = onlyOne(bench);
    const points = pointsOf(mine);
    expect(alert).toMatchObject({
      ...{ kind: 'out_of_line', bookmaker: 'ours', selection: 'home', severity: severityOf(Math.abs(points)) },
      numbers: { odds: (mine[0] ?? 0) / 1_000, bookmakers: 2, offeredBy: 3 },
    });
    expect(alert.numbers.points).toBeCloseTo(points, 6);
    expect(alert.numbers.probability).toBeCloseTo(fairOf(mine) / 100, 8);
    expect(alert.numbers.fairProbability).toBeCloseTo(fairOf(RESULT) / 100, 8);
    expect(alert.numbers.edge).toBeCloseTo((fairOf(RESULT) / 100) * ((mine[0] ?? 0) / 1_000) - 1, 8);
  });
});

it('a price that crosses its target is told exactly once, whoever asks it, from whichever side, closed on the way or not', () => {
  const thousandths = fc.integer({ min: 1_010, max: 9_000 });
  const way = fc.constantFrom<readonly number[]>([], [0], [-1], [1, 0], [0, 0, -1]);
  always(fc.tuple(slug, thousandths, thousandths, thousandths, way, seconds), ([one, from, to, at, closed, passed]) => {
    const odds = at / 1_000;
    const direction = from < at ? 'at_least' : 'at_most';
    const isBeyond = (price: number) => (direction === 'at_least' ? price >= at : price <= at);
    const bench = new AlertBench(
      defaultRule('price_target', {
        condition: { kind: 'price_target', direction, odds, severity: 'critical' },
        filters: { ...NO_FILTERS, selections: ['home'] },
        noise: AT_ONCE,
      }),
    );
    for (const other of SLUGS) bench.look(other, showing([other === one ? from : at, 3_400, 4_200]));
    // Listed without a price, or closed at the price that it comes to, or again at the one it had.
    for (const how of closed) {
      bench.wait(passed);
      bench.look(one, showing([how === 0 ? 0 : how === -1 ? -to : -from, 3_400, 4_200]));
    }
    bench.wait(passed);
    expect(bench.raised).toEqual([]);
    bench.look(one, showing([to, 3_400, 4_200]));
    if (isBeyond(from) || !isBeyond(to)) return expect(bench.raised).toEqual([]);
    expect(onlyOne(bench)).toMatchObject({
      ...{ kind: 'price_target', severity: 'critical', bookmaker: one, selection: 'home' },
      numbers: { from: from / 1_000, to: to / 1_000, target: odds, intervalMs: 1_000 * passed },
    });
  });
});
