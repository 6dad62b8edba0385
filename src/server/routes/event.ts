import { eventParamsSchema, eventQuerySchema, eventSchema } from '../../contract/events.ts';
import { reads } from '../http/answers.ts';
import { ApiError } from '../http/api-error.ts';
import type { App } from '../http/app.ts';
import { requireKnownSlugs } from '../http/known-slugs.ts';
import { requireWarm } from '../http/require-warm.ts';
import type { ServerPorts } from '../ports.ts';
import { eventRow } from '../rows/event-row.ts';
import { marketsOn } from '../rows/market-refs.ts';
import { viewpointOf } from '../rows/viewpoint.ts';

export const eventRoute = (app: App, ports: ServerPorts): void => {
  app.get(
    '/api/events/:eventId',
    {
      preHandler: requireWarm(ports),
      schema: {
        tags: ['events'],
        summary: 'One event with every market and line that any bookmaker has or had',
        params: eventParamsSchema,
        querystring: eventQuerySchema,
        response: reads({ 200: eventSchema }, 'EVENT_NOT_FOUND', 'NOT_READY'),
      },
    },
    async ({ params, query }) => {
      requireKnownSlugs(ports, query);
      const event = ports.book.event(params.eventId);
      if (event === undefined) throw new ApiError('EVENT_NOT_FOUND');
      const view = viewpointOf(ports, query.bookmakers);
      const slugs = view.participants.map(({ bookmaker }) => bookmaker.slug);
      return {
        asOf: { epoch: ports.book.epoch, seq: ports.book.lastSeq },
        ...eventRow(view, event, marketsOn(event, slugs)),
      };
    },
  );
};
