import { z } from 'zod';
import { countSchema, slugSchema } from './values.ts';

export const competitionsQuerySchema = z.strictObject({
  country: z.array(z.string().min(1).max(100)).max(200).optional(),
  includeStarted: z.boolean().default(false),
  offeredBy: z.array(slugSchema).max(100).optional(),
  missingFrom: z.array(slugSchema).max(100).optional(),
  minBookmakers: z.int().min(0).max(100).optional(),
});
export type CompetitionsQuery = z.infer<typeof competitionsQuerySchema>;

const bookmakerCountsSchema = z.array(z.object({ bookmaker: slugSchema, events: countSchema }));

export const countrySchema = z
  .object({ country: z.string(), events: countSchema, competitions: countSchema, bookmakers: bookmakerCountsSchema })
  .meta({ id: 'Country' });
export type Country = z.infer<typeof countrySchema>;

export const competitionSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    country: z.string(),
    events: countSchema,
    bookmakers: bookmakerCountsSchema,
  })
  .meta({ id: 'Competition' });
export type Competition = z.infer<typeof competitionSchema>;

export const countriesAnswerSchema = z.object({ countries: z.array(countrySchema) });
export type CountriesAnswer = z.infer<typeof countriesAnswerSchema>;

export const competitionsAnswerSchema = z.object({ competitions: z.array(competitionSchema) });
export type CompetitionsAnswer = z.infer<typeof competitionsAnswerSchema>;
