import type { Bookmaker } from '../bookmaker.ts';
import { BET9JA_MARKET_KEYS } from './market-map.ts';
import { readCompetitions } from './read-competitions.ts';
import { readEvent } from './read-event.ts';
import { readList } from './read-list.ts';
import { competitionsRequest, eventRequest, listRequest } from './requests.ts';

/** Bet9ja (Nigeria). `MAPPING.md` beside this file has the evidence behind the map. */
export const BET9JA: Bookmaker = {
  slug: 'bet9ja',
  name: 'Bet9ja',
  liveUrl: 'https://sports.bet9ja.com',
  pacing: { concurrency: { default: 15, max: 50 }, delayMs: { default: 25, max: 1000 } },
  mapsMarket: (marketKey) => BET9JA_MARKET_KEYS.has(marketKey),
  competitionsRequest,
  readCompetitions,
  listRequest,
  readList,
  eventRequest,
  readEvent,
};
