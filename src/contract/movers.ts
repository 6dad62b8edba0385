import { z } from 'zod';
import {
  countSchema,
  cursorSchema,
  eventIdSchema,
  instantSchema,
  limitSchema,
  lineSchema,
  marketKeySchema,
  nextCursorSchema,
  slugSchema,
} from './values.ts';

export const moversQuerySchema = z.strictObject({
  eventId: eventIdSchema.optional(),
  bookmaker: z.array(slugSchema).max(100).optional(),
  competition: z.array(z.string().min(1).max(100)).max(500).optional(),
  market: z.array(marketKeySchema).max(50).optional(),
  minPoints: z.number().min(0).max(100).optional(),
  /** Movers after this `seq`. */
  after: z.int().min(0).optional(),
  limit: limitSchema,
  cursor: cursorSchema.optional(),
});
export type MoversQuery = z.infer<typeof moversQuerySchema>;

/**
 * A price that moved, in odds and in points of its bookmaker's fair probability, at some moment in (`notBefore`, `at`].
 * `movedFirst` is `false` where another bookmaker had moved the same way in the quarter of an hour before, `true` where
 * every other one that offers the price was seen unmoved since, and `null` where nobody can say: intervals overlap, or
 * the others have not been looked at yet.
 */
export const moverSchema = z
  .object({
    at: instantSchema,
    notBefore: instantSchema.nullable(),
    eventId: eventIdSchema,
    name: z.string(),
    bookmaker: slugSchema,
    market: z.string(),
    line: lineSchema,
    selection: z.string(),
    from: z.number(),
    to: z.number(),
    points: z.number(),
    movedFirst: z.boolean().nullable(),
    /** Number of the change that it comes from. */
    seq: countSchema,
    lookId: z.string().nullable(),
  })
  .meta({ id: 'Mover' });
export type Mover = z.infer<typeof moverSchema>;

/** Newest first. */
export const moversAnswerSchema = z.object({ movers: z.array(moverSchema), nextCursor: nextCursorSchema });
export type MoversAnswer = z.infer<typeof moversAnswerSchema>;
