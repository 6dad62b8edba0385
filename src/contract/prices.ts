import { z } from 'zod';

/** `odds` is `null` where the selection is listed without a price; such a price is never open. */
export const priceSchema = z.object({ odds: z.number().nullable(), open: z.boolean() }).meta({ id: 'Price' });
export type Price = z.infer<typeof priceSchema>;

/** By selection key, in the catalogue's order. A selection that is not listed has no key. */
export const pricesSchema = z.record(z.string(), priceSchema).meta({ id: 'Prices' });
export type Prices = z.infer<typeof pricesSchema>;
