import type { Bookmaker } from '../bookmaker.ts';
import { mapsMarket } from './market-map.ts';
import { readCompetitions } from './read-competitions.ts';
import { readEvent } from './read-event.ts';
import { readList } from './read-list.ts';
import { competitionsRequest, eventRequest, listRequest } from './requests.ts';

/** SportyBet (Nigeria). `MAPPING.md` beside this file has the evidence behind the map. */
export const SPORTYBET: Bookmaker = {
  slug: 'sportybet',
  name: 'SportyBet',
  liveUrl: 'https://www.sportybet.com',
  pacing: { concurrency: { default: 50, max: 100 }, delayMs: null },
  mapsMarket,
  competitionsRequest,
  readCompetitions,
  listRequest,
  readList,
  eventRequest,
  readEvent,
};
