import { z } from 'zod';
import { moversAnswerSchema, moversQuerySchema } from '../../contract/movers.ts';
import { reads } from '../http/answers.ts';
import type { App } from '../http/app.ts';
import { questionMark, readCursor } from '../http/cursor.ts';
import { requireKnownSlugs } from '../http/known-slugs.ts';
import { pageOf } from '../http/page.ts';
import { requireWarm } from '../http/require-warm.ts';
import type { ServerPorts } from '../ports.ts';
import { marketAsked } from '../rows/market-refs.ts';
import type { MoverDesk } from '../signals/mover-desk.ts';

const placeSchema = z.object({ seq: z.int().min(0), selection: z.int().min(0) });

export const moversRoute = (app: App, ports: ServerPorts, movers: MoverDesk): void => {
  app.get(
    '/api/movers',
    {
      preHandler: requireWarm(ports),
      schema: {
        tags: ['movers'],
        summary: 'The newest moves of prices, with their size in odds and in points of probability',
        description: 'As many of the last moves as memory holds; what is older stands in the history of its price.',
        querystring: moversQuerySchema,
        response: reads({ 200: moversAnswerSchema }, 'NOT_READY'),
      },
    },
    async ({ query: { cursor, limit, ...question } }) => {
      requireKnownSlugs(ports, { bookmaker: question.bookmaker });
      for (const key of question.market ?? []) marketAsked(key, 'market');
      const mark = questionMark(['movers', question]);
      const before = readCursor(cursor, mark, placeSchema);
      const found = await movers.page({ ...question, limit: limit + 1 }, before);
      const { page, nextCursor } = pageOf(found, limit, mark, ({ seq, selection }) => ({ seq, selection }));
      return { movers: page.map((mover) => movers.row(mover)), nextCursor };
    },
  );
};
