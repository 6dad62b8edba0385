import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

it('no more than a few are at work at once, in the order in which they came, failures included', async () => {
  const turns = new Turns(2);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const work = (number: number) =>
    turns.take(async () => {
      begun.push(number);
      await new Promise<void>((resolve, reject) => ends.push(number === 1 ? () => reject(new Error('no')) : resolve));
    });
  const done = [1, 2, 3, 4].map((number) => work(number).catch(() => number));
  expect(begun).toEqual([1, 2]);
  ends[0]?.();
  await done[0];
  await Promise.resolve();
  expect(begun).toEqual([1, 2, 3]);
  ends[1]?.();
  await done[1];
  ends[2]?.();
  await done[2];
  ends[3]?.();
  await Promise.all(done);
  expect(begun).toEqual([1, 2, 3, 4]);
});
