import { z } from 'zod';
import { countSchema, cursorSchema, instantSchema, limitSchema, nextCursorSchema } from './values.ts';

export const storageAlertSchema = z
  .object({
    id: z.string(),
    kind: z.string(),
    message: z.string(),
    at: instantSchema,
    dismissedAt: instantSchema.nullable(),
  })
  .meta({ id: 'StorageAlert' });
export type StorageAlert = z.infer<typeof storageAlertSchema>;

/** Sizes in bytes, table partitions included in their table. `rows` of large tables are estimates of the database. */
export const storageSchema = z
  .object({
    at: instantSchema,
    databaseBytes: countSchema,
    limitBytes: countSchema,
    tables: z.array(z.object({ name: z.string(), bytes: countSchema, rows: countSchema })),
    samples: z.array(z.object({ at: instantSchema, databaseBytes: countSchema })),
    alerts: z.array(storageAlertSchema),
  })
  .meta({ id: 'Storage' });
export type Storage = z.infer<typeof storageSchema>;

export const storageAlertParamsSchema = z.strictObject({ id: z.string().min(1).max(100) });

export const retentionPreviewQuerySchema = z.strictObject({
  oddsRetentionDays: z.int().min(1).max(365).optional(),
  matchRetentionDays: z.int().min(1).max(365).optional(),
});

/** What a clean-up would remove now. */
export const retentionPreviewSchema = z
  .object({
    oddsRetentionDays: z.int(),
    matchRetentionDays: z.int(),
    changesBefore: instantSchema,
    eventsBefore: instantSchema,
    partitions: countSchema,
    changes: countSchema,
    events: countSchema,
    bytes: countSchema,
  })
  .meta({ id: 'RetentionPreview' });
export type RetentionPreview = z.infer<typeof retentionPreviewSchema>;

export const cleanupSchema = z
  .object({
    cleanupId: z.string(),
    trigger: z.enum(['scheduled', 'manual']),
    status: z.enum(['running', 'completed', 'failed']),
    startedAt: instantSchema,
    endedAt: instantSchema.nullable(),
    partitions: countSchema,
    changes: countSchema,
    events: countSchema,
    /** Why it failed; empty otherwise. */
    detail: z.string(),
  })
  .meta({ id: 'Cleanup' });
export type Cleanup = z.infer<typeof cleanupSchema>;

export const cleanupStartedSchema = z.object({ cleanupId: z.string() });
export type CleanupStarted = z.infer<typeof cleanupStartedSchema>;

export const cleanupsQuerySchema = z.strictObject({ limit: limitSchema, cursor: cursorSchema.optional() });
/** Newest first. */
export const cleanupsAnswerSchema = z.object({ cleanups: z.array(cleanupSchema), nextCursor: nextCursorSchema });
export type CleanupsAnswer = z.infer<typeof cleanupsAnswerSchema>;
