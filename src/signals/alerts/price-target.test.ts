import { describe, expect, it } from 'vitest';
import type { AlertRule } from '../../model/alert.ts';
import { AlertBench, defaultRule, type Shown } from '../test/alert-bench.ts';
import { NO_FILTERS, NOISE_OF } from './default-rules.ts';

const AT_ONCE = { ...NOISE_OF.price_target, settleSeconds: 0 };
const HOME: Partial<AlertRule['filters']> = { selections: ['home'] };

const showing = (home: number, draw = 3400, away = 4200): Shown[] => [{ prices: [home, draw, away] }];

const target = (
  direction: 'at_least' | 'at_most',
  odds: number,
  more: { noise?: Partial<AlertRule['noise']>; filters?: Partial<AlertRule['filters']> } = {},
): AlertRule =>
  defaultRule('price_target', {
    condition: { kind: 'price_target', direction, odds, severity: 'elevated' },
    filters: { ...NO_FILTERS, ...HOME, ...more.filters },
    noise: { ...AT_ONCE, ...more.noise },
  });

/** `a` asks 1.90 for home, and was looked at twice. */
const started = (rule: AlertRule): AlertBench => {
  const bench = new AlertBench(rule);
  bench.look('a', showing(1900));
  bench.wait(60);
  bench.confirm('a');
  bench.wait(60);
  expect(bench.told()).toEqual([]);
  return bench;
};
const TOLD = 'price_target elevated a 1x2-ft home';

describe('a price that comes to its target', () => {
  it.each([
    ['at_least', 2, 2000, true],
    ['at_least', 2, 1999, false],
    ['at_least', 2, 2600, true],
    ['at_most', 1.8, 1800, true],
    ['at_most', 1.8, 1801, false],
    ['at_most', 1.8, 1010, true],
  ] as const)('%s %d, at %d thousandths: told is %o', (direction, odds, to, isTold) => {
    const bench = started(target(direction, odds));
    bench.look('a', showing(to));
    expect(bench.told()).toEqual(isTold ? [TOLD] : []);
  });

  it('carries where it came from, where it is, the target, and how long the step may have taken', () => {
    const bench = started(target('at_least', 2));
    bench.look('a', showing(2100));
    expect(bench.raised).toMatchObject([
      {
        numbers: { from: 1.9, to: 2.1, target: 2, intervalMs: 60_000 },
        evidence: [{ bookmaker: 'a', odds: 2.1, previousOdds: 1.9, atMs: bench.nowMs, lookId: '3' }],
      },
    ]);
  });

  it('is not told while it stays there, and again when it comes back after the quiet time', () => {
    const bench = started(target('at_least', 2));
    bench.look('a', showing(2050));
    bench.wait(300);
    bench.look('a', showing(2200));
    bench.wait(300);
    bench.look('a', showing(1950));
    bench.wait(60);
    bench.look('a', showing(2010));
    expect(bench.told()).toEqual([TOLD]);
    bench.wait(300);
    bench.look('a', showing(1950));
    bench.wait(300);
    bench.look('a', showing(2010));
    expect(bench.told()).toEqual([TOLD]);
  });

  it('is not told where it was there at the first look', () => {
    const bench = started(target('at_most', 1.95));
    bench.look('a', showing(1910));
    bench.wait(300);
    bench.look('a', showing(1850));
    expect(bench.told()).toEqual([]);
  });

  it('has to be there still after the time of confirmation', () => {
    const bench = started(target('at_least', 2, { noise: { confirmSeconds: 60 } }));
    bench.look('a', showing(2050));
    bench.wait(30);
    bench.look('a', showing(1990));
    bench.wait(90);
    bench.confirm('a');
    expect(bench.told()).toEqual([]);
    bench.look('a', showing(2050));
    bench.wait(60);
    bench.confirm('a');
    expect(bench.told()).toEqual([TOLD]);
  });

  it('is told of each selection by itself, and of more than three as one', () => {
    const bench = started(target('at_least', 5, { filters: { selections: null } }));
    bench.look('a', showing(5000, 5000));
    expect(bench.told()).toEqual([TOLD, 'price_target elevated a 1x2-ft draw']);
    bench.wait(60);
    bench.look('a', [...showing(4000, 4000), { market: 'btts-ft', prices: [1900, 1900] }]);
    bench.wait(60);
    bench.look('a', [...showing(5100, 5100, 5100), { market: 'btts-ft', prices: [5000, 5000] }]);
    expect(bench.raised).toMatchObject([
      { market: null, selection: null, numbers: { target: 5, quotes: 2, intervalMs: 60_000 } },
    ]);
    expect(bench.raised[0]?.numbers).not.toHaveProperty('to');
    expect(bench.raised[0]?.evidence.map(({ odds }) => odds)).toEqual([5.1, 5.1, 5.1, 5, 5]);
  });
});

