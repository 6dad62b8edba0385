import type { Listing } from '../market/listing.ts';
import { createRandom } from '../random.ts';
import { playerName } from '../world/names.ts';
import { guideOf, type SportybetMarket, type SportybetOutcome } from './sportybet-markets.ts';

const playerMarkets = [
  { id: '775', name: 'Player Goals', outcomes: ['1+', '2+', '3+'] },
  { id: '776', name: 'Player shots', outcomes: ['1+', '2+', '3+', '4+'] },
  { id: '777', name: 'Player shots on goal', outcomes: ['1+', '2+', '3+'] },
  { id: '800117', name: 'Player To Be Carded', outcomes: ['Yes', 'No'] },
] as const;

const novelties = [
  { id: '820', name: 'HT/FT & Exact Goals', chance: 0.8 },
  { id: '980011', name: 'First Throw-in', chance: 0.4 },
  { id: '980012', name: 'Woodwork Hit', chance: 0.25 },
] as const;

/** Markets outside the catalogue: players in the bigger matches, novelties, ids that nobody knows. */
export function sportybetNoise(listing: Listing): SportybetMarket[] {
  const random = createRandom('sportybet noise', listing.fixture.salt);
  const { tier, country } = listing.fixture.competition;
  const extra = novelties
    .filter(({ chance }) => random.chance(chance))
    .map(({ id, name }) => {
      const outcomes = id === '820' ? 14 : 2;
      return noise(
        listing,
        id,
        name,
        null,
        Array.from({ length: outcomes }, (_, index) => plain(String(index + 1), `Choice ${index + 1}`, outcomes)),
      );
    });
  const players = Array.from({ length: tier === 'top' ? 30 : tier === 'middle' ? 4 : 0 }, () => ({
    id: 90_000 + random.int(900_000),
    name: playerName(country, random),
  }));
  return [
    ...extra,
    ...playerMarkets.flatMap((market) =>
      players.map((player) => {
        const variant = `pre:playerprops:${listing.fixture.eventId}:${player.id}`;
        const outcomes = market.outcomes.map((text, index) =>
          plain(`${variant}:${index + 1}`, `${player.name} ${text}`, market.outcomes.length),
        );
        return noise(listing, market.id, market.name, `variant=${variant}`, outcomes);
      }),
    ),
  ];
}

function plain(id: string, desc: string, among: number): SportybetOutcome {
  return {
    id,
    odds: (among * 0.94).toFixed(2),
    probability: (1 / among).toFixed(10),
    voidProbability: '0E-10',
    isActive: 1,
    desc,
  };
}

function noise(
  listing: Listing,
  id: string,
  name: string,
  specifier: string | null,
  outcomes: SportybetOutcome[],
): SportybetMarket {
  return {
    id,
    ...(specifier === null ? {} : { specifier }),
    product: 3,
    desc: name,
    status: 0,
    ...(specifier === null ? { group: 'Combo' } : { group: 'Players' }),
    groupId: '200101000000MGI10000099',
    marketGuide: guideOf(name),
    title: '',
    name,
    favourite: 0,
    outcomes,
    farNearOdds: 0,
    sourceType: specifier === null ? 'LSPORTS' : 'BET_RADAR',
    lastOddsChangeTime: listing.changedAtMs.statistics,
    banned: false,
  };
}
