import { z } from 'zod';
import { isZone } from '../model/wall-time.ts';

/** An instant as answers carry it: ISO 8601 UTC with `Z` and milliseconds. */
export const instantSchema = z.iso.datetime({ precision: 3 });
/** An instant as questions may carry it: an offset or `Z` is required. */
export const instantGivenSchema = z.iso.datetime({ offset: true });

/** In whose days something is counted. */
export const zoneSchema = z.string().max(60).refine(isZone, 'must be a time zone, such as `Africa/Lagos`');

export const eventIdSchema = z.string().regex(/^\d{1,20}$/, 'must be the digits of a SportRadar match id');
/** A bookmaker's slug, such as `betpawa`. */
export const slugSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be the slug of a bookmaker');
export const marketKeySchema = z.string().regex(/^[a-z0-9][a-z0-9+-]{0,99}$/, 'must be the key of a market');
/** A market key, or a market key and a line: `1x2-ft`, `total-goals-ft:2.5`. */
export const marketRefSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9+-]{0,99}(:-?\d{1,4}(\.\d{1,2})?)?$/, 'must be `key` or `key:line`');
/** The number of a market (2.5, -1, 0); `null` where it has none. */
export const lineSchema = z.number().nullable();
/** A fraction: 0.0534 is 5.34 %. `null` where it cannot be computed. */
export const marginSchema = z.number().nullable();
export const countSchema = z.int().min(0);
/** Opaque; comes from `nextCursor` of the answer before. */
export const cursorSchema = z.string().min(1).max(2_000);
export const nextCursorSchema = z.string().nullable();
/** A list of at most 50 by default and 200 at most. */
export const limitSchema = z.int().min(1).max(200).default(50);

/** Where the book stood when an answer was made: live changes after `seq` follow on it. */
export const asOfSchema = z.object({ epoch: z.string(), seq: countSchema });
export type AsOf = z.infer<typeof asOfSchema>;
