import { z } from 'zod';
import { ALERT_KINDS } from '../model/alert.ts';
import { fairMethodSchema } from './gaps.ts';
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

export const alertKindSchema = z.enum(ALERT_KINDS);

/**
 * One bookmaker's part in an alert: the prices that made it. They turned at some moment in (`notBefore`, `at`];
 * `notBefore` is `null` where that is not known.
 */
export const alertEvidenceSchema = z.object({
  bookmaker: slugSchema,
  odds: z.number().nullable(),
  previousOdds: z.number().nullable(),
  probability: z.number().nullable(),
  at: instantSchema,
  notBefore: instantSchema.nullable(),
  seq: countSchema,
  lookId: z.string().nullable(),
});

/**
 * What a rule found. `at`: when the answer that shows it had arrived; `raisedAt`: when it was told, which is later where
 * it had to be confirmed. `market` is `null` where many turned at once. What `numbers` there are depends on the kind.
 */
export const alertSchema = z
  .object({
    alertId: z.string(),
    ruleId: z.string(),
    kind: alertKindSchema,
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
    raisedAt: instantSchema,
    acknowledgedAt: instantSchema.nullable(),
    kickoff: instantSchema,
    /** How the margin was taken out, where probabilities play a part. */
    method: fairMethodSchema.nullable(),
    evidence: z.array(alertEvidenceSchema),
  })
  .meta({ id: 'Alert' });
export type Alert = z.infer<typeof alertSchema>;

export const alertsQuerySchema = z.strictObject({
  state: z.array(alertStateSchema).max(3).optional(),
  kind: z.array(alertKindSchema).max(ALERT_KINDS.length).optional(),
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
