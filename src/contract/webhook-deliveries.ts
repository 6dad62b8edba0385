import { z } from 'zod';
import { countSchema, cursorSchema, instantSchema, limitSchema, nextCursorSchema } from './values.ts';

const deliveryStateSchema = z.enum(['waiting', 'delivered', 'dead']);

/**
 * An alert on its way to a webhook. `dead`: it was given up, after too many attempts or because trying again would not
 * help. `status` and `problem` are of the last attempt.
 */
export const deliverySchema = z
  .object({
    deliveryId: z.string(),
    alertId: z.string(),
    ruleId: z.string(),
    url: z.string(),
    state: deliveryStateSchema,
    attempts: countSchema,
    nextAt: instantSchema.nullable(),
    createdAt: instantSchema,
    endedAt: instantSchema.nullable(),
    status: z.int().nullable(),
    problem: z.string(),
  })
  .meta({ id: 'WebhookDelivery' });
export type Delivery = z.infer<typeof deliverySchema>;

export const deliveriesQuerySchema = z.strictObject({
  state: z.array(deliveryStateSchema).max(3).optional(),
  limit: limitSchema,
  cursor: cursorSchema.optional(),
});

/** Newest first. */
export const deliveriesAnswerSchema = z.object({ deliveries: z.array(deliverySchema), nextCursor: nextCursorSchema });
export type DeliveriesAnswer = z.infer<typeof deliveriesAnswerSchema>;

export const deliveryParamsSchema = z.strictObject({ deliveryId: z.string().min(1).max(100) });
