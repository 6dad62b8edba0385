import { expect, it } from 'vitest';
import { USUAL_COLUMNS } from './board-columns.ts';
import { readTitles, titled } from './column-titles.ts';

it('shows a column under the title that its reader gave it, and the others under theirs', () => {
  const [result, total] = titled(USUAL_COLUMNS, readTitles('{"1x2-ft":"Match odds","total-goals-ft:2.5":" "}'));
  expect([result?.title, result?.short, total?.title]).toEqual(['Match odds', 'Match odds', 'Total 2.5']);
});

it('leaves out what was kept and is no title', () => {
  expect(readTitles('{"a":1,"b":null,"c":"C"}')).toEqual({ c: 'C' });
  expect(readTitles('[')).toEqual({});
});
