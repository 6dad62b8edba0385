import { z } from 'zod';
import {
  countSchema,
  cursorSchema,
  eventIdSchema,
  instantSchema,
  limitSchema,
  lineSchema,
  nextCursorSchema,
  slugSchema,
} from './values.ts';

export const alertSeveritySchema = z.enum(['warning', 'elevated', 'critical']);
export const alertStateSchema = z.enum(['new', 'acknowledged', 'past']);

export const alertSchema = z
  .object({
    alertId: z.string(),
    ruleId: z.string(),
    kind: z.string(),
    severity: alertSeveritySchema,
    state: alertStateSchema,
    at: instantSchema,
    eventId: eventIdSchema.nullable(),
    name: z.string(),
    bookmaker: slugSchema.nullable(),
    market: z.string().nullable(),
    line: lineSchema,
    selection: z.string().nullable(),
    numbers: z.record(z.string(), z.number().nullable()),
    seq: countSchema.nullable(),
  })
  .meta({ id: 'Alert' });
export type Alert = z.infer<typeof alertSchema>;

export const alertsQuerySchema = z.strictObject({
  state: z.array(alertStateSchema).max(3).optional(),
  kind: z.array(z.string().max(50)).max(50).optional(),
  severity: z.array(alertSeveritySchema).max(3).optional(),
  eventId: eventIdSchema.optional(),
  limit: limitSchema,
  cursor: cursorSchema.optional(),
});
export type AlertsQuery = z.infer<typeof alertsQuerySchema>;

export const alertsAnswerSchema = z.object({
  alerts: z.array(alertSchema),
  total: countSchema,
  counts: z.object({ new: countSchema, acknowledged: countSchema, past: countSchema }),
  nextCursor: nextCursorSchema,
});
export type AlertsAnswer = z.infer<typeof alertsAnswerSchema>;

export const alertParamsSchema = z.strictObject({ alertId: z.string().min(1).max(100) });
export const alertPatchSchema = z.strictObject({ state: z.enum(['acknowledged', 'new']) });
