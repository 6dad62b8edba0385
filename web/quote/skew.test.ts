import { describe, expect, it } from 'vitest';
import { skewMs, skewWords } from './skew.ts';

describe('the skew of what is compared', () => {
  it('is how far apart the oldest and the newest were seen, from a minute on', () => {
    expect(skewWords([0, 60_000])).toBe('');
    expect(skewWords([0, 61_000, null])).toBe('1 min apart');
  });

  it('is nothing where there is nothing to compare', () => {
    expect(skewMs([5_000, null])).toBe(0);
    expect(skewMs([])).toBe(0);
  });
});
