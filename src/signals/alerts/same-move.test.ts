import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AlertRule } from '../../model/alert.ts';
import { AlertBench, defaultRule, type Shown } from '../test/alert-bench.ts';
import { NOISE_OF } from './default-rules.ts';

const NOISE: AlertRule['noise'] = {
  ...NOISE_OF.price_moved,
  ...{ confirmSeconds: 60, confirmedBy: 'look_or_others', settleSeconds: 0 },
};
const showing = (home: number, line?: number): Shown[] =>
  line === undefined ? [{ prices: [home, 3400, 4200] }] : [{ market: 'total-goals-ft', line, prices: [home, 1900] }];

/** Three that agree on the result, looked at twice; the rule asks for 7 %. */
const started = (noise: Partial<AlertRule['noise']> = {}): AlertBench => {
  const bench = new AlertBench(defaultRule('price_moved', { noise: { ...NOISE, ...noise } }));
  for (const slug of ['ours', 'a', 'b']) bench.look(slug, showing(2000));
  bench.wait(300);
  bench.confirmAll();
  expect(bench.told()).toEqual([]);
  return bench;
};
const told = (slug: string, severity = 'critical') => `price_moved ${severity} ${slug} 1x2-ft home`;

describe('a move that others may confirm', () => {
  it('waits for a later look while it is alone', () => {
    const bench = started();
    bench.wait(60);
    bench.look('a', showing(2400));
    bench.wait(59);
    bench.confirmAll();
    expect(bench.told()).toEqual([]);
    bench.wait(1);
    bench.confirm('a');
    expect(bench.told()).toEqual([told('a')]);
  });

  it('is told at once when another made it before, and lets that one be told too', () => {
    const bench = started();
    bench.wait(60);
    bench.look('a', showing(2400));
    bench.wait(20);
    expect(bench.told()).toEqual([]);
    bench.look('b', showing(2150));
    expect(bench.told()).toEqual([told('a'), told('b', 'warning')]);
  });

  it.each<[string, Shown[]]>([
    ['the other way', showing(1700)],
    ['by less than the rule asks', showing(2130)],
    ['with an implausible list', [{ prices: [2400, 9000, 9000], implausible: true }]],
    ['on another selection', [{ prices: [2000, 4000, 4200] }]],
    ['on another market', [...showing(2000), ...showing(2400, 10)]],
  ])('still waits where another moved %s', (_, shown) => {
    const bench = started();
    bench.look('b', [...showing(2000), ...showing(2000, 10)]);
    bench.wait(60);
    bench.look('a', showing(2400));
    bench.wait(1);
    bench.look('b', shown);
    expect(bench.told().filter((alert) => alert.includes(' a '))).toEqual([]);
    bench.wait(60);
    bench.confirm('a');
    expect(bench.told()).toContain(told('a'));
  });

  it('is nobody’s confirmation when it came back before', () => {
    const bench = started();
    bench.look('a', showing(2400));
    bench.wait(30);
    bench.look('a', showing(2000));
    bench.wait(30);
    bench.look('b', showing(2000));
    bench.wait(60);
    bench.confirmAll();
    expect(bench.told()).toEqual([]);
  });

  it('waits where only looks confirm, although another made it too', () => {
    const bench = started({ confirmedBy: 'look' });
    bench.look('a', showing(2400));
    bench.look('b', showing(2400));
    bench.wait(30);
    expect(bench.told()).toEqual([]);
  });

  it('is confirmed by moves whose intervals are no further apart than it would have to wait', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 120 }),
        (before, between, confirmSeconds) => {
          const bench = started({ confirmSeconds, repeatAfterMinutes: 0 });
          bench.wait(before);
          bench.look('a', showing(2400));
          bench.wait(between);
          bench.confirm('b');
          // Until now `b` is known to ask the old price: its interval begins here.
          expect(bench.told()).toEqual([]);
          bench.wait(1);
          bench.look('b', showing(2400));
          expect(bench.told()).toEqual(between <= confirmSeconds ? [told('a'), told('b')] : []);
        },
      ),
      { numRuns: 200, seed: 20261124 },
    );
  });
});
