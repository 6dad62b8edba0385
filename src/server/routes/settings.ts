import { z } from 'zod';
import {
  type Settings,
  type SettingsPatch,
  settingDefinitionsAnswerSchema,
  settingsHistoryAnswerSchema,
  settingsHistoryQuerySchema,
  settingsPatchSchema,
  settingsSchema,
} from '../../contract/settings.ts';
import { reads, writes } from '../http/answers.ts';
import { ApiError } from '../http/api-error.ts';
import type { App } from '../http/app.ts';
import { questionMark, readCursor } from '../http/cursor.ts';
import { fromStorage } from '../http/from-storage.ts';
import { pageOf } from '../http/page.ts';
import type { ServerPorts } from '../ports.ts';
import { settingChangeRow, settingDefinitionRow, settingsRow } from '../rows/setting-rows.ts';

const TAGS = ['settings'];

/** Who puts back what GET answered puts back its `updatedAt` too: it sets nothing. */
const withoutInstant = ({ updatedAt: _updatedAt, ...settings }: SettingsPatch): SettingsPatch => settings;

const patchSettings = async (ports: ServerPorts, patch: SettingsPatch, who: string): Promise<Settings> => {
  const result = await fromStorage(ports.log, ports.settings.patch(patch, who, ports.clock.nowMs()));
  if (result.kind === 'saved') return settingsRow(ports.settings);
  const details = result.faults.map(({ path, message }) => ({ path, message }));
  const message = details.map((fault) => `${fault.path} ${fault.message}`).join('; ');
  throw new ApiError('INVALID_SETTINGS', message.slice(0, 1_000), details);
};

/** `who` stands in the history of settings as the one who changed them. */
export const settingsRoutes = (app: App, ports: ServerPorts, who: string): void => {
  app.get(
    '/api/settings',
    {
      schema: {
        tags: TAGS,
        summary: 'All settings in force',
        querystring: z.strictObject({}),
        response: reads({ 200: settingsSchema }),
      },
    },
    async () => settingsRow(ports.settings),
  );
  app.get(
    '/api/settings/definitions',
    {
      schema: {
        tags: TAGS,
        summary: 'What can be set: bounds, defaults and effects',
        querystring: z.strictObject({}),
        response: reads({ 200: settingDefinitionsAnswerSchema }),
      },
    },
    async () => ({ definitions: ports.settings.definitions.map(settingDefinitionRow) }),
  );
  for (const method of ['PATCH', 'PUT'] as const) {
    app.route({
      method,
      url: '/api/settings',
      schema: {
        tags: TAGS,
        summary: 'Changes any subset of the settings, all or nothing, in force at once',
        querystring: z.strictObject({}),
        body: settingsPatchSchema,
        response: writes({ 200: settingsSchema }, 'NOT_READY'),
      },
      handler: async ({ body }) => patchSettings(ports, method === 'PUT' ? withoutInstant(body) : body, who),
    });
  }
  settingsHistoryRoute(app, ports);
};

const settingsHistoryRoute = (app: App, ports: ServerPorts): void => {
  const mark = questionMark('settings-history');
  app.get(
    '/api/settings/history',
    {
      schema: {
        tags: TAGS,
        summary: 'Who changed what from what to what, newest first',
        querystring: settingsHistoryQuerySchema,
        response: reads({ 200: settingsHistoryAnswerSchema }, 'NOT_READY'),
      },
    },
    async ({ query: { cursor, limit } }) => {
      const beforeId = readCursor(cursor, mark, z.int()) ?? null;
      const found = await fromStorage(ports.log, ports.storage.settingsHistory({ beforeId, limit: limit + 1 }));
      const { page, nextCursor } = pageOf(found, limit, mark, ({ id }) => id);
      return { history: page.map((change) => settingChangeRow(ports.settings.definitions, change)), nextCursor };
    },
  );
};
