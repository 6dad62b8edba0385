import type { ClientBase } from 'pg';
import { numberArray } from '../write/array-literal.ts';
import { inList, instant } from './columns.ts';

/** What changes take from the look that made them. */
export interface LookFacts {
  /** `null` where the listing had never been seen before. */
  readonly previousSeenAtMs: number | null;
  /** 0 outside a run. */
  readonly runId: number;
}

/** A change as far as its look is concerned: a look was received when its changes happened. */
export interface LookedChange {
  readonly atMs: number;
  readonly lookId: number;
  readonly listingId: number;
}

type LookRow = [lookId: number, previousSeenAtMs: number, runId: number];

/** So few listings are read by their index, more by the summaries of numbers. */
const BY_LISTING = 12;

/** Looks by number; those of changes without one are missing. */
export const readLookFacts = async (
  client: ClientBase,
  changes: readonly LookedChange[],
): Promise<ReadonlyMap<number, LookFacts>> => {
  const looked = changes.filter(({ lookId }) => lookId !== 0);
  if (looked.length === 0) return new Map();
  const numbers = [...new Set(looked.map(({ lookId }) => lookId))];
  const listings = [...new Set(looked.map(({ listingId }) => listingId))];
  const instants = looked.map(({ atMs }) => atMs);
  const few = listings.length <= BY_LISTING;
  const { rows } = await client.query<LookRow>({
    name: few ? 'looks-of-listings' : 'looks-of-numbers',
    text: `SELECT look_id, previous_seen_at, run_id FROM look
           WHERE received_at BETWEEN ${instant('$1')} AND ${instant('$2')}
             AND ${inList('look_id', '$3::bigint[]')}
             AND ${few ? 'listing_id = ANY ($4::int[])' : 'look_id BETWEEN $4 AND $5'}`,
    values: [
      smallest(instants),
      largest(instants),
      numberArray(numbers),
      ...(few ? [numberArray(listings)] : [smallest(numbers), largest(numbers)]),
    ],
    rowMode: 'array',
  });
  return new Map(
    rows.map(([lookId, previousSeenAtMs, runId]) => [
      lookId,
      { previousSeenAtMs: Number.isFinite(previousSeenAtMs) ? previousSeenAtMs : null, runId },
    ]),
  );
};

/** Lists may be longer than a call takes arguments. */
const smallest = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
const largest = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));
