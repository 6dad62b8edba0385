import { z } from 'zod';
import { changesAnswerSchema, changesQuerySchema } from '../../contract/changes.ts';
import { reads } from '../http/answers.ts';
import { ApiError } from '../http/api-error.ts';
import type { App } from '../http/app.ts';
import { fromStorage } from '../http/from-storage.ts';
import { requireKnownSlugs } from '../http/known-slugs.ts';
import { NDJSON } from '../http/ndjson.ts';
import type { ServerPorts } from '../ports.ts';
import { changeRow } from '../rows/change-row.ts';
import { onlyOne } from '../rows/only-one.ts';

const answers = {
  200: {
    description: 'Changes in order of `seq`; with `format=ndjson` one change a line.',
    content: { 'application/json': { schema: changesAnswerSchema }, [NDJSON]: { schema: z.string() } },
  },
};

export const changesRoute = (app: App, ports: ServerPorts): void => {
  app.get(
    '/api/changes',
    {
      schema: {
        tags: ['changes'],
        summary: 'The durable change log',
        description: '`nextAfter` is where to go on: the last `seq` here, or `after` where there is none.',
        querystring: changesQuerySchema,
        response: reads(answers, 'EPOCH_CHANGED', 'NOT_READY'),
      },
    },
    async ({ query }, reply) => {
      const { after, epoch, limit, eventId, bookmaker, format } = query;
      requireKnownSlugs(ports, { bookmaker });
      if (epoch !== undefined && epoch !== ports.book.epoch) throw new ApiError('EPOCH_CHANGED');
      const question = { afterSeq: after, eventIds: onlyOne(eventId), bookmakers: onlyOne(bookmaker), limit };
      const changes = await fromStorage(ports.log, ports.storage.changesAfter(question));
      if (format === 'ndjson') {
        const lines = changes.map((change) => `${JSON.stringify(changeRow(change))}\n`);
        return reply.type(NDJSON).send(lines.join(''));
      }
      const nextAfter = changes.at(-1)?.seq ?? after;
      return reply.send({ epoch: ports.book.epoch, changes: changes.map(changeRow), nextAfter });
    },
  );
};
