import { z } from 'zod';
import { eventParamsSchema } from '../../contract/events.ts';
import { type Look, refreshAnswerSchema } from '../../contract/looks.ts';
import { writes } from '../http/answers.ts';
import { ApiError } from '../http/api-error.ts';
import type { App } from '../http/app.ts';
import { instant } from '../http/instant.ts';
import { requireWarm } from '../http/require-warm.ts';
import type { RefreshedLook, ServerPorts } from '../ports.ts';

/** Refreshes that may be under way together: each waits for its bookmakers. */
const MAX_REFRESHES = 20;

const lookRow = ({ look, changes }: RefreshedLook): Look => ({
  bookmaker: look.bookmaker,
  lookId: look.lookId,
  outcome: look.outcome,
  requestedAt: instant(look.requestedAtMs),
  durationMs: Math.max(0, look.receivedAtMs - look.requestedAtMs),
  changes,
  detail: look.detail,
});

export const refreshRoute = (app: App, ports: ServerPorts): void => {
  let underWay = 0;
  app.post(
    '/api/events/:eventId/refresh',
    {
      preHandler: requireWarm(ports),
      schema: {
        tags: ['events'],
        summary: 'Fetches an event now at every bookmaker that lists it',
        params: eventParamsSchema,
        querystring: z.strictObject({}),
        body: z.strictObject({}).nullish(),
        response: writes({ 200: refreshAnswerSchema }, 'EVENT_NOT_FOUND', 'TOO_MANY_REQUESTS', 'NOT_READY'),
      },
    },
    async ({ params: { eventId } }) => {
      if (ports.book.event(eventId) === undefined) throw new ApiError('EVENT_NOT_FOUND');
      if (underWay >= MAX_REFRESHES) throw new ApiError('TOO_MANY_REQUESTS');
      underWay++;
      try {
        const looks = await ports.refresh.refresh(eventId);
        return { eventId, looks: looks.map(lookRow) };
      } finally {
        underWay--;
      }
    },
  );
};
