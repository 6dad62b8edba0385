import { z } from 'zod';
import { eventParamsSchema } from '../../contract/events.ts';
import { historyAnswerSchema, historyQuerySchema } from '../../contract/history.ts';
import type { Change } from '../../model/change.ts';
import { lineOfQuarters } from '../../model/quote.ts';
import { quoteHistory } from '../history/quote-history.ts';
import { reads } from '../http/answers.ts';
import { ApiError } from '../http/api-error.ts';
import type { App } from '../http/app.ts';
import { requireKnownSlugs } from '../http/known-slugs.ts';
import type { ServerPorts } from '../ports.ts';
import { lineAsked, marketAsked } from '../rows/market-refs.ts';

const instantMs = (given: string | undefined): number | null => (given === undefined ? null : Date.parse(given));

/** `tail` gives the changes in memory after a sequence number. */
export const historyRoute = (app: App, ports: ServerPorts, tail: (afterSeq: number) => Iterable<Change>): void => {
  app.get(
    '/api/events/:eventId/history',
    {
      schema: {
        tags: ['events'],
        summary: 'How the quotes of one market and line moved, per bookmaker',
        description: 'Points are real changes, oldest first, beginning with the value in force at `from`.',
        params: eventParamsSchema,
        querystring: historyQuerySchema,
        response: reads({ 200: historyAnswerSchema }, 'EVENT_NOT_FOUND', 'NOT_READY'),
      },
    },
    async ({ params: { eventId }, query }) => {
      requireKnownSlugs(ports, { bookmaker: query.bookmaker });
      const market = marketAsked(query.market, 'market');
      const line = lineAsked(market, query.line, 'line');
      const series = z
        .string()
        .regex(/^\d{1,20}$/)
        .safeParse(eventId).success
        ? await quoteHistory(ports, tail, {
            ...{ eventId, market, line, bookmakers: query.bookmaker, maxPoints: query.maxPoints },
            ...{ fromMs: instantMs(query.from), toMs: instantMs(query.to) },
          })
        : undefined;
      if (series === undefined) throw new ApiError('EVENT_NOT_FOUND');
      return { eventId, market: market.key, line: lineOfQuarters(line), series };
    },
  );
};
