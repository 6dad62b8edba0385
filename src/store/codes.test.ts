import { describe, expect, it } from 'vitest';
import {
  AFTER_GAP_BIT,
  DERIVED_BIT,
  FIRST_SIGHT_BIT,
  IMPLAUSIBLE_BIT,
  lineCode,
  lineOfCode,
  listingStateCode,
  listingStateOfCode,
  marginCode,
  marginOfCode,
  OWN_BOUND_BIT,
  stateCode,
  stateOfFlags,
} from './codes.ts';

describe('codes', () => {
  it('tell no line from the line 0', () => {
    for (const line of [null, 0, 10, -32_000, 32_000]) expect(lineOfCode(lineCode(line))).toBe(line);
  });

  it('keep states whatever bits stand beside them, in one byte', () => {
    const all = IMPLAUSIBLE_BIT | AFTER_GAP_BIT | FIRST_SIGHT_BIT | OWN_BOUND_BIT | DERIVED_BIT;
    for (const state of ['open', 'suspended', 'removed'] as const) {
      expect(stateOfFlags(stateCode(state) | all)).toBe(state);
      expect(stateCode(state) | all).toBeLessThan(128);
    }
    for (const state of ['offered', 'removed'] as const)
      expect(listingStateOfCode(listingStateCode(state))).toBe(state);
  });

  it('keep a margin to the hundredth of a percent, and none where it does not fit', () => {
    expect(marginOfCode(marginCode(0.053_44))).toBe(0.0534);
    expect(marginOfCode(marginCode(-0.02))).toBe(-0.02);
    expect(marginOfCode(marginCode(null))).toBeNull();
    expect(marginOfCode(marginCode(3.5))).toBeNull();
  });
});
