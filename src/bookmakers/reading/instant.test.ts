import { describe, expect, it } from 'vitest';
import { instantOfEpochMs, instantOfIso, instantOfPlainUtc } from './instant.ts';

const INSTANT = Date.UTC(2026, 11, 5, 15, 0, 0);

describe('instants', () => {
  it('come in three writings', () => {
    expect(instantOfIso('2026-12-05T15:00:00Z')).toBe(INSTANT);
    expect(instantOfIso('2026-12-05T16:00:00.000+01:00')).toBe(INSTANT);
    expect(instantOfEpochMs(INSTANT)).toBe(INSTANT);
    expect(instantOfEpochMs(String(INSTANT))).toBe(INSTANT);
    expect(instantOfPlainUtc('2026-12-05 15:00:00')).toBe(INSTANT);
  });

  it('are not guessed from a time without zone, from seconds or from a day that does not exist', () => {
    expect(instantOfIso('2026-12-05T15:00:00')).toBeUndefined();
    expect(instantOfIso('2026-13-05T15:00:00Z')).toBeUndefined();
    expect(instantOfEpochMs(INSTANT / 1000)).toBeUndefined();
    expect(instantOfEpochMs(INSTANT + 0.5)).toBeUndefined();
    expect(instantOfPlainUtc('2026-02-30 15:00:00')).toBeUndefined();
    expect(instantOfPlainUtc('2026-12-05T15:00:00Z')).toBeUndefined();
    for (const read of [instantOfIso, instantOfEpochMs, instantOfPlainUtc]) {
      for (const junk of [undefined, null, '', 'soon', {}, [], true, Number.NaN, '0001-01-01 00:00:00']) {
        expect(read(junk)).toBeUndefined();
      }
    }
  });
});
