import { z } from 'zod';
import { quoteStateSchema } from './changes.ts';
import { pricesSchema } from './prices.ts';
import {
  eventIdSchema,
  instantGivenSchema,
  instantSchema,
  lineSchema,
  marginSchema,
  marketKeySchema,
  slugSchema,
} from './values.ts';

export const historyQuerySchema = z.strictObject({
  market: marketKeySchema,
  /** A number or `none`; required where the market has lines. */
  line: z
    .string()
    .regex(/^(none|-?\d{1,4}(\.\d{1,2})?)$/, 'must be a number or `none`')
    .optional(),
  bookmaker: z.array(slugSchema).max(100).optional(),
  from: instantGivenSchema.optional(),
  to: instantGivenSchema.optional(),
  maxPoints: z.int().min(1).max(5_000).default(500),
});
export type HistoryQuery = z.infer<typeof historyQuerySchema>;

/** A real change: the value in force from `at`, not before `notBefore`. */
export const historyPointSchema = z
  .object({
    at: instantSchema,
    notBefore: instantSchema.nullable(),
    state: quoteStateSchema,
    prices: pricesSchema,
    margin: marginSchema,
  })
  .meta({ id: 'HistoryPoint' });
export type HistoryPoint = z.infer<typeof historyPointSchema>;

/** Oldest first, beginning with the value in force at `from`; `unknown` are stretches in which nobody looked. */
export const historySeriesSchema = z
  .object({
    bookmaker: slugSchema,
    points: z.array(historyPointSchema),
    unknown: z.array(z.object({ from: instantSchema, to: instantSchema })),
    /** When the last value was last confirmed. */
    confirmedAt: instantSchema.nullable(),
  })
  .meta({ id: 'HistorySeries' });
export type HistorySeries = z.infer<typeof historySeriesSchema>;

export const historyAnswerSchema = z.object({
  eventId: eventIdSchema,
  market: z.string(),
  line: lineSchema,
  series: z.array(historySeriesSchema),
});
export type HistoryAnswer = z.infer<typeof historyAnswerSchema>;
