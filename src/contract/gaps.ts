import { z } from 'zod';
import { eventIdSchema, instantSchema, lineSchema, slugSchema } from './values.ts';

export const fairMethodSchema = z.enum(['power', 'proportional', 'additive', 'odds-ratio', 'shin']);

/**
 * How far the reference bookmaker's opinion on a selection is from that of the others. `points` is signed, in points of
 * probability; `edge` is a fraction, above 0 where the reference price gives money away; `spread` in points.
 */
export const gapSchema = z
  .object({
    market: z.string(),
    line: lineSchema,
    selection: z.string(),
    points: z.number(),
    edge: z.number(),
    reference: z.object({ bookmaker: slugSchema, odds: z.number(), probability: z.number() }),
    fair: z.object({
      probability: z.number(),
      method: fairMethodSchema,
      spread: z.number(),
      bookmakers: z.array(slugSchema),
    }),
    at: instantSchema,
  })
  .meta({ id: 'Gap' });
export type Gap = z.infer<typeof gapSchema>;

export const gapsQuerySchema = z.strictObject({
  reference: slugSchema.optional(),
  method: fairMethodSchema.optional(),
});

/** Worst first. */
export const gapsAnswerSchema = z.object({ eventId: eventIdSchema, gaps: z.array(gapSchema) });
export type GapsAnswer = z.infer<typeof gapsAnswerSchema>;
