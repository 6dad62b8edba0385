import type { CompetitionRef } from '../../model/listing.ts';
import type { BookmakerRequest } from '../bookmaker.ts';
import { USER_AGENT } from '../user-agent.ts';

const PREFIX = '/desktop/feapi/PalimpsestAjax';
/** Football among Bet9ja's sports. */
export const FOOTBALL = '1';

/** Without the referer the feed may refuse. */
const headers = {
  accept: 'application/json, text/plain, */*',
  'accept-language': 'en',
  referer: 'https://sports.bet9ja.com/',
  'user-agent': USER_AGENT,
};

const get = (path: string): BookmakerRequest => ({ method: 'GET', path: PREFIX + path, headers });

export const competitionsRequest = (): BookmakerRequest => get('/GetSports?DISP=0');

/** A competition's events come in one answer, with a few popular markets. */
export const listRequest = (competition: CompetitionRef): BookmakerRequest =>
  get(`/GetEventsInGroupV2?GROUPID=${encodeURIComponent(competition.id)}&DISP=0&GROUPMARKETID=1`);

export const eventRequest = (bookmakerEventId: string): BookmakerRequest =>
  get(`/GetEvent?EVENTID=${encodeURIComponent(bookmakerEventId)}`);
