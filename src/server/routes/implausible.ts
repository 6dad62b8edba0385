import { type ImplausibleQuote, implausibleAnswerSchema, implausibleQuerySchema } from '../../contract/implausible.ts';
import { comparePositions, type Position, positionSchema } from '../events/event-order.ts';
import { implausibleQuotes } from '../events/implausible-quotes.ts';
import { reads } from '../http/answers.ts';
import type { App } from '../http/app.ts';
import { questionMark, readCursor } from '../http/cursor.ts';
import { requireKnownSlugs } from '../http/known-slugs.ts';
import { pageOf } from '../http/page.ts';
import { requireWarm } from '../http/require-warm.ts';
import type { ServerPorts } from '../ports.ts';
import { viewpointOf } from '../rows/viewpoint.ts';

const positionOf = ({ excess, eventId, bookmaker, market, line }: ImplausibleQuote): Position => [
  -Math.abs(excess),
  eventId,
  `${bookmaker} ${market} ${line}`,
];

export const implausibleRoute = (app: App, ports: ServerPorts): void => {
  app.get(
    '/api/implausible',
    {
      preHandler: requireWarm(ports),
      schema: {
        tags: ['gaps'],
        summary: 'Open quotes whose prices cannot belong together, those furthest from the others first',
        description:
          'They are shown with the flag `implausible`, and take no part in gaps and alerts. What is far from the others ' +
          'is most likely a mistake of its bookmaker; what everybody prices alike is a market with many selections.',
        querystring: implausibleQuerySchema,
        response: reads({ 200: implausibleAnswerSchema }, 'NOT_READY'),
      },
    },
    async ({ query: { bookmaker, eventId, limit, cursor } }) => {
      requireKnownSlugs(ports, { bookmaker });
      const view = viewpointOf(ports);
      const mark = questionMark(['implausible', bookmaker, eventId]);
      const after = readCursor(cursor, mark, positionSchema);
      const all: ImplausibleQuote[] = [];
      for (const event of eventId === undefined ? ports.book.events() : [ports.book.event(eventId)]) {
        if (event === undefined || event.kickoffMs <= view.nowMs) continue;
        all.push(...implausibleQuotes(event, view).filter((one) => bookmaker?.includes(one.bookmaker) !== false));
      }
      const placed = all
        .map((quote) => ({ quote, position: positionOf(quote) }))
        .sort((a, b) => comparePositions(a.position, b.position));
      const rest =
        after === undefined ? placed : placed.filter(({ position }) => comparePositions(position, after) > 0);
      const { page, nextCursor } = pageOf(rest.slice(0, limit + 1), limit, mark, ({ position }) => position);
      return { quotes: page.map(({ quote }) => quote), total: placed.length, nextCursor };
    },
  );
};
