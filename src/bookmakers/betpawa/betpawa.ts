import type { Bookmaker } from '../bookmaker.ts';
import { BETPAWA_MARKET_KEYS } from './market-map.ts';
import { readCompetitions } from './read-competitions.ts';
import { readEvent } from './read-event.ts';
import { readList } from './read-list.ts';
import { competitionsRequest, eventRequest, listRequest } from './requests.ts';

/** BetPawa (Nigeria). `MAPPING.md` beside this file has the evidence behind the map. */
export const BETPAWA: Bookmaker = {
  slug: 'betpawa',
  name: 'BetPawa',
  liveUrl: 'https://www.betpawa.ng',
  pacing: { concurrency: { default: 50, max: 100 }, delayMs: null },
  competitionsRequest,
  readCompetitions,
  listRequest,
  readList,
  eventRequest,
  readEvent,
  mapsMarket: (marketKey) => BETPAWA_MARKET_KEYS.has(marketKey),
};
