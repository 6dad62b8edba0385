import type { ClientBase } from 'pg';
import { numberArray } from '../write/array-literal.ts';

/** Whose quotes a listing's are. */
export interface ListingIdentity {
  /** Empty where the listing has no SportRadar id. */
  readonly eventId: string;
  readonly bookmakerId: number;
}

/** By the listing's number; listings that storage has forgotten are missing. */
export const readListingIdentities = async (
  client: ClientBase,
  listingIds: ReadonlySet<number>,
): Promise<ReadonlyMap<number, ListingIdentity>> => {
  const { rows } = await client.query<{ id: number; eventId: string | null; bookmakerId: number }>(
    `SELECT listing_id AS id, event_id AS "eventId", bookmaker_id AS "bookmakerId"
     FROM listing LEFT JOIN event USING (event_number) WHERE listing_id = ANY ($1::int[])`,
    [numberArray([...listingIds])],
  );
  return new Map(rows.map(({ id, eventId, bookmakerId }) => [id, { eventId: eventId ?? '', bookmakerId }]));
};
