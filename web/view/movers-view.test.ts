import { expect, it } from 'vitest';
import { leastPoints, readMoversSearch, statedPoints } from './movers-view.ts';
import { parseSearchText, stringifySearch } from './search-text.ts';

const read = (text: string) => readMoversSearch(parseSearchText(text));

it('movers begin with moves of a point; the address says another size, any size too', () => {
  expect(leastPoints(read(''))).toBe(1);
  for (const points of [0, 0.5, 1, 3]) {
    const address = stringifySearch({ minPoints: statedPoints(points) });
    expect([address, leastPoints(read(address))]).toEqual([points === 1 ? '' : `?minPoints=${points}`, points]);
  }
});

it.each(['-1', '101', 'many', ''])('a size of “%s” in the address is none', (text) => {
  expect(leastPoints(read(`?minPoints=${text}`))).toBe(1);
});
