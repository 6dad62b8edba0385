import { z } from 'zod';
import { countSchema, eventIdSchema, instantSchema, slugSchema } from './values.ts';

export const lookOutcomeSchema = z.enum([
  'ok',
  'partial',
  'gone',
  'throttled',
  'blocked',
  'malformed',
  'failed',
  'superseded',
]);

/** One fetch of one listing. `changes` is how many quotes it changed; `detail` is empty for `ok`. */
export const lookSchema = z
  .object({
    bookmaker: slugSchema,
    lookId: z.string(),
    outcome: lookOutcomeSchema,
    requestedAt: instantSchema,
    durationMs: z.number().min(0),
    changes: countSchema,
    detail: z.string(),
  })
  .meta({ id: 'Look' });
export type Look = z.infer<typeof lookSchema>;

export const refreshAnswerSchema = z.object({ eventId: eventIdSchema, looks: z.array(lookSchema) });
export type RefreshAnswer = z.infer<typeof refreshAnswerSchema>;
