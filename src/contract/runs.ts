import { z } from 'zod';
import {
  countSchema,
  cursorSchema,
  eventIdSchema,
  instantSchema,
  limitSchema,
  nextCursorSchema,
  slugSchema,
} from './values.ts';

/** What a run did at one bookmaker. The eight outcomes and `skipped` sum to `planned`. */
export const runBookmakerSchema = z
  .object({
    bookmaker: slugSchema,
    discovered: countSchema,
    planned: countSchema,
    ok: countSchema,
    partial: countSchema,
    gone: countSchema,
    throttled: countSchema,
    blocked: countSchema,
    malformed: countSchema,
    failed: countSchema,
    superseded: countSchema,
    skipped: countSchema,
    requests: countSchema,
    retries: countSchema,
    throttledRequests: countSchema,
    bytes: countSchema,
    marketsSeen: countSchema,
    marketsMapped: countSchema,
    changes: countSchema,
    discoveryMs: z.number().nullable(),
    fetchMs: z.number().nullable(),
  })
  .meta({ id: 'RunBookmaker' });
export type RunBookmaker = z.infer<typeof runBookmakerSchema>;

export const runProblemSchema = z
  .object({
    code: z.string(),
    bookmaker: slugSchema.nullable(),
    message: z.string(),
    count: countSchema,
    at: instantSchema,
  })
  .meta({ id: 'RunProblem' });
export type RunProblem = z.infer<typeof runProblemSchema>;

/** One pass over everything, or over what was asked for. `failed`: no bookmaker completed. */
export const runSchema = z
  .object({
    runId: z.string(),
    trigger: z.enum(['scheduled', 'manual', 'retry']),
    status: z.enum(['running', 'completed', 'partial', 'failed', 'cancelled']),
    mode: z.enum(['fixed', 'adaptive']),
    startedAt: instantSchema,
    endedAt: instantSchema.nullable(),
    bookmakers: z.array(runBookmakerSchema),
    events: z.object({ total: countSchema, completed: countSchema, failed: countSchema }),
    problems: z.array(runProblemSchema),
  })
  .meta({ id: 'Run' });
export type Run = z.infer<typeof runSchema>;

export const runsQuerySchema = z.strictObject({ limit: limitSchema, cursor: cursorSchema.optional() });

/** Newest first. */
export const runsAnswerSchema = z.object({ runs: z.array(runSchema), nextCursor: nextCursorSchema });
export type RunsAnswer = z.infer<typeof runsAnswerSchema>;

export const runParamsSchema = z.strictObject({ runId: z.string().min(1).max(100) });

/** What to collect; everything where nothing is said. */
export const runRequestSchema = z.strictObject({
  bookmakers: z.array(slugSchema).min(1).max(100).optional(),
  competitions: z.array(z.string().min(1).max(100)).min(1).max(500).optional(),
  eventIds: z.array(eventIdSchema).min(1).max(2_000).optional(),
});
export type RunRequest = z.infer<typeof runRequestSchema>;

/** Which bookmakers to try again; those with something left to retry where nothing is said. */
export const retryRequestSchema = z.strictObject({ bookmakers: z.array(slugSchema).min(1).max(100).optional() });
export type RetryRequest = z.infer<typeof retryRequestSchema>;

export const runStartedSchema = z.object({ runId: z.string() });
export type RunStarted = z.infer<typeof runStartedSchema>;

export const schedulerSchema = z
  .object({ paused: z.boolean(), nextRunAt: instantSchema.nullable(), intervalMinutes: z.number() })
  .meta({ id: 'Scheduler' });
export type Scheduler = z.infer<typeof schedulerSchema>;
