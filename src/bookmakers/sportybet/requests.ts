import type { CompetitionRef } from '../../model/listing.ts';
import type { BookmakerRequest } from '../bookmaker.ts';
import { USER_AGENT } from '../user-agent.ts';

const PREFIX = '/api/ng/factsCenter';
/** Football among SportyBet's sports. */
export const FOOTBALL = 'sr:sport:1';
/** Pre-match among its products. */
const PRE_MATCH = 3;
/** The 1X2, to keep lists small: only markets that are asked for come, and events come without them too. */
const LIST_MARKETS = '1';

const headers = {
  accept: 'application/json',
  'accept-language': 'en',
  clientid: 'web',
  operid: '2',
  platform: 'web',
  referer: 'https://www.sportybet.com/ng/',
  'user-agent': USER_AGENT,
};

const get = (path: string): BookmakerRequest => ({ method: 'GET', path: PREFIX + path, headers });

export const competitionsRequest = (): BookmakerRequest =>
  get(`/popularAndSportList?sportId=${FOOTBALL}&timeline=&productId=${PRE_MATCH}`);

/** A tournament's events come in one answer. The body is an array, anything else is refused. */
export const listRequest = (competition: CompetitionRef): BookmakerRequest => ({
  method: 'POST',
  path: `${PREFIX}/pcEvents`,
  headers: { ...headers, 'content-type': 'application/json;charset=UTF-8' },
  body: JSON.stringify([{ sportId: FOOTBALL, marketId: LIST_MARKETS, tournamentId: [[competition.id]] }]),
});

export const eventRequest = (bookmakerEventId: string): BookmakerRequest =>
  get(`/event?eventId=${encodeURIComponent(bookmakerEventId).replaceAll('%3A', ':')}&productId=${PRE_MATCH}`);
