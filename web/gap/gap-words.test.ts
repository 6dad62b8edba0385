import { describe, expect, it } from 'vitest';
import { gapMeaning, marketWords, selectionSign } from './gap-words.ts';

describe('a gap in words', () => {
  it('names selections by the sign that everybody knows, else by the catalogue, else by key', () => {
    expect(selectionSign('home', undefined)).toBe('1');
    expect(selectionSign('draw-away', undefined)).toBe('X2');
    expect(selectionSign('odd', undefined)).toBe('odd');
    expect(marketWords('total-goals-ft', 2.5, undefined)).toBe('total-goals-ft 2.5');
  });

  it('says money is given away only where the edge is above zero', () => {
    expect(gapMeaning({ points: -2, edge: 0.01 })).toBe('generous');
    expect(gapMeaning({ points: 2, edge: -0.08 })).toBe('mean');
    expect(gapMeaning({ points: -0.5, edge: -0.04 })).toBe('none');
  });
});
