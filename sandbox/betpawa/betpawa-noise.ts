import type { Listing } from '../market/listing.ts';
import { createRandom } from '../random.ts';
import { playerName } from '../world/names.ts';
import type { Json } from './json.ts';

/** Markets outside the catalogue: novelties under ids that nobody knows, and goalscorers in the big matches. */
export function betpawaNoise(listing: Listing): Json[] {
  const { tier } = listing.fixture.competition;
  if (listing.fixture.salt % 7 > (tier === 'minor' ? 0 : 3)) {
    return [];
  }
  return [novelty(listing, '77000101', 'First Throw-in'), ...(tier === 'top' ? [goalscorers(listing)] : [])];
}

function novelty(listing: Listing, id: string, name: string): Json {
  const base = listing.fixture.salt % 9_000;
  return {
    marketType: {
      id,
      name,
      displayName: name,
      explainer: `${name}: which team is first.`,
      priority: 9_000,
      tabs: ['all', 'specials'],
    },
    row: [
      {
        id: String(390_000_000 + base),
        prices: ['1', '2'].map((side, index) => ({
          id: String(1_900_000_000 + base * 10 + index),
          name: side,
          typeId: String(77_000_102 + index),
          odds: 1.85,
          displayName: side,
          additionalInfo: { anyUp: 'NO_UP' },
          probability: { win: 0.5, refund: 0 },
        })),
      },
    ],
    additionalInfo: { cashoutable: true },
  };
}

function goalscorers(listing: Listing): Json {
  const random = createRandom('players', listing.fixture.salt);
  const { country } = listing.fixture.competition;
  return {
    marketType: {
      id: '129108',
      name: 'Anytime Goalscorer',
      displayName: 'Anytime Goalscorer',
      explainer: 'Anytime Goalscorer: name a player who scores in normal time. Own goals do not count.',
      priority: 9_100,
      tabs: ['all', 'players'],
    },
    row: Array.from({ length: 30 }, (_, index) => {
      const name = playerName(country, random);
      return {
        prices: [
          {
            id: String(1_950_000_000 + (listing.fixture.salt % 9_000) * 40 + index),
            name,
            typeId: String(5_000_000 + random.int(900_000)),
            odds: Math.round(random.between(180, 1400)) / 100,
            displayName: name,
            additionalInfo: { anyUp: 'NO_UP' },
            probability: { win: 0.2, refund: 0 },
          },
        ],
      };
    }),
    additionalInfo: { cashoutable: true },
  };
}
