import { z } from 'zod';
import { countSchema, cursorSchema, instantSchema, limitSchema, nextCursorSchema, slugSchema } from './values.ts';

export const unmappedQuerySchema = z.strictObject({
  bookmaker: z.array(slugSchema).max(100).optional(),
  limit: limitSchema,
  cursor: cursorSchema.optional(),
});
export type UnmappedQuery = z.infer<typeof unmappedQuerySchema>;

/** A bookmaker's market that the map does not know. `sample` is a piece of the payload that shows it. */
export const unmappedSchema = z
  .object({
    bookmaker: slugSchema,
    id: z.string(),
    name: z.string(),
    count: countSchema,
    firstSeenAt: instantSchema,
    lastSeenAt: instantSchema,
    sample: z.string(),
  })
  .meta({ id: 'Unmapped' });
export type Unmapped = z.infer<typeof unmappedSchema>;

/** Most frequent first. */
export const unmappedAnswerSchema = z.object({
  unmapped: z.array(unmappedSchema),
  total: countSchema,
  nextCursor: nextCursorSchema,
});
export type UnmappedAnswer = z.infer<typeof unmappedAnswerSchema>;
