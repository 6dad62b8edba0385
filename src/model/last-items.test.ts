import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LastItems } from './last-items.ts';

it('is what a list of the last so many is, whatever comes and goes', () => {
  const step = fc.option(fc.integer({ min: 0, max: 99 }), { nil: null });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.array(step, { maxLength: 80 }), (bound, steps) => {
      const items = new LastItems<number>(bound);
      const expected: number[] = [];
      for (const item of steps) {
        if (item === null) expect(items.shift()).toBe(expected.shift());
        else {
          expected.push(item);
          expect(items.push(item)).toBe(expected.length > bound ? expected.shift() : undefined);
        }
        expect(items.size).toBe(expected.length);
        expect([...items]).toEqual(expected);
        expect([-1, 0, bound - 1, bound].map((index) => items.at(index))).toEqual(
          [-1, 0, bound - 1, bound].map((index) => expected[index]),
        );
      }
    }),
    { numRuns: 500, seed: 20261124 },
  );
});

it('finds the first that is past something', () => {
  const items = new LastItems<number>(5);
  for (let item = 1; item <= 8; item++) items.push(10 * item);
  expect([0, 40, 45, 79, 80].map((bar) => items.firstIndex((item) => item > bar))).toEqual([0, 1, 1, 4, 5]);
});

it('lets go of what it no longer holds', async () => {
  const items = new LastItems<object>(2);
  let gone = 0;
  const registry = new FinalizationRegistry<null>(() => gone++);
  const put = (): void => {
    const item = {};
    registry.register(item, null);
    items.push(item);
  };
  for (let count = 0; count < 5; count++) put();
  items.shift();
  expect(items.size).toBe(1);
  const { setFlagsFromString } = await import('node:v8');
  const { runInNewContext } = await import('node:vm');
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  await expect
    .poll(
      () => {
        collect();
        return gone;
      },
      { timeout: 20_000 },
    )
    .toBe(4);
});

it('refuses a bound that is none', () => {
  for (const bound of [0, -1, 1.5, Number.NaN]) expect(() => new LastItems(bound)).toThrow(RangeError);
});
