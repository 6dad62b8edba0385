import { z } from 'zod';
import { implausibleQuoteSchema } from './implausible.ts';
import { countSchema, eventIdSchema, instantSchema, lineSchema, slugSchema } from './values.ts';

export const fairMethodSchema = z.enum(['power', 'proportional', 'additive', 'odds-ratio', 'shin']);

/** One bookmaker's part in a gap: its price, its fair probability, and how old they are. */
const gapPartSchema = z.object({
  bookmaker: slugSchema,
  odds: z.number(),
  probability: z.number(),
  margin: z.number(),
  seenAt: instantSchema,
  changedAt: instantSchema,
  /** Number of the change that made the price; the change names its look. */
  seq: countSchema,
  /** The look that showed it; `null` where a confirmed absence did. */
  lookId: z.string().nullable(),
});

/**
 * How far the reference bookmaker's opinion on a selection is from that of the others. `points` is signed, in points of
 * probability; `edge` is a fraction, above 0 where the reference price gives money away; both are given that the bet is
 * not returned. `spread`, in points: how much the choice of the method matters. `fair.offeredBy` counts all who offer
 * the selection, the reference included: from 3 on, at least two others were compared. `range`: the least and the most
 * that `points` are by any method. `caveats`: why it may be no difference of opinion; `definition` where bookmakers count
 * differently what the market is about, `method` where `range` reaches over 0. `at`: since when these numbers stand.
 */
export const gapSchema = z
  .object({
    market: z.string(),
    line: lineSchema,
    selection: z.string(),
    points: z.number(),
    edge: z.number(),
    reference: gapPartSchema,
    fair: z.object({
      probability: z.number(),
      method: fairMethodSchema,
      spread: z.number(),
      bookmakers: z.array(slugSchema),
      offeredBy: countSchema,
      quotes: z.array(gapPartSchema),
    }),
    range: z.object({ least: z.number(), most: z.number() }),
    caveats: z.array(z.enum(['definition', 'method'])),
    at: instantSchema,
  })
  .meta({ id: 'Gap' });
export type Gap = z.infer<typeof gapSchema>;

export const gapsQuerySchema = z.strictObject({
  reference: slugSchema.optional(),
  method: fairMethodSchema.optional(),
});

/**
 * Worst first. `implausible`: open quotes of the event that are left out, because their prices cannot belong together.
 */
export const gapsAnswerSchema = z.object({
  eventId: eventIdSchema,
  gaps: z.array(gapSchema),
  implausible: z.array(implausibleQuoteSchema),
});
export type GapsAnswer = z.infer<typeof gapsAnswerSchema>;
