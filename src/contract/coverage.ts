import { z } from 'zod';
import { countSchema, lineSchema, marketKeySchema, slugSchema } from './values.ts';

export const coverageQuerySchema = z.strictObject({
  includeStarted: z.boolean().default(false),
  q: z.string().max(200).optional(),
  country: z.array(z.string().min(1).max(100)).max(200).optional(),
});
export type CoverageQuery = z.infer<typeof coverageQuerySchema>;

/**
 * `matched`: offered here and by another. `onlyHere`: by no other. `missingHere`: by others only. `withoutId` and
 * `setAside` are listings that are not compared, outside the filters.
 */
export const bookmakerCoverageSchema = z
  .object({
    bookmaker: slugSchema,
    events: countSchema,
    matched: countSchema,
    onlyHere: countSchema,
    missingHere: countSchema,
    withoutId: countSchema,
    setAside: countSchema,
  })
  .meta({ id: 'BookmakerCoverage' });
export type BookmakerCoverage = z.infer<typeof bookmakerCoverageSchema>;

export const competitionCoverageSchema = z
  .object({
    competition: z.object({ id: z.string(), name: z.string() }),
    country: z.string(),
    events: countSchema,
    bookmakers: z.array(z.object({ bookmaker: slugSchema, events: countSchema })),
  })
  .meta({ id: 'CompetitionCoverage' });
export type CompetitionCoverage = z.infer<typeof competitionCoverageSchema>;

export const coverageSchema = z
  .object({
    totals: z.object({ events: countSchema, matched: countSchema, bookmakers: z.array(bookmakerCoverageSchema) }),
    competitions: z.array(competitionCoverageSchema),
  })
  .meta({ id: 'Coverage' });
export type Coverage = z.infer<typeof coverageSchema>;

export const marketCoverageQuerySchema = z.strictObject({
  includeStarted: z.boolean().default(false),
  q: z.string().max(200).optional(),
  country: z.array(z.string().min(1).max(100)).max(200).optional(),
  competition: z.array(z.string().min(1).max(100)).max(200).optional(),
  market: marketKeySchema.optional(),
});
export type MarketCoverageQuery = z.infer<typeof marketCoverageQuerySchema>;

/**
 * A market at those who list an event: `events` offer it, suspended ones too; `missing` list the event and were looked
 * at, and do not offer the market where another does. `examples` are some of those events, the next to begin first.
 */
export const marketCoverageSchema = z
  .object({
    market: z.string(),
    line: lineSchema,
    name: z.string(),
    events: countSchema,
    bookmakers: z.array(
      z.object({
        bookmaker: slugSchema,
        events: countSchema,
        missing: countSchema,
        examples: z.array(z.object({ eventId: z.string(), name: z.string() })),
      }),
    ),
  })
  .meta({ id: 'MarketCoverage' });
export type MarketCoverage = z.infer<typeof marketCoverageSchema>;

/** `events` that two bookmakers or more list: only they are compared. Most missing first. */
export const marketCoverageAnswerSchema = z.object({ events: countSchema, markets: z.array(marketCoverageSchema) });
export type MarketCoverageAnswer = z.infer<typeof marketCoverageAnswerSchema>;
