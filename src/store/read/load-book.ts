import type { Pool } from 'pg';
import { marketByKey } from '../../markets/catalogue.ts';
import type { Market } from '../../markets/market.ts';
import type { CompetitionRecord, EventRecord, StoredBook, StoredQuote } from '../../model/storage.ts';
import { DERIVED_BIT, IMPLAUSIBLE_BIT, lineOfCode, listingStateOfCode, marginOfCode, stateOfFlags } from '../codes.ts';
import { priceCodesOf } from '../packed-prices.ts';
import { instant } from './columns.ts';

const LISTINGS_PER_PORTION = 100;

/** Reads what a starting collector needs: events whose kick-off is after the instant, their listings and quotes. */
export const loadBook = async (pool: Pool, sinceMs: number): Promise<StoredBook> => {
  const listings = await readListings(pool, sinceMs);
  return {
    competitions: await readCompetitions(pool),
    events: await readEvents(pool, sinceMs),
    listings,
    quotes: readQuotes(
      pool,
      listings.map(({ listingId }) => listingId),
    ),
    next: await readNext(pool),
  };
};

/** All of them: a competition outlives its events, and its number with it. */
const readCompetitions = async (pool: Pool): Promise<CompetitionRecord[]> => {
  const { rows } = await pool.query<CompetitionRecord>(
    `SELECT competition_id AS "competitionId", slug AS bookmaker, own_id AS "ownId", name, country
     FROM competition JOIN bookmaker USING (bookmaker_id) ORDER BY competition_id`,
  );
  return rows;
};

const readEvents = async (pool: Pool, sinceMs: number): Promise<EventRecord[]> => {
  const { rows } = await pool.query<EventRecord>(
    `SELECT event_number AS "eventNumber", event_id AS "eventId", sport, country, home, away,
            kickoff AS "kickoffMs"
     FROM event WHERE kickoff > ${instant('$1')} ORDER BY event_number`,
    [sinceMs],
  );
  return rows;
};

type ListingRow = Omit<StoredBook['listings'][number], 'state'> & { readonly state: number };

const readListings = async (pool: Pool, sinceMs: number): Promise<StoredBook['listings'][number][]> => {
  const { rows } = await pool.query<ListingRow>(
    `SELECT listing_id AS "listingId", event_number AS "eventNumber", competition_id AS "competitionId",
            slug AS bookmaker, bookmaker_event_id AS "bookmakerEventId", l.home, l.away, l.kickoff AS "kickoffMs", url,
            state::int AS state, state_since AS "stateSinceMs", seen_at AS "seenAtMs", changed_at AS "changedAtMs"
     FROM listing l JOIN bookmaker USING (bookmaker_id) LEFT JOIN event e USING (event_number)
     WHERE coalesce(e.kickoff, l.kickoff) > ${instant('$1')} ORDER BY coalesce(e.kickoff, l.kickoff), listing_id`,
    [sinceMs],
  );
  return rows.map((row) => ({ ...row, state: listingStateOfCode(row.state) }));
};

const readNext = async (pool: Pool): Promise<StoredBook['next']> => {
  const { rows } = await pool.query<{ competition: number; event: number; listing: number }>(`
    SELECT greatest((SELECT max(competition_id) + 1 FROM competition), max(next) FILTER (WHERE series = 'competition'), 1)
             AS competition,
           greatest((SELECT max(event_number) + 1 FROM event), max(next) FILTER (WHERE series = 'event'), 1) AS event,
           greatest((SELECT max(listing_id) + 1 FROM listing), max(next) FILTER (WHERE series = 'listing'), 1) AS listing
    FROM number_series`);
  const next = rows[0];
  return {
    competitionId: next?.competition ?? 1,
    eventNumber: next?.event ?? 1,
    listingId: next?.listing ?? 1,
  };
};

type QuoteRow = [
  listingId: number,
  marketKey: string,
  line: number,
  flags: number,
  margin: number,
  prices: string,
  stateSinceMs: number,
  changedAtMs: number,
  seenAtMs: number | null,
  seq: number,
  lookId: number,
];

async function* readQuotes(pool: Pool, listingIds: readonly number[]): AsyncGenerator<readonly StoredQuote[]> {
  const portionAt = (start: number): Promise<readonly QuoteRow[]> =>
    readPortion(pool, listingIds.slice(start, start + LISTINGS_PER_PORTION));
  let next = portionAt(0);
  for (let start = 0; start < listingIds.length; start += LISTINGS_PER_PORTION) {
    const rows = await next;
    // The database works on the next portion while this one is taken in.
    next = portionAt(start + LISTINGS_PER_PORTION);
    // Where it fails it is told at the next turn, if there is one.
    next.catch(() => undefined);
    const lookIds = new Map<number, string>();
    yield rows.flatMap((row) => {
      const market = marketByKey(row[1]);
      return market === undefined ? [] : [quoteOf(row, market, lookIds)];
    });
  }
}

const readPortion = async (pool: Pool, listingIds: readonly number[]): Promise<readonly QuoteRow[]> => {
  if (listingIds.length === 0) return [];
  const { rows } = await pool.query<QuoteRow>({
    name: 'load-quotes',
    text: `SELECT listing_id, key, line, flags::int, margin, prices::text, state_since, changed_at, q.seen_at, seq, look_id
             FROM quote q JOIN market USING (market_id) WHERE listing_id = ANY ($1::int[])`,
    values: [listingIds],
    rowMode: 'array',
  });
  return rows;
};

/** The quotes of a look share its id: one string in memory. */
const lookIdOf = (lookId: number, known: Map<number, string>): string | null => {
  if (lookId === 0) return null;
  const text = known.get(lookId) ?? String(lookId);
  known.set(lookId, text);
  return text;
};

const quoteOf = (row: QuoteRow, market: Market, lookIds: Map<number, string>): StoredQuote => {
  const [listingId, , line, flags, margin, prices, stateSinceMs, changedAtMs, seenAtMs, seq, lookId] = row;
  return {
    listingId,
    market,
    line: lineOfCode(line),
    state: stateOfFlags(flags),
    prices: priceCodesOf(prices),
    margin: marginOfCode(margin),
    implausible: (flags & IMPLAUSIBLE_BIT) !== 0,
    derived: (flags & DERIVED_BIT) !== 0,
    stateSinceMs,
    changedAtMs,
    seenAtMs,
    seq,
    lookId: lookIdOf(lookId, lookIds),
  };
};
