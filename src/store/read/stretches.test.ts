import { expect, it } from 'vitest';
import { joinStretches } from './stretches.ts';

it('joins stretches that touch and cuts them to the range', () => {
  const stretches = [
    { fromMs: 40, toMs: 50 },
    { fromMs: 0, toMs: 20 },
    { fromMs: 10, toMs: 30 },
    { fromMs: 30, toMs: 35 },
    { fromMs: 90, toMs: 200 },
    { fromMs: 300, toMs: 400 },
  ];
  expect(joinStretches(stretches, 5, 100)).toEqual([
    { fromMs: 5, toMs: 35 },
    { fromMs: 40, toMs: 50 },
    { fromMs: 90, toMs: 100 },
  ]);
});
