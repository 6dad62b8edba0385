import { z } from 'zod';
import { statusSchema } from '../../contract/status.ts';
import { reads } from '../http/answers.ts';
import type { App } from '../http/app.ts';
import type { ServerPorts } from '../ports.ts';
import { statusRow } from '../rows/status-row.ts';

export const statusRoute = (app: App, ports: ServerPorts, streamClients: () => number): void => {
  app.get(
    '/api/status',
    {
      schema: {
        tags: ['operation'],
        summary: 'How everything stands: sources, run, scheduler, writer, book, stream',
        querystring: z.strictObject({}),
        response: reads({ 200: statusSchema }),
      },
    },
    async () => statusRow(ports, streamClients()),
  );
};
