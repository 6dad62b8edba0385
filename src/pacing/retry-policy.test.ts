import { describe, expect, it } from 'vitest';
import { delayBeforeTryMs, type RetryPolicy } from './retry-policy.ts';

const POLICY: RetryPolicy = { maxTries: 6, baseMs: 1000, capMs: 5000 };

describe('delayBeforeTryMs', () => {
  it('doubles the bound up to the cap and then gives up', () => {
    const bounds = [1, 2, 3, 4, 5, 6, 7].map((tryNumber) => delayBeforeTryMs(POLICY, tryNumber, () => 1));
    expect(bounds).toEqual([0, 1000, 2000, 4000, 5000, 5000, null]);
  });

  it('draws from the whole of it', () => {
    expect(delayBeforeTryMs(POLICY, 3, () => 0)).toBe(0);
    expect(delayBeforeTryMs(POLICY, 3, () => 0.25)).toBe(500);
  });

  it('waits at least as long as the server asked, beyond the cap too', () => {
    expect(delayBeforeTryMs(POLICY, 2, () => 1, 60_000)).toBe(60_000);
    expect(delayBeforeTryMs(POLICY, 2, () => 1, 10)).toBe(1000);
    expect(delayBeforeTryMs({ ...POLICY, maxTries: 1 }, 2, () => 1, 10)).toBeNull();
  });
});
