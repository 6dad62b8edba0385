import type { CompetitionRef } from '../../model/listing.ts';
import type { BookmakerRequest, PageCursor } from '../bookmaker.ts';
import { USER_AGENT } from '../user-agent.ts';

const PREFIX = '/api/sportsbook/v4';
/** Football among BetPawa's categories. */
export const FOOTBALL = '2';
/** Entries asked for per page. What a page really holds is up to the server, so paging counts what came. */
const PAGE_SIZE = 100;

/** Without `accept` the events list comes as protobuf, without the brand nothing does. */
const headers = {
  accept: 'application/json',
  'accept-language': 'en',
  devicetype: 'web',
  referer: 'https://www.betpawa.ng/',
  'user-agent': USER_AGENT,
  'x-pawa-brand': 'betpawa-nigeria',
  'x-pawa-language': 'en',
};

const get = (path: string): BookmakerRequest => ({ method: 'GET', path: PREFIX + path, headers });

export const competitionsRequest = (): BookmakerRequest => get(`/categories/list/${FOOTBALL}?includeRegions=true`);

/** Every upcoming event of a competition: `view` names no market types, because it would hide events without them. */
export const listRequest = (competition: CompetitionRef, page: PageCursor | null): BookmakerRequest => {
  const query = {
    eventType: 'UPCOMING',
    categories: [FOOTBALL],
    zones: { competitions: [competition.id] },
    hasOdds: true,
  };
  const queries = [{ query, view: {}, skip: skipOf(page), take: PAGE_SIZE }];
  return get(`/events/lists/by-queries?q=${encodeURIComponent(JSON.stringify({ queries }))}`);
};

/** How many entries the pages before this one held. */
export const skipOf = (page: PageCursor | null): number => {
  const skip = Number(page ?? 0);
  return Number.isSafeInteger(skip) && skip > 0 ? skip : 0;
};

export const eventRequest = (bookmakerEventId: string): BookmakerRequest =>
  get(`/events/${encodeURIComponent(bookmakerEventId)}`);
