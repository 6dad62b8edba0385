import { z } from 'zod';
import {
  countSchema,
  cursorSchema,
  eventIdSchema,
  instantGivenSchema,
  instantSchema,
  limitSchema,
  lineSchema,
  marketKeySchema,
  marketRefSchema,
  nextCursorSchema,
  slugSchema,
  zoneSchema,
} from './values.ts';

const analysisShape = {
  bookmaker: z.array(slugSchema).max(100).optional(),
  market: marketKeySchema.optional(),
  line: z
    .string()
    .regex(/^(none|-?\d{1,4}(\.\d{1,2})?)$/, 'must be a number or `none`')
    .optional(),
  competition: z.array(z.string().min(1).max(100)).max(500).optional(),
  from: instantGivenSchema.optional(),
  to: instantGivenSchema.optional(),
} as const;

export const marginsQuerySchema = z.strictObject({
  ...analysisShape,
  bucket: z.enum(['hour', 'day', 'toKickoff']).default('hour'),
  zone: zoneSchema.default('UTC'),
});
export type MarginsQuery = z.infer<typeof marginsQuerySchema>;

/** `bucket` is an instant, or hours to kick-off as text where the bucket is `toKickoff`. */
export const marginPointSchema = z
  .object({ bucket: z.string(), quotes: countSchema, mean: z.number(), min: z.number(), max: z.number() })
  .meta({ id: 'MarginPoint' });
export type MarginPoint = z.infer<typeof marginPointSchema>;

export const marginsAnswerSchema = z.object({
  bucket: z.enum(['hour', 'day', 'toKickoff']),
  series: z.array(z.object({ bookmaker: slugSchema, points: z.array(marginPointSchema) })),
});
export type MarginsAnswer = z.infer<typeof marginsAnswerSchema>;

export const openingsQuerySchema = z.strictObject({
  ...analysisShape,
  eventId: eventIdSchema.optional(),
  limit: limitSchema,
  cursor: cursorSchema.optional(),
});
export type OpeningsQuery = z.infer<typeof openingsQuerySchema>;

const priceAtSchema = z.object({ odds: z.number(), at: instantSchema }).nullable();

/** Opening, closing, lowest and highest open price of one selection at one bookmaker. */
export const openingSchema = z
  .object({
    eventId: eventIdSchema,
    name: z.string(),
    kickoff: instantSchema,
    bookmaker: slugSchema,
    market: z.string(),
    line: lineSchema,
    selection: z.string(),
    opening: priceAtSchema,
    closing: priceAtSchema,
    lowest: priceAtSchema,
    highest: priceAtSchema,
  })
  .meta({ id: 'Opening' });
export type Opening = z.infer<typeof openingSchema>;

export const openingsAnswerSchema = z.object({ openings: z.array(openingSchema), nextCursor: nextCursorSchema });
export type OpeningsAnswer = z.infer<typeof openingsAnswerSchema>;

export const marginHeatQuerySchema = z.strictObject({
  reference: slugSchema.optional(),
  market: z.array(marketRefSchema).min(1).max(30).optional(),
  country: z.array(z.string().min(1).max(100)).max(200).optional(),
  competition: z.array(z.string().min(1).max(100)).max(500).optional(),
  from: instantGivenSchema.optional(),
  to: instantGivenSchema.optional(),
});
export type MarginHeatQuery = z.infer<typeof marginHeatQuerySchema>;

/** Mean margins over the quotes that the reference and this bookmaker both have open. */
export const marginDifferenceSchema = z
  .object({ bookmaker: slugSchema, quotes: countSchema, reference: z.number(), margin: z.number() })
  .meta({ id: 'MarginDifference' });
export type MarginDifference = z.infer<typeof marginDifferenceSchema>;

/** `markets` has a list per market that was asked for, in that order. */
export const competitionMarginsSchema = z
  .object({
    competition: z.object({ id: z.string(), name: z.string() }),
    country: z.string(),
    events: countSchema,
    markets: z.array(z.array(marginDifferenceSchema)),
  })
  .meta({ id: 'CompetitionMargins' });
export type CompetitionMargins = z.infer<typeof competitionMarginsSchema>;

export const marginHeatAnswerSchema = z.object({
  reference: slugSchema,
  markets: z.array(z.string()),
  competitions: z.array(competitionMarginsSchema),
});
export type MarginHeatAnswer = z.infer<typeof marginHeatAnswerSchema>;

export const DAYS_MAX = 31;

export const competitionDaysQuerySchema = z.strictObject({
  bookmaker: slugSchema.optional(),
  market: marketKeySchema.default('1x2-ft'),
  ...{ line: analysisShape.line, competition: analysisShape.competition },
  ...{ from: analysisShape.from, to: analysisShape.to },
  zone: zoneSchema.default('UTC'),
  limit: z.int().min(1).max(200).default(100),
});
export type CompetitionDaysQuery = z.infer<typeof competitionDaysQuerySchema>;

/**
 * Margins of one day. `mean` is over all values that quotes changed to; `compared` is over the events of which others
 * have a margin of that day too, each counted once: this bookmaker's mean, and the mean of the others'.
 */
export const competitionDaySchema = z
  .object({
    day: instantSchema,
    quotes: countSchema,
    events: countSchema,
    mean: z.number(),
    compared: z.object({ events: countSchema, own: z.number(), others: z.number() }).nullable(),
  })
  .meta({ id: 'CompetitionDay' });
export type CompetitionDay = z.infer<typeof competitionDaySchema>;

/** `days` are only those on which something counts; `events` are those behind any of them. */
export const competitionDaysSchema = z
  .object({
    competition: z.object({ id: z.string(), name: z.string() }),
    country: z.string(),
    events: countSchema,
    days: z.array(competitionDaySchema),
  })
  .meta({ id: 'CompetitionDays' });
export type CompetitionDays = z.infer<typeof competitionDaysSchema>;

/** `days` are the starts of all days asked for, oldest first. `total` counts competitions, shown or left out. */
export const competitionDaysAnswerSchema = z.object({
  bookmaker: slugSchema,
  days: z.array(instantSchema),
  competitions: z.array(competitionDaysSchema),
  total: countSchema,
});
export type CompetitionDaysAnswer = z.infer<typeof competitionDaysAnswerSchema>;
