import { coverageQuerySchema, coverageSchema } from '../../contract/coverage.ts';
import { coverageOf } from '../events/coverage.ts';
import { eventsWhere } from '../events/event-filter.ts';
import { reads } from '../http/answers.ts';
import type { App } from '../http/app.ts';
import { requireWarm } from '../http/require-warm.ts';
import type { ServerPorts } from '../ports.ts';
import { viewpointOf } from '../rows/viewpoint.ts';

export const coverageRoute = (app: App, ports: ServerPorts): void => {
  app.get(
    '/api/coverage',
    {
      preHandler: requireWarm(ports),
      schema: {
        tags: ['coverage'],
        summary: 'Who offers what, in total and per competition',
        querystring: coverageQuerySchema,
        response: reads({ 200: coverageSchema }, 'NOT_READY'),
      },
    },
    async ({ query }) => {
      const view = viewpointOf(ports);
      return coverageOf(eventsWhere(ports.book.events(), query, view), ports.book, view);
    },
  );
};
