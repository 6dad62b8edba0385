import type { ClientBase, Pool } from 'pg';
import type { Change } from '../../model/change.ts';
import type { ChangesQuestion } from '../../model/storage-reads.ts';
import {
  AFTER_GAP_BIT,
  DERIVED_BIT,
  FIRST_SIGHT_BIT,
  IMPLAUSIBLE_BIT,
  lineOfCode,
  marginOfCode,
  OWN_BOUND_BIT,
  stateOfFlags,
} from '../codes.ts';
import { onSnapshot } from '../database/snapshot.ts';
import { priceCodesOf } from '../packed-prices.ts';
import type { Surrogates } from '../write/surrogates.ts';
import { readBounds } from './change-bounds.ts';
import { changeFilter } from './change-filter.ts';
import { type ChangeRow, readChangeRows } from './change-rows.ts';
import { type EpochStart, epochOf, readEpochs } from './epochs.ts';
import { type ListingIdentity, readListingIdentities } from './listing-identities.ts';
import { type LookFacts, readLookFacts } from './look-facts.ts';

/** Changes with a number above `afterSeq`, in order, at most `limit`; only what is stored. */
export const changesAfter = (
  pool: Pool,
  surrogates: Surrogates,
  question: ChangesQuestion,
): Promise<readonly Change[]> =>
  onSnapshot(pool, async (client) => {
    const filter = await changeFilter(client, question, surrogates);
    if (filter === undefined) return [];
    return complete(client, surrogates, await readChangeRows(client, question.afterSeq, question.limit, filter));
  });

/** Adds what is kept elsewhere: names, lower bounds, looks, epochs. Changes of forgotten listings are left out. */
const complete = async (client: ClientBase, surrogates: Surrogates, rows: readonly ChangeRow[]): Promise<Change[]> => {
  if (rows.length === 0) return [];
  const epochs = await readEpochs(client);
  const listings = await readListingIdentities(client, new Set(rows.map((row) => row[3])));
  const looked = rows.map(([, atMs, lookId, listingId]) => ({ atMs, lookId, listingId }));
  const looks = await readLookFacts(client, looked);
  const bounded = rows.filter((row) => (row[7] & OWN_BOUND_BIT) !== 0).map(([seq]) => seq);
  const bounds = await readBounds(client, bounded);
  return rows.flatMap((row) => {
    const listing = listings.get(row[3]);
    const change = listing === undefined ? undefined : changeOf(row, surrogates, listing, looks, bounds, epochs);
    return change === undefined ? [] : [change];
  });
};

const changeOf = (
  row: ChangeRow,
  surrogates: Surrogates,
  listing: ListingIdentity,
  looks: ReadonlyMap<number, LookFacts>,
  bounds: ReadonlyMap<number, number>,
  epochs: readonly EpochStart[],
): Change | undefined => {
  const [seq, atMs, lookId, listingId, marketId, line, margin, flags, prices, previousFlags, previousPrices] = row;
  const market = surrogates.marketOf(marketId);
  if (market === undefined) return undefined;
  const look = looks.get(lookId);
  // One plain literal: an hour of the log is 50,000 of these.
  return {
    seq,
    atMs,
    listingId,
    market,
    epoch: epochOf(epochs, seq),
    notBeforeMs: (flags & FIRST_SIGHT_BIT) !== 0 ? null : (bounds.get(seq) ?? look?.previousSeenAtMs ?? null),
    eventId: listing.eventId,
    bookmaker: surrogates.bookmakerOf(listing.bookmakerId),
    line: lineOfCode(line),
    state: stateOfFlags(flags),
    prices: priceCodesOf(prices),
    margin: marginOfCode(margin),
    implausible: (flags & IMPLAUSIBLE_BIT) !== 0,
    derived: (flags & DERIVED_BIT) !== 0,
    previous:
      previousFlags === null || previousPrices === null
        ? null
        : { state: stateOfFlags(previousFlags), prices: priceCodesOf(previousPrices) },
    afterGap: (flags & AFTER_GAP_BIT) !== 0,
    lookId: lookId === 0 ? null : String(lookId),
    runId: look === undefined || look.runId === 0 ? null : String(look.runId),
  };
};
