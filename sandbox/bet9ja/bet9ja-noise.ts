import type { Listing } from '../market/listing.ts';
import { createRandom } from '../random.ts';

const windows = ['1-2', '1-3', '1-4', '1-5', '2-3', '2-4', '2-5', '3-4', '3-5', '4-5'];

/** Markets outside the catalogue: multi-chance products, and a key or two that nobody knows. */
export function bet9jaNoise(listing: Listing): Map<string, string> {
  const random = createRandom('bet9ja noise', listing.fixture.salt);
  const { tier } = listing.fixture.competition;
  const odds = new Map<string, string>();
  const price = (): string => String(Math.round(random.between(115, 900)) / 100);
  if (tier !== 'minor') {
    for (const window of windows) {
      for (const suffix of ['1', 'X', '2']) {
        odds.set(`S_1X2MULTI${window}_${suffix}`, price());
      }
      for (const suffix of ['1X', 'X2', '12']) {
        odds.set(`S_DCMULTI${window}_${suffix}`, price());
      }
    }
    for (const line of ['1.5', '2.5', '3.5']) {
      for (const suffix of ['1GGOV', '1NGOV', 'XGGOV', 'XNGOV', '2GGOV', '2NGOV']) {
        odds.set(`S_3COMBO1@${line}_${suffix}`, price());
      }
    }
  }
  if (random.chance(0.3)) {
    odds.set('S_THROWIN1ST_1', '1.9');
    odds.set('S_THROWIN1ST_2', '1.8');
  }
  return odds;
}
