import { describe, expect, it } from 'vitest';
import { groupBeside } from './market-sections.ts';

describe('the group beside', () => {
  const groups = ['popular', 'goals'];

  it('goes through all groups and back to all markets, either way round', () => {
    expect(groupBeside(groups, undefined, 1)).toBe('popular');
    expect(groupBeside(groups, 'popular', 1)).toBe('goals');
    expect(groupBeside(groups, 'goals', 1)).toBeUndefined();
    expect(groupBeside(groups, undefined, -1)).toBe('goals');
    expect(groupBeside(groups, 'popular', -1)).toBeUndefined();
  });

  it('begins at the first where the chosen one is not there', () => {
    expect(groupBeside(groups, 'corners', 1)).toBe('popular');
  });
});
