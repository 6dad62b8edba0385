import { describe, expect, it } from 'vitest';
import { keysOf, linesText, withKeys, withLines } from './market-refs.ts';

const REFS = ['1x2-ft', 'total-goals-ft:2.5', 'total-goals-ft:3', 'asian-handicap-ft'];

describe('markets and lines of a rule', () => {
  it('are shown as markets, and as lines of each', () => {
    expect(keysOf(REFS)).toEqual(['1x2-ft', 'total-goals-ft', 'asian-handicap-ft']);
    expect(linesText(REFS, 'total-goals-ft')).toBe('2.5, 3');
    expect(linesText(REFS, 'asian-handicap-ft')).toBe('');
  });

  it('keep the lines of a market that stays when another comes or goes', () => {
    expect(withKeys(REFS, ['total-goals-ft', 'btts-ft'])).toEqual([
      'total-goals-ft:2.5',
      'total-goals-ft:3',
      'btts-ft',
    ]);
  });

  it.each([
    ['total-goals-ft', '3.5', ['1x2-ft', 'total-goals-ft:3.5', 'asian-handicap-ft']],
    ['total-goals-ft', ' ', ['1x2-ft', 'total-goals-ft', 'asian-handicap-ft']],
    [
      'asian-handicap-ft',
      '−1.5 +0.25, -0',
      [...REFS.slice(0, 3), 'asian-handicap-ft:-1.5', 'asian-handicap-ft:0.25', 'asian-handicap-ft:0'],
    ],
    ['total-goals-ft', '2.5 or 3', undefined],
  ])('take the lines of %s from “%s”', (key, text, refs) => {
    expect(withLines(REFS, key, text)).toEqual(refs);
  });
});
