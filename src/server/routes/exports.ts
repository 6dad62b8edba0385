import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { changesExportQuerySchema, coverageExportQuerySchema, oddsExportQuerySchema } from '../../contract/exports.ts';
import { eventsWhere } from '../events/event-filter.ts';
import { compareKickoffs } from '../events/event-order.ts';
import { coverageColumns, coverageRows } from '../exports/coverage-rows.ts';
import { CHANGE_COLUMNS, changeRows, ODDS_COLUMNS, oddsRows } from '../exports/export-rows.ts';
import { sendExport } from '../exports/export-stream.ts';
import { reads } from '../http/answers.ts';
import { ApiError } from '../http/api-error.ts';
import type { App } from '../http/app.ts';
import { requireKnownSlugs } from '../http/known-slugs.ts';
import { NDJSON } from '../http/ndjson.ts';
import { requireWarm } from '../http/require-warm.ts';
import type { ServerPorts } from '../ports.ts';
import { marketRefAsked } from '../rows/market-refs.ts';
import { onlyOne } from '../rows/only-one.ts';
import { viewpointOf } from '../rows/viewpoint.ts';

const TAGS = ['exports'];
const ANSWERS = {
  200: {
    description: 'The rows, streamed as an attachment. The file name and every row say whether prices are simulated.',
    content: { 'text/csv': { schema: z.string() }, [NDJSON]: { schema: z.string() } },
  },
};

/** Exports that may be under way together: each keeps the book or the database busy. */
const EXPORTS_MAX = 4;

/** Counts exports until their answer has gone out or was given up; refuses one too many. */
const exportSlots = () => {
  let taken = 0;
  return (reply: FastifyReply): void => {
    if (taken >= EXPORTS_MAX) throw new ApiError('TOO_MANY_REQUESTS', 'Too many exports are under way.');
    taken++;
    reply.raw.once('close', () => taken--);
  };
};

export const exportsRoutes = (app: App, ports: ServerPorts): void => {
  const takeSlot = exportSlots();
  const nameOf = (what: string) => `overround-${ports.about.mode}-${what}`;
  app.get(
    '/api/export/odds',
    {
      preHandler: requireWarm(ports),
      schema: {
        tags: TAGS,
        summary: 'Current prices, one row each',
        description: 'The conditions are those of the list of events; every market where none is named.',
        querystring: oddsExportQuerySchema,
        response: reads(ANSWERS, 'TOO_MANY_REQUESTS', 'NOT_READY'),
      },
    },
    async ({ query }, reply) => {
      const { bookmakers, offeredBy, missingFrom, market, format } = query;
      requireKnownSlugs(ports, { bookmakers, offeredBy, missingFrom });
      const refs = market?.map((ref) => marketRefAsked(ref, 'market'));
      const view = viewpointOf(ports, bookmakers);
      const events = eventsWhere(ports.book.events(), query, view).sort(compareKickoffs);
      const eventIds = events.map(({ eventId }) => eventId);
      takeSlot(reply);
      return sendExport(reply, nameOf('odds'), format, ODDS_COLUMNS, oddsRows(ports, view, eventIds, refs));
    },
  );
  app.get(
    '/api/export/changes',
    {
      preHandler: requireWarm(ports),
      schema: {
        tags: TAGS,
        summary: 'The durable change log, one row per change and selection',
        querystring: changesExportQuerySchema,
        response: reads(ANSWERS, 'EPOCH_CHANGED', 'TOO_MANY_REQUESTS', 'NOT_READY'),
      },
    },
    async ({ query: { after, epoch, eventId, bookmaker, format } }, reply) => {
      requireKnownSlugs(ports, { bookmaker });
      if (epoch !== undefined && epoch !== ports.book.epoch) throw new ApiError('EPOCH_CHANGED');
      takeSlot(reply);
      const rows = changeRows(ports, { afterSeq: after, eventIds: onlyOne(eventId), bookmakers: onlyOne(bookmaker) });
      return sendExport(reply, nameOf('changes'), format, CHANGE_COLUMNS, rows);
    },
  );
  app.get(
    '/api/export/coverage',
    {
      preHandler: requireWarm(ports),
      schema: {
        tags: TAGS,
        summary: 'Who offers what: one row per event, market or line',
        description: '`offeredBy=sportybet&missingFrom=betpawa` at `level=line` is what one has and the other has not.',
        querystring: coverageExportQuerySchema,
        response: reads(ANSWERS, 'TOO_MANY_REQUESTS', 'NOT_READY'),
      },
    },
    async ({ query }, reply) => {
      const { level, offeredBy, missingFrom, format, ...conditions } = query;
      requireKnownSlugs(ports, { offeredBy, missingFrom });
      const view = viewpointOf(ports);
      const events = eventsWhere(ports.book.events(), conditions, view).sort(compareKickoffs);
      takeSlot(reply);
      const wanted = { level, offeredBy, missingFrom };
      const rows = coverageRows(ports, view, events, wanted);
      return sendExport(reply, nameOf('coverage'), format, coverageColumns(view, wanted), rows);
    },
  );
};
