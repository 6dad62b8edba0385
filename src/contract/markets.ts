import { z } from 'zod';
import { slugSchema } from './values.ts';

/** A canonical bet type. `bookmakers` are those whose map knows it. */
export const marketSchema = z
  .object({
    key: z.string(),
    name: z.string(),
    period: z.string(),
    groups: z.array(z.string()),
    lineType: z.string(),
    selections: z.array(z.object({ key: z.string(), name: z.string() })),
    winnersPerBet: z.number().nullable(),
    bookmakers: z.array(slugSchema),
  })
  .meta({ id: 'Market' });
export type Market = z.infer<typeof marketSchema>;

export const marketsQuerySchema = z.strictObject({ q: z.string().max(200).optional() });

export const marketsAnswerSchema = z.object({ markets: z.array(marketSchema) });
export type MarketsAnswer = z.infer<typeof marketsAnswerSchema>;
