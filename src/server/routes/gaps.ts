import { eventParamsSchema } from '../../contract/events.ts';
import { gapsAnswerSchema, gapsQuerySchema } from '../../contract/gaps.ts';
import { implausibleQuotes } from '../events/implausible-quotes.ts';
import { reads } from '../http/answers.ts';
import { ApiError } from '../http/api-error.ts';
import type { App } from '../http/app.ts';
import { requireKnownSlugs } from '../http/known-slugs.ts';
import { requireWarm } from '../http/require-warm.ts';
import type { ServerPorts } from '../ports.ts';
import { viewpointOf } from '../rows/viewpoint.ts';
import type { GapDesk } from '../signals/gap-desk.ts';
import { gapRow } from '../signals/gap-row.ts';

export const gapsRoute = (app: App, ports: ServerPorts, gaps: GapDesk): void => {
  app.get(
    '/api/events/:eventId/gaps',
    {
      preHandler: requireWarm(ports),
      schema: {
        tags: ['gaps'],
        summary: 'Where the reference bookmaker and the others disagree on an event, worst first',
        description:
          'Compared are fair probabilities out of quotes that are open, fresh, complete and plausible. Where three ' +
          'bookmakers offer a selection, two others at least must be comparable; where two do, `fair.bookmakers` names one.',
        params: eventParamsSchema,
        querystring: gapsQuerySchema,
        response: reads({ 200: gapsAnswerSchema }, 'EVENT_NOT_FOUND', 'NOT_READY'),
      },
    },
    async ({ params, query: { reference, method } }) => {
      requireKnownSlugs(ports, { reference });
      const event = ports.book.event(params.eventId);
      if (event === undefined) throw new ApiError('EVENT_NOT_FOUND');
      return {
        eventId: event.eventId,
        gaps: gaps.allOf(event, reference, method).map(gapRow),
        implausible: [...implausibleQuotes(event, viewpointOf(ports))],
      };
    },
  );
};
