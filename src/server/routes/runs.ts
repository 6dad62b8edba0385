import { z } from 'zod';
import {
  retryRequestSchema,
  runParamsSchema,
  runRequestSchema,
  runSchema,
  runStartedSchema,
  runsAnswerSchema,
  runsQuerySchema,
} from '../../contract/runs.ts';
import { reads, writes } from '../http/answers.ts';
import { ApiError } from '../http/api-error.ts';
import type { App } from '../http/app.ts';
import { questionMark, readCursor } from '../http/cursor.ts';
import { fromStorage } from '../http/from-storage.ts';
import { requireKnownSlugs } from '../http/known-slugs.ts';
import { pageOf } from '../http/page.ts';
import { requireWarm } from '../http/require-warm.ts';
import type { RunQuestion, ServerPorts } from '../ports.ts';
import { runRow } from '../rows/run-row.ts';
import { startedAnswer } from './run-answers.ts';

const TAGS = ['runs'];

export const runsRoutes = (app: App, ports: ServerPorts): void => {
  const mark = questionMark('runs');
  app.get(
    '/api/runs',
    {
      schema: {
        tags: TAGS,
        summary: 'Runs, newest first',
        querystring: runsQuerySchema,
        response: reads({ 200: runsAnswerSchema }, 'NOT_READY'),
      },
    },
    async ({ query: { cursor, limit } }) => {
      const beforeRunId = readCursor(cursor, mark, z.string()) ?? null;
      const found = await fromStorage(ports.log, ports.runs.list({ beforeRunId, limit: limit + 1 }));
      const { page, nextCursor } = pageOf(found, limit, mark, ({ runId }) => runId);
      return { runs: page.map(runRow), nextCursor };
    },
  );
  app.get(
    '/api/runs/:runId',
    {
      schema: {
        tags: TAGS,
        summary: 'One run, with what it did at each bookmaker',
        params: runParamsSchema,
        querystring: z.strictObject({}),
        response: reads({ 200: runSchema }, 'RUN_NOT_FOUND', 'NOT_READY'),
      },
    },
    async ({ params }) => {
      const run = await fromStorage(ports.log, ports.runs.get(params.runId));
      if (run === undefined) throw new ApiError('RUN_NOT_FOUND');
      return runRow(run);
    },
  );
  startRoute(app, ports);
  retryRoute(app, ports);
  cancelRoute(app, ports);
};

const requireKnownEvents = ({ book }: ServerPorts, { eventIds }: RunQuestion): void => {
  const details = (eventIds ?? [])
    .filter((eventId) => book.event(eventId) === undefined)
    .slice(0, 20)
    .map((eventId) => ({ path: 'eventIds', message: `no event ${eventId} is known` }));
  const [first] = details;
  if (first !== undefined) throw new ApiError('INVALID_BODY', `eventIds: ${first.message}`, details);
};

const startRoute = (app: App, ports: ServerPorts): void => {
  app.post(
    '/api/runs',
    {
      preHandler: requireWarm(ports),
      schema: {
        tags: TAGS,
        summary: 'Starts a run over everything, or over what the body names',
        querystring: z.strictObject({}),
        body: runRequestSchema.nullish(),
        response: writes({ 202: runStartedSchema }, 'RUN_ACTIVE', 'NOT_READY'),
      },
    },
    async ({ body }, reply) => {
      const question = body ?? {};
      requireKnownSlugs(ports, { bookmakers: question.bookmakers }, 'INVALID_BODY');
      requireKnownEvents(ports, question);
      return reply.code(202).send(startedAnswer(await fromStorage(ports.log, ports.runs.start(question))));
    },
  );
};

const retryRoute = (app: App, ports: ServerPorts): void => {
  app.post(
    '/api/runs/:runId/retry',
    {
      preHandler: requireWarm(ports),
      schema: {
        tags: TAGS,
        summary: 'Starts a run over what failed in an ended one',
        params: runParamsSchema,
        querystring: z.strictObject({}),
        body: retryRequestSchema.nullish(),
        response: writes({ 202: runStartedSchema }, 'RUN_NOT_FOUND', 'RUN_ACTIVE', 'NOT_READY'),
      },
    },
    async ({ params, body }, reply) => {
      requireKnownSlugs(ports, { bookmakers: body?.bookmakers }, 'INVALID_BODY');
      const result = await fromStorage(ports.log, ports.runs.retry(params.runId, body?.bookmakers));
      return reply.code(202).send(startedAnswer(result));
    },
  );
};

const cancelRoute = (app: App, ports: ServerPorts): void => {
  app.post(
    '/api/runs/:runId/cancel',
    {
      schema: {
        tags: TAGS,
        summary: 'Ends a run that is under way; what it has collected stays',
        params: runParamsSchema,
        querystring: z.strictObject({}),
        body: z.strictObject({}).nullish(),
        response: writes({ 202: runStartedSchema }, 'RUN_NOT_FOUND', 'RUN_NOT_ACTIVE', 'NOT_READY'),
      },
    },
    async ({ params: { runId } }, reply) => {
      const result = await fromStorage(ports.log, ports.runs.cancel(runId));
      if (result === 'unknown') throw new ApiError('RUN_NOT_FOUND');
      if (result === 'ended') throw new ApiError('RUN_NOT_ACTIVE');
      return reply.code(202).send({ runId });
    },
  );
};
