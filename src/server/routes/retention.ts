import { z } from 'zod';
import {
  type Cleanup,
  cleanupStartedSchema,
  cleanupsAnswerSchema,
  cleanupsQuerySchema,
  retentionPreviewQuerySchema,
  retentionPreviewSchema,
} from '../../contract/storage.ts';
import type { StoredCleanup } from '../../model/storage-reads.ts';
import { reads, writes } from '../http/answers.ts';
import { ApiError } from '../http/api-error.ts';
import type { App } from '../http/app.ts';
import { questionMark, readCursor } from '../http/cursor.ts';
import { fromStorage } from '../http/from-storage.ts';
import { instant, instantOrNull } from '../http/instant.ts';
import { pageOf } from '../http/page.ts';
import type { ServerPorts } from '../ports.ts';

const TAGS = ['storage'];

const cleanupRow = ({ startedAtMs, endedAtMs, ...cleanup }: StoredCleanup): Cleanup => ({
  ...cleanup,
  startedAt: instant(startedAtMs),
  endedAt: instantOrNull(endedAtMs),
});

export const retentionRoutes = (app: App, ports: ServerPorts): void => {
  previewRoute(app, ports);
  app.post(
    '/api/retention/run',
    {
      schema: {
        tags: TAGS,
        summary: 'Starts a clean-up with the settings in force',
        querystring: z.strictObject({}),
        body: z.strictObject({}).nullish(),
        response: writes({ 202: cleanupStartedSchema }, 'CLEANUP_ACTIVE', 'NOT_READY'),
      },
    },
    async (_request, reply) => {
      const result = await fromStorage(ports.log, ports.retention.run());
      if (result.kind === 'active') throw new ApiError('CLEANUP_ACTIVE');
      return reply.code(202).send({ cleanupId: result.cleanupId });
    },
  );
  const mark = questionMark('cleanups');
  app.get(
    '/api/retention/history',
    {
      schema: {
        tags: TAGS,
        summary: 'Clean-ups, newest first',
        querystring: cleanupsQuerySchema,
        response: reads({ 200: cleanupsAnswerSchema }, 'NOT_READY'),
      },
    },
    async ({ query: { cursor, limit } }) => {
      const beforeId = readCursor(cursor, mark, z.string()) ?? null;
      const found = await fromStorage(ports.log, ports.storage.cleanups({ beforeId, limit: limit + 1 }));
      const { page, nextCursor } = pageOf(found, limit, mark, ({ cleanupId }) => cleanupId);
      return { cleanups: page.map(cleanupRow), nextCursor };
    },
  );
};

const previewRoute = (app: App, ports: ServerPorts): void => {
  app.get(
    '/api/retention/preview',
    {
      schema: {
        tags: TAGS,
        summary: 'What a clean-up would remove now, with the settings in force or with those given',
        querystring: retentionPreviewQuerySchema,
        response: reads({ 200: retentionPreviewSchema }, 'NOT_READY'),
      },
    },
    async ({ query }) => {
      const { current } = ports.settings;
      const oddsRetentionDays = query.oddsRetentionDays ?? current.oddsRetentionDays;
      const matchRetentionDays = query.matchRetentionDays ?? current.matchRetentionDays;
      const question = { oddsRetentionDays, matchRetentionDays, nowMs: ports.clock.nowMs() };
      const preview = await fromStorage(ports.log, ports.storage.retentionPreview(question));
      return {
        oddsRetentionDays,
        matchRetentionDays,
        changesBefore: instant(preview.changesBeforeMs),
        eventsBefore: instant(preview.eventsBeforeMs),
        partitions: preview.partitions,
        changes: preview.changes,
        events: preview.events,
        bytes: preview.bytes,
      };
    },
  );
};