describe('a price that comes to its target while it is closed', () => {
  it.each([
    ['with the price on it', -2100],
    ['without a price', 0],
    ['at the price before', -1900],
  ])('%s is told when it opens there', (_, closed) => {
    const bench = started(target('at_least', 2));
    bench.look('a', [{ prices: [closed, -3400, -4200] }]);
    bench.wait(120);
    expect(bench.told()).toEqual([]);
    bench.look('a', showing(2100));
    expect(bench.raised).toMatchObject([{ numbers: { from: 1.9, to: 2.1, intervalMs: 120_000 } }]);
  });

  it('is told of when only its selection was closed', () => {
    const bench = started(target('at_least', 2));
    bench.look('a', showing(-2100));
    bench.wait(60);
    bench.look('a', showing(2100));
    expect(bench.told()).toEqual([TOLD]);
  });

  it.each([-2100, 0])('is not when it opens short of it (closed as %d), and is once it comes there', (closed) => {
    const bench = started(target('at_least', 2));
    bench.look('a', showing(closed));
    bench.wait(60);
    bench.look('a', showing(1950));
    expect(bench.told()).toEqual([]);
    bench.wait(60);
    bench.look('a', showing(2050));
    expect(bench.told()).toEqual([TOLD]);
  });

  it('is not when it had been there before it closed', () => {
    const bench = started(target('at_least', 1.85));
    bench.look('a', showing(0));
    bench.wait(60);
    bench.look('a', showing(1900));
    expect(bench.told()).toEqual([]);
  });

  it('is told although it closed before it was confirmed, when it opens there and is confirmed', () => {
    const bench = started(target('at_least', 2, { noise: { confirmSeconds: 60 } }));
    bench.look('a', showing(2050));
    bench.wait(30);
    bench.look('a', showing(-2050));
    bench.wait(60);
    bench.confirm('a');
    bench.look('a', showing(2080));
    expect(bench.told()).toEqual([]);
    bench.wait(60);
    bench.confirm('a');
    expect(bench.raised).toMatchObject([{ numbers: { from: 1.9, to: 2.08 } }]);
  });

  it('waits until the prices of a quote that opened again have settled', () => {
    const bench = started(target('at_least', 2, { noise: { settleSeconds: 60 } }));
    bench.look('a', [{ prices: [-1900, -3400, -4200] }]);
    bench.wait(60);
    bench.look('a', showing(1950));
    bench.wait(30);
    bench.look('a', showing(2100));
    bench.wait(29);
    bench.confirm('a');
    expect(bench.told()).toEqual([]);
    bench.wait(1);
    bench.confirm('a');
    expect(bench.told()).toEqual([TOLD]);
  });
});

describe('what hides a price hides its target', () => {
  it('an outage', () => {
    const bench = started(target('at_least', 2));
    bench.wait(16 * 60);
    bench.look('a', showing(2100));
    bench.wait(60);
    bench.look('a', showing(2200));
    expect(bench.told()).toEqual([]);
  });

  it('an outage while it is closed', () => {
    const bench = started(target('at_least', 2));
    bench.look('a', showing(0));
    bench.wait(16 * 60);
    bench.look('a', showing(2100));
    expect(bench.told()).toEqual([]);
  });

  it.each(['clean', 'unclean'])('a stop that is %s', (how) => {
    const bench = started(target('at_least', 2));
    bench.startedAtMs = bench.nowMs;
    bench.engine = bench.freshEngine();
    bench.engine.restore({ seq: 0, raised: [], waiting: [], seen: bench.seen() });
    if (how === 'unclean') bench.loseTail();
    bench.wait(1);
    bench.look('a', showing(2100));
    bench.wait(60);
    bench.confirm('a');
    expect(bench.told()).toEqual([]);
  });

  it('kick-off', () => {
    const bench = started(target('at_least', 2));
    bench.kickoffMs = bench.nowMs;
    bench.look('a', showing(2100));
    expect(bench.told()).toEqual([]);
  });
});
