import { z } from 'zod';
import { schedulerSchema } from '../../contract/runs.ts';
import { writes } from '../http/answers.ts';
import type { App } from '../http/app.ts';
import { fromStorage } from '../http/from-storage.ts';
import type { ServerPorts } from '../ports.ts';
import { schedulerRow } from '../rows/status-row.ts';

export const schedulerRoutes = (app: App, ports: ServerPorts): void => {
  for (const action of ['pause', 'resume'] as const) {
    app.post(
      `/api/scheduler/${action}`,
      {
        schema: {
          tags: ['runs'],
          summary: action === 'pause' ? 'No run starts by itself any more' : 'Runs start by themselves again',
          description: 'Survives a restart.',
          querystring: z.strictObject({}),
          body: z.strictObject({}).nullish(),
          response: writes({ 200: schedulerSchema }, 'NOT_READY'),
        },
      },
      async () => {
        await fromStorage(ports.log, ports.scheduler[action]());
        return schedulerRow(ports);
      },
    );
  }
};
