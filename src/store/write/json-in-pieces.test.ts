import { expect, it } from 'vitest';
import { jsonInPieces } from './json-in-pieces.ts';

it.each([0, 1, 250, 251, 1_000])(
  'writes %i items as JSON.stringify does, the event loop having its turns',
  async (count) => {
    const items = Array.from({ length: count }, (_, id) => ({ id, text: `"${id}]`, none: undefined }));
    let turns = 0;
    let rounds = setImmediate(function again() {
      turns++;
      rounds = setImmediate(again);
    });
    const text = await jsonInPieces(items);
    clearImmediate(rounds);
    expect(text).toBe(JSON.stringify(items));
    expect(turns).toBeGreaterThanOrEqual(Math.ceil(count / 250) - 1);
  },
);
