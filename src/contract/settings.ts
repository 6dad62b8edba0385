import { z } from 'zod';
import { fairMethodSchema } from './gaps.ts';
import { cursorSchema, instantSchema, limitSchema, nextCursorSchema, slugSchema } from './values.ts';

export const settingValueSchema = z.union([z.number(), z.string(), z.array(z.string()), z.null()]);
export type SettingValue = z.infer<typeof settingValueSchema>;

/**
 * All settings by flat name. The bookmakers' own (`{slug}Concurrency`, `{slug}DelayMs`, `{slug}MaxRequestsPerSecond`)
 * come from the registry. `updatedAt` is `null` while everything stands at its default.
 */
export const settingsSchema = z
  .object({
    scrapeIntervalMinutes: z.int(),
    staleAfterMinutes: z.int(),
    imminentLookSeconds: z.int(),
    enabledBookmakers: z.array(slugSchema),
    collectionMode: z.enum(['fixed', 'adaptive']),
    maxConcurrentEvents: z.int(),
    batchSize: z.int(),
    oddsRetentionDays: z.int(),
    matchRetentionDays: z.int(),
    cleanupFrequencyHours: z.int(),
    fairMethod: fairMethodSchema,
    alertRetentionDays: z.int(),
    storageLimitGb: z.int(),
    updatedAt: instantSchema.nullable(),
  })
  .catchall(settingValueSchema)
  .meta({ id: 'Settings' });
export type Settings = z.infer<typeof settingsSchema>;

/** Any subset of the settings. Which names and values are allowed stands in the definitions. */
export const settingsPatchSchema = z
  .record(z.string().max(100), settingValueSchema)
  .refine((patch) => Object.keys(patch).length <= 200, 'too many settings');
export type SettingsPatch = z.infer<typeof settingsPatchSchema>;

/** A setting as the settings page needs it: its bounds, its default and what it does. */
export const settingDefinitionSchema = z
  .object({
    name: z.string(),
    bookmaker: slugSchema.nullable(),
    default: settingValueSchema,
    kind: z.discriminatedUnion('type', [
      z.object({ type: z.literal('integer'), min: z.int(), max: z.int() }),
      z.object({ type: z.literal('rate-or-none') }),
      z.object({ type: z.literal('choice'), choices: z.array(z.string()) }),
      z.object({ type: z.literal('subset'), of: z.array(z.string()) }),
    ]),
    effect: z.string(),
  })
  .meta({ id: 'SettingDefinition' });
export type SettingDefinition = z.infer<typeof settingDefinitionSchema>;

export const settingDefinitionsAnswerSchema = z.object({ definitions: z.array(settingDefinitionSchema) });
export type SettingDefinitionsAnswer = z.infer<typeof settingDefinitionsAnswerSchema>;

export const settingsHistoryQuerySchema = z.strictObject({ limit: limitSchema, cursor: cursorSchema.optional() });

export const settingChangeSchema = z
  .object({
    at: instantSchema,
    who: z.string(),
    name: z.string(),
    from: settingValueSchema,
    to: settingValueSchema,
  })
  .meta({ id: 'SettingChange' });
export type SettingChange = z.infer<typeof settingChangeSchema>;

/** Newest first. */
export const settingsHistoryAnswerSchema = z.object({
  history: z.array(settingChangeSchema),
  nextCursor: nextCursorSchema,
});
export type SettingsHistoryAnswer = z.infer<typeof settingsHistoryAnswerSchema>;
