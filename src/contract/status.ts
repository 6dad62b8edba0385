import { z } from 'zod';
import { runSchema, schedulerSchema } from './runs.ts';
import { countSchema, instantSchema, slugSchema } from './values.ts';

/** One bookmaker's site as we meet it. Latencies are to the headers, in milliseconds. */
export const sourceSchema = z
  .object({
    bookmaker: slugSchema,
    name: z.string(),
    simulated: z.boolean(),
    state: z.enum(['up', 'degraded', 'down', 'disabled']),
    /** In words; empty when up. */
    reason: z.string(),
    since: instantSchema,
    lastOkAt: instantSchema.nullable(),
    inFlight: countSchema,
    limit: z.number(),
    requestsPerSecond: z.number(),
    latencyMs: z.object({ p50: z.number().nullable(), p95: z.number().nullable() }),
    throttledUntil: instantSchema.nullable(),
    looked: countSchema,
    listed: countSchema,
  })
  .meta({ id: 'Source' });
export type Source = z.infer<typeof sourceSchema>;

export const statusSchema = z
  .object({
    mode: z.enum(['sandbox', 'live']),
    version: z.string(),
    startedAt: instantSchema,
    epoch: z.string(),
    seq: countSchema,
    durableSeq: countSchema,
    sandboxUrl: z.string().nullable(),
    sources: z.array(sourceSchema),
    run: runSchema.nullable(),
    scheduler: schedulerSchema,
    writer: z.object({
      backlogChanges: countSchema,
      oldestAgeMs: z.number(),
      state: z.enum(['idle', 'writing', 'retrying', 'blocked']),
      /** Why it retries; empty otherwise. */
      problem: z.string(),
    }),
    book: z.object({ events: countSchema, quotes: countSchema }),
    stream: z.object({ clients: countSchema }),
  })
  .meta({ id: 'Status' });
export type Status = z.infer<typeof statusSchema>;
