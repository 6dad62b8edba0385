import { z } from 'zod';
import { pricesSchema } from './prices.ts';
import {
  countSchema,
  cursorSchema,
  eventIdSchema,
  instantSchema,
  limitSchema,
  lineSchema,
  marginSchema,
  nextCursorSchema,
  slugSchema,
} from './values.ts';

/**
 * An open quote whose prices cannot belong together: their margin is out of all bounds. `othersMargin` is the mean margin
 * of the others on the same line (`null` where nobody else has a complete list), `excess` how far this one is from it, or
 * from none: a mistake is far from the others, a market that everybody prices that widely is not. `others` have the
 * prices to compare with.
 */
export const implausibleQuoteSchema = z
  .object({
    eventId: eventIdSchema,
    name: z.string(),
    kickoff: instantSchema,
    bookmaker: slugSchema,
    market: z.string(),
    line: lineSchema,
    margin: marginSchema,
    othersMargin: marginSchema,
    excess: z.number(),
    prices: pricesSchema,
    others: z.array(z.object({ bookmaker: slugSchema, margin: marginSchema, prices: pricesSchema })),
    seenAt: instantSchema,
    changedAt: instantSchema,
    seq: countSchema,
    lookId: z.string().nullable(),
  })
  .meta({ id: 'ImplausibleQuote' });
export type ImplausibleQuote = z.infer<typeof implausibleQuoteSchema>;

export const implausibleQuerySchema = z.strictObject({
  bookmaker: z.array(slugSchema).max(100).optional(),
  eventId: eventIdSchema.optional(),
  limit: limitSchema,
  cursor: cursorSchema.optional(),
});

/** Those furthest from the others first. */
export const implausibleAnswerSchema = z.object({
  quotes: z.array(implausibleQuoteSchema),
  total: countSchema,
  nextCursor: nextCursorSchema,
});
export type ImplausibleAnswer = z.infer<typeof implausibleAnswerSchema>;
