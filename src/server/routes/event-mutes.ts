import { z } from 'zod';
import { muteAnswerSchema } from '../../contract/alert-rules.ts';
import { eventParamsSchema } from '../../contract/events.ts';
import { reads, writes } from '../http/answers.ts';
import { ApiError } from '../http/api-error.ts';
import type { App } from '../http/app.ts';
import { fromStorage } from '../http/from-storage.ts';
import { requireWarm } from '../http/require-warm.ts';
import type { ServerPorts } from '../ports.ts';
import { requireAlerts } from '../signals/require-alerts.ts';

const NO_QUERY = z.strictObject({});
const URL = '/api/events/:eventId/mute';

export const eventMutesRoutes = (app: App, ports: ServerPorts): void => {
  app.get(
    URL,
    {
      schema: {
        tags: ['alerts'],
        summary: 'Whether alerts of an event are muted',
        params: eventParamsSchema,
        querystring: NO_QUERY,
        response: reads({ 200: muteAnswerSchema }, 'EVENT_NOT_FOUND', 'NOT_READY'),
      },
      preHandler: requireWarm(ports),
    },
    async ({ params: { eventId } }) => {
      if (ports.book.event(eventId) === undefined) throw new ApiError('EVENT_NOT_FOUND');
      return { eventId, muted: requireAlerts(ports).isMutedEvent(eventId) };
    },
  );
  for (const [method, muted] of [
    ['POST', true],
    ['DELETE', false],
  ] as const) {
    app.route({
      method,
      url: URL,
      schema: {
        tags: ['alerts'],
        summary: muted ? 'Mutes an event: nothing is raised on it' : 'Lets an event raise alerts again',
        params: eventParamsSchema,
        querystring: NO_QUERY,
        ...(muted ? { body: z.strictObject({}).nullish() } : {}),
        response: writes({ 200: muteAnswerSchema }, 'EVENT_NOT_FOUND', 'NOT_READY'),
      },
      preHandler: requireWarm(ports),
      handler: async ({ params: { eventId } }) => {
        if (ports.book.event(eventId) === undefined) throw new ApiError('EVENT_NOT_FOUND');
        await fromStorage(ports.log, requireAlerts(ports).setEventMuted(eventId, muted));
        return { eventId, muted };
      },
    });
  }
};
