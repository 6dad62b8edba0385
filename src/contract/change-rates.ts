import { z } from 'zod';
import { RATE_SUBJECTS } from '../model/rate-subject.ts';
import { countSchema, slugSchema } from './values.ts';

export const rateSubjectSchema = z.enum(RATE_SUBJECTS);

/**
 * How often a quote changes (all prices of one market and line; a price, or whether it can be taken), by bookmaker, by
 * what its market is about (`goals`, or `other`: corners, bookings, statistics), and by time to kick-off: at least
 * `fromMinutes`, and less than `toMinutes` (`null`: however much longer). `ratePerHour` is `null` while too little was
 * seen to tell. The counts are what it rests on: looks that each count half after every two hours.
 */
export const changeRateSchema = z
  .object({
    bookmaker: slugSchema,
    subject: rateSubjectSchema,
    fromMinutes: countSchema,
    toMinutes: countSchema.nullable(),
    ratePerHour: z.number().min(0).nullable(),
    looks: countSchema,
    changedLooks: countSchema,
    changes: countSchema,
  })
  .meta({ id: 'ChangeRate' });
export type ChangeRate = z.infer<typeof changeRateSchema>;

/** Every bookmaker, subject and time to kick-off, in this order. */
export const changeRatesAnswerSchema = z.object({ changeRates: z.array(changeRateSchema) });
export type ChangeRatesAnswer = z.infer<typeof changeRatesAnswerSchema>;
