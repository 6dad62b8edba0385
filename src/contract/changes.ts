import { z } from 'zod';
import { pricesSchema } from './prices.ts';
import { derivedFromSchema, quoteFlagsSchema } from './quotes.ts';
import { countSchema, eventIdSchema, instantSchema, lineSchema, slugSchema } from './values.ts';

export const quoteStateSchema = z.enum(['open', 'suspended', 'removed']);

/**
 * A difference between two consecutive looks at a quote. The move lies in (`notBefore`, `at`]; `notBefore` is `null` at
 * first sight, `lookId` where a confirmed absence made the change, `runId` outside a run. `previous` is `null` at first
 * sight, and where retention has removed the change before: then `notBefore` is not `null`.
 */
export const changeSchema = z
  .object({
    seq: countSchema,
    epoch: z.string(),
    at: instantSchema,
    notBefore: instantSchema.nullable(),
    eventId: eventIdSchema,
    bookmaker: slugSchema,
    market: z.string(),
    line: lineSchema,
    state: quoteStateSchema,
    prices: pricesSchema,
    margin: z.number().nullable(),
    flags: quoteFlagsSchema,
    derivedFrom: derivedFromSchema.optional(),
    previous: z.object({ state: quoteStateSchema, prices: pricesSchema }).nullable(),
    afterGap: z.boolean(),
    lookId: z.string().nullable(),
    runId: z.string().nullable(),
  })
  .meta({ id: 'Change' });
export type Change = z.infer<typeof changeSchema>;

export const changesQuerySchema = z.strictObject({
  after: z.int().min(0).default(0),
  epoch: z.string().min(1).max(100).optional(),
  limit: z.int().min(1).max(10_000).default(1_000),
  eventId: eventIdSchema.optional(),
  bookmaker: slugSchema.optional(),
  format: z.enum(['json', 'ndjson']).default('json'),
});
export type ChangesQuery = z.infer<typeof changesQuerySchema>;

/** `nextAfter` is the `seq` of the last change here, or `after` where there is none. */
export const changesAnswerSchema = z.object({
  epoch: z.string(),
  changes: z.array(changeSchema),
  nextAfter: countSchema,
});
export type ChangesAnswer = z.infer<typeof changesAnswerSchema>;
