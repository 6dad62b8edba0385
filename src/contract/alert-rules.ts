import { z } from 'zod';
import { alertKindSchema, alertSeveritySchema } from './alerts.ts';
import { eventIdSchema, instantSchema, marketRefSchema, slugSchema } from './values.ts';

const points = z.number().gt(0).max(100);
const seconds = z.int().min(1).max(3_600);
const fewSeconds = z.int().min(0).max(3_600);
const size = z.number().gt(0).max(1_000);
const direction = z.enum(['at_least', 'at_most']);
const targetOdds = z.number().gt(1).max(100_000);
const graded = { warning: size, elevated: size, critical: size } as const;

/**
 * What a rule watches for, by kind. Graded ones go from `warning` up to `critical`.
 * `price_moved`: percent of the odds, or points of fair probability.
 * `direction_disagreement`: we and another moved opposite ways, by `points` each, seen within `withinSeconds`.
 * `moved_together`: so many `bookmakers` moved the same way, by `points` each, seen within `withinSeconds`.
 * `out_of_line`: our fair probability has become so many points away from that of the others, for `forSeconds`.
 * `price_target`: an open price has come to `odds` from below (`at_least`) or from above (`at_most`).
 */
export const thresholdSchemas = {
  price_moved: z.strictObject({ unit: z.enum(['percent', 'points']), ...graded }),
  direction_disagreement: z.strictObject({ points, withinSeconds: seconds, severity: alertSeveritySchema }),
  moved_together: z.strictObject({
    bookmakers: z.int().min(2).max(100),
    points,
    withinSeconds: seconds,
    severity: alertSeveritySchema,
  }),
  out_of_line: z.strictObject({ forSeconds: fewSeconds, ...graded }),
  suspended: z.strictObject({ severity: alertSeveritySchema }),
  returned: z.strictObject({ severity: alertSeveritySchema }),
  removed: z.strictObject({ severity: alertSeveritySchema }),
  new_market: z.strictObject({ severity: alertSeveritySchema }),
  price_target: z.strictObject({ direction, odds: targetOdds, severity: alertSeveritySchema }),
} as const;

const anyThresholdsSchema = z.object({
  unit: z.enum(['percent', 'points']).optional(),
  warning: size.optional(),
  elevated: size.optional(),
  critical: size.optional(),
  points: points.optional(),
  withinSeconds: seconds.optional(),
  forSeconds: fewSeconds.optional(),
  bookmakers: z.int().min(2).max(100).optional(),
  direction: direction.optional(),
  odds: targetOdds.optional(),
  severity: alertSeveritySchema.optional(),
});

const minutes = z.int().min(0).max(43_200);

/**
 * What narrows a rule; `null` narrows nothing. Minutes to kick-off are included. `markets`: `key` for all lines of a
 * market, `key:line` for one. `selections`: keys; only for kinds that are about selections.
 */
const filtersSchema = z.strictObject({
  markets: z.array(marketRefSchema).max(300).nullable(),
  selections: z.array(z.string().min(1).max(100)).max(100).nullable(),
  events: z.array(eventIdSchema).max(500).nullable(),
  competitions: z.array(z.string().min(1).max(100)).max(500).nullable(),
  bookmakers: z.array(slugSchema).max(100).nullable(),
  whose: z.enum(['ours', 'others', 'any']),
  minMinutesToKickoff: minutes,
  maxMinutesToKickoff: minutes.nullable(),
});

/**
 * What keeps a rule quiet: the same subject is not raised again for `repeatAfterMinutes` unless it got worse; what turned
 * must be so in a look `confirmSeconds` later, or, with `confirmedBy` `look_or_others` (only `price_moved`), another
 * bookmaker must have moved the same selection the same way; after a quote opened again its moves count from `settleSeconds` on.
 */
const noiseSchema = z.strictObject({
  repeatAfterMinutes: z.int().min(0).max(1_440),
  confirmSeconds: fewSeconds,
  confirmedBy: z.enum(['look', 'look_or_others']),
  settleSeconds: fewSeconds,
});

const nameSchema = z.string().min(1).max(100);
const secretSchema = z.string().min(16, 'must have at least 16 characters').max(200);
const webhookGivenSchema = z.strictObject({ url: z.string().max(2_000), secret: secretSchema.optional() });

/** `reference` is who "we" are; `null`: the first bookmaker. A webhook's secret is never told. */
export const ruleSchema = z
  .object({
    ruleId: z.string(),
    name: nameSchema,
    kind: alertKindSchema,
    thresholds: anyThresholdsSchema,
    reference: slugSchema.nullable(),
    filters: filtersSchema,
    noise: noiseSchema,
    webhook: z.object({ url: z.string() }).nullable(),
    muted: z.boolean(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
  })
  .meta({ id: 'Rule' });
export type Rule = z.infer<typeof ruleSchema>;

export const rulesAnswerSchema = z.object({ rules: z.array(ruleSchema) });

/** What is left out takes the default of the kind, in a patch what the rule has. */
const changeable = {
  name: nameSchema.optional(),
  thresholds: z.record(z.string().max(50), z.union([z.number(), z.string()])).optional(),
  reference: slugSchema.nullish(),
  filters: filtersSchema.partial().optional(),
  noise: noiseSchema.partial().optional(),
  webhook: webhookGivenSchema.nullish(),
  muted: z.boolean().optional(),
} as const;

export const ruleGivenSchema = z.strictObject({ kind: alertKindSchema, ...changeable });
export type RuleGiven = z.infer<typeof ruleGivenSchema>;
export const rulePatchSchema = z.strictObject(changeable);
export type RulePatch = z.infer<typeof rulePatchSchema>;

export const ruleParamsSchema = z.strictObject({ ruleId: z.string().min(1).max(100) });

export const muteAnswerSchema = z.object({ eventId: z.string(), muted: z.boolean() });
