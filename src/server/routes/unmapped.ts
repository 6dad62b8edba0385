import { z } from 'zod';
import { unmappedAnswerSchema, unmappedQuerySchema } from '../../contract/unmapped.ts';
import { reads } from '../http/answers.ts';
import type { App } from '../http/app.ts';
import { questionMark, readCursor } from '../http/cursor.ts';
import { fromStorage } from '../http/from-storage.ts';
import { instant } from '../http/instant.ts';
import { requireKnownSlugs } from '../http/known-slugs.ts';
import { pageOf } from '../http/page.ts';
import type { ServerPorts } from '../ports.ts';

const positionSchema = z.object({ count: z.int(), bookmaker: z.string(), id: z.string() });

export const unmappedRoute = (app: App, ports: ServerPorts): void => {
  app.get(
    '/api/unmapped',
    {
      schema: {
        tags: ['coverage'],
        summary: 'Markets of bookmakers that their map does not know, most frequent first',
        querystring: unmappedQuerySchema,
        response: reads({ 200: unmappedAnswerSchema }, 'NOT_READY'),
      },
    },
    async ({ query: { bookmaker, cursor, limit } }) => {
      requireKnownSlugs(ports, { bookmaker });
      const mark = questionMark(['unmapped', bookmaker]);
      const after = readCursor(cursor, mark, positionSchema) ?? null;
      const question = { bookmakers: bookmaker, after, limit: limit + 1 };
      const { items, total } = await fromStorage(ports.log, ports.storage.unmapped(question));
      const { page, nextCursor } = pageOf(items, limit, mark, ({ count, bookmaker: slug, id }) => ({
        ...{ count, bookmaker: slug, id },
      }));
      return {
        unmapped: page.map(({ firstSeenAtMs, lastSeenAtMs, ...item }) => ({
          ...item,
          firstSeenAt: instant(firstSeenAtMs),
          lastSeenAt: instant(lastSeenAtMs),
        })),
        total,
        nextCursor,
      };
    },
  );
};
