import type { ClientBase } from 'pg';

export interface EventListing {
  readonly listingId: number;
  readonly bookmakerId: number;
}

/** All listings an event has ever had, in order of their numbers; `undefined` where storage knows no such event. */
export const readEventListings = async (
  client: ClientBase,
  eventId: string,
): Promise<readonly EventListing[] | undefined> => {
  const { rows } = await client.query<{ listingId: number | null; bookmakerId: number | null }>({
    name: 'event-listings',
    text: `SELECT listing_id AS "listingId", bookmaker_id AS "bookmakerId"
           FROM event LEFT JOIN listing USING (event_number) WHERE event_id = $1 ORDER BY listing_id`,
    values: [eventId],
  });
  if (rows.length === 0) return undefined;
  return rows.flatMap(({ listingId, bookmakerId }) =>
    listingId === null || bookmakerId === null ? [] : [{ listingId, bookmakerId }],
  );
};
