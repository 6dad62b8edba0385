import { z } from 'zod';
import { pricesSchema } from './prices.ts';
import { instantSchema, lineSchema, marginSchema, slugSchema } from './values.ts';

/**
 * `implausible`: prices that cannot belong together, left out of fair probabilities. `derived`: sold under the name of
 * another market only (`derivedFrom`), whose prices these are; as good to bet on, but never a mover or an alert.
 */
export const quoteFlagsSchema = z.array(z.enum(['implausible', 'derived']));

/** The market that has the prices of a derived quote. */
export const derivedFromSchema = z.object({ market: z.string(), line: lineSchema });

export const shownQuoteStateSchema = z.enum(['open', 'suspended', 'removed', 'unknown', 'closed']);

/** The prices of one bookmaker for one market and line. `removed` keeps the last prices, all closed. */
export const quoteSchema = z
  .object({
    bookmaker: slugSchema,
    state: shownQuoteStateSchema,
    stateSince: instantSchema,
    prices: pricesSchema,
    margin: marginSchema,
    flags: quoteFlagsSchema,
    derivedFrom: derivedFromSchema.optional(),
    seenAt: instantSchema,
    changedAt: instantSchema,
  })
  .meta({ id: 'Quote' });
export type Quote = z.infer<typeof quoteSchema>;

export const absenceReasonSchema = z.enum(['not_offered', 'not_looked', 'no_mapping', 'source_down']);
export type AbsenceReason = z.infer<typeof absenceReasonSchema>;

export const absenceSchema = z.object({ bookmaker: slugSchema, reason: absenceReasonSchema }).meta({ id: 'Absence' });
export type Absence = z.infer<typeof absenceSchema>;

/** The best open price per selection, among open quotes, and who has it. A selection nobody offers has no key. */
export const bestSchema = z
  .record(z.string(), z.object({ odds: z.number(), bookmakers: z.array(slugSchema) }))
  .meta({ id: 'Best' });
export type Best = z.infer<typeof bestSchema>;

/** One market and line of an event, across bookmakers: each has a quote or a reason for having none. */
export const marketRowSchema = z
  .object({
    market: z.string(),
    line: lineSchema,
    name: z.string(),
    quotes: z.array(quoteSchema),
    absent: z.array(absenceSchema),
    best: bestSchema,
  })
  .meta({ id: 'MarketRow' });
export type MarketRow = z.infer<typeof marketRowSchema>;
