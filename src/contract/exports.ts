import { z } from 'zod';
import { coverageQuerySchema } from './coverage.ts';
import { eventFilterShape } from './events.ts';
import { eventIdSchema, marketRefSchema, slugSchema } from './values.ts';

const formatSchema = z.enum(['csv', 'ndjson']).default('csv');

export const oddsExportQuerySchema = z.strictObject({
  ...eventFilterShape,
  market: z.array(marketRefSchema).max(50).optional(),
  format: formatSchema,
});
export type OddsExportQuery = z.infer<typeof oddsExportQuerySchema>;

export const changesExportQuerySchema = z.strictObject({
  after: z.int().min(0).default(0),
  epoch: z.string().min(1).max(100).optional(),
  eventId: eventIdSchema.optional(),
  bookmaker: slugSchema.optional(),
  format: formatSchema,
});
export type ChangesExportQuery = z.infer<typeof changesExportQuerySchema>;

/**
 * `level`: a row per event, per market of it, or per line. `offeredBy` and `missingFrom`, all of them, narrow the rows: who
 * has what others have not.
 */
export const coverageExportQuerySchema = coverageQuerySchema.extend({
  level: z.enum(['event', 'market', 'line']).default('event'),
  offeredBy: z.array(slugSchema).max(100).optional(),
  missingFrom: z.array(slugSchema).max(100).optional(),
  format: formatSchema,
});
export type CoverageExportQuery = z.infer<typeof coverageExportQuerySchema>;
