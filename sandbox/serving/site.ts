import type { Bookmaker } from '../bookmaker.ts';
import type { Listing } from '../market/listing.ts';
import type { Offer } from '../market/offer.ts';
import type { Payload } from './payload.ts';

export interface SiteRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  /** Lower-case names. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: string;
}

export interface SiteAnswer {
  status: number;
  contentType: string;
  payload: Payload;
  /** What the answer told about one listing, for the log of what was served; no offer: that it does not exist. */
  told?: { listing: Listing; offer: Offer | null };
  headers?: Record<string, string>;
}

export type RequestKind = 'tree' | 'list' | 'detail' | 'other';

/** A bookmaker's web site as far as it is simulated. */
export interface Site {
  bookmaker: Bookmaker;
  kindOf(request: SiteRequest): RequestKind;
  answer(request: SiteRequest): SiteAnswer;
  /** The answer to a request for the detail of some other event than this one; null when there is none. */
  answerForAnother(listing: Listing): SiteAnswer | null;
}
