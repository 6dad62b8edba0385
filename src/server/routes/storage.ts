import { z } from 'zod';
import {
  type StorageAlert,
  storageAlertParamsSchema,
  storageAlertSchema,
  storageSchema,
} from '../../contract/storage.ts';
import type { StoredStorageAlert } from '../../model/storage-reads.ts';
import { reads, writes } from '../http/answers.ts';
import { ApiError } from '../http/api-error.ts';
import type { App } from '../http/app.ts';
import { fromStorage } from '../http/from-storage.ts';
import { instant, instantOrNull } from '../http/instant.ts';
import type { ServerPorts } from '../ports.ts';

const TAGS = ['storage'];
const GIGABYTE = 1_000_000_000;

const alertRow = ({ id, kind, message, atMs, dismissedAtMs }: StoredStorageAlert): StorageAlert => ({
  id,
  kind,
  message,
  at: instant(atMs),
  dismissedAt: instantOrNull(dismissedAtMs),
});

export const storageRoutes = (app: App, ports: ServerPorts): void => {
  app.get(
    '/api/storage',
    {
      schema: {
        tags: TAGS,
        summary: 'How much room the tables take, over time too',
        querystring: z.strictObject({}),
        response: reads({ 200: storageSchema }, 'NOT_READY'),
      },
    },
    async () => {
      const sizes = await fromStorage(ports.log, ports.storage.sizes());
      return {
        at: instant(ports.clock.nowMs()),
        databaseBytes: sizes.databaseBytes,
        limitBytes: ports.settings.current.storageLimitGb * GIGABYTE,
        tables: sizes.tables.map((table) => ({ ...table })),
        samples: sizes.samples.map(({ atMs, databaseBytes }) => ({ at: instant(atMs), databaseBytes })),
        alerts: sizes.alerts.map(alertRow),
      };
    },
  );
  app.post(
    '/api/storage/alerts/:id/dismiss',
    {
      schema: {
        tags: TAGS,
        summary: 'Marks a storage alert as read',
        params: storageAlertParamsSchema,
        querystring: z.strictObject({}),
        body: z.strictObject({}).nullish(),
        response: writes({ 200: storageAlertSchema }, 'ALERT_NOT_FOUND', 'NOT_READY'),
      },
    },
    async ({ params }) => {
      const nowMs = ports.clock.nowMs();
      const alert = await fromStorage(ports.log, ports.storage.dismissStorageAlert(params.id, nowMs));
      if (alert === undefined) throw new ApiError('ALERT_NOT_FOUND');
      return alertRow(alert);
    },
  );
};
