import { describe, expect, it } from 'vitest';
import { csvLine } from './csv.ts';

describe('a cell', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('of text never starts a formula: %j', (value) => {
    expect(csvLine([value]).replace(/^"/, '').startsWith("'")).toBe(true);
  });

  it('keeps numbers numbers, also below zero', () => {
    expect(csvLine([-1, 2.5, true, null, ''])).toBe('-1,2.5,true,,\r\n');
  });

  it('is quoted where it holds a comma, a quote or a line break', () => {
    expect(csvLine(['a,b', 'say "hi"', 'two\nlines'])).toBe('"a,b","say ""hi""","two\nlines"\r\n');
  });
});
