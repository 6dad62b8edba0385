import { setImmediate } from 'node:timers/promises';
import {
  coverageQuerySchema,
  coverageSchema,
  marketCoverageAnswerSchema,
  marketCoverageQuerySchema,
} from '../../contract/coverage.ts';
import { coverageOf } from '../events/coverage.ts';
import { eventsWhere } from '../events/event-filter.ts';
import { marketCoverageOf } from '../events/market-coverage.ts';
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
  app.get(
    '/api/coverage/markets',
    {
      preHandler: requireWarm(ports),
      schema: {
        tags: ['coverage'],
        summary: 'Which markets are offered by whom, among those who list the match',
        description: 'With `market` the lines of that one. A market without lines has one, `null`.',
        querystring: marketCoverageQuerySchema,
        response: reads({ 200: marketCoverageAnswerSchema }, 'NOT_READY'),
      },
    },
    async ({ query: { market, ...conditions } }) => {
      const view = viewpointOf(ports);
      const events = eventsWhere(ports.book.events(), conditions, view);
      return marketCoverageOf(events, view, market, () => setImmediate());
    },
  );
};
