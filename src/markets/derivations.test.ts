import { describe, expect, it } from 'vitest';
import { derivation, derivationOf } from './derivations.ts';

describe('a derivation', () => {
  it('says which selection is the same bet', () => {
    const found = derivationOf('home-clean-sheet-2h');
    expect(found?.from.key).toBe('away-to-score-2h');
    const pairs = found?.positions.map((at, index) => [
      found.market.selections[index]?.key,
      found.from.selections[at]?.key,
    ]);
    expect(pairs).toEqual([
      ['yes', 'no'],
      ['no', 'yes'],
    ]);
    expect(derivationOf('away-to-score-2h')).toBeUndefined();
  });

  it('is refused where the two are not the same bet all through', () => {
    expect(() => derivation(['btts-ft', 'no-such-market', 'yes=yes no=no'])).toThrow('no such market');
    expect(() => derivation(['btts-ft', 'total-goals-ft', 'yes=over no=under'])).toThrow('not decided alike');
    expect(() => derivation(['btts-ft', 'btts-1h', 'yes=yes'])).toThrow('nothing is no');
    expect(() => derivation(['btts-ft', 'btts-1h', 'yes=yes no=yes'])).toThrow('left over');
    expect(() => derivation(['btts-ft', '1x2-ft', 'yes=home no=draw'])).toThrow('left over');
  });
});
