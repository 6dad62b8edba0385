import { z } from 'zod';
import { livenessSchema, type Readiness, readinessSchema } from '../../contract/health.ts';
import type { App } from '../http/app.ts';
import type { ServerPorts } from '../ports.ts';

/** A database that neither answers nor breaks off is not seen otherwise. */
const LONG_WAIT_MS = 30_000;

const readiness = ({ health, writer, alerts: { isReady } }: ServerPorts): Readiness => {
  const [database, book, status] = [health.database(), health.book(), writer.status()];
  const { backlogChanges, state, oldestAgeMs, heldUp = '' } = status;
  const reasons = [
    ...(database === 'up' ? [] : ['the database does not answer']),
    ...(book === 'warm' ? [] : ['the stored state is being loaded']),
    ...(isReady ? [] : ['alert rules are being loaded']),
    ...(heldUp === '' ? [] : [heldUp]),
    ...(state === 'blocked' && heldUp === '' ? ['the writer cannot keep up: collecting waits'] : []),
    ...(oldestAgeMs > LONG_WAIT_MS ? [`changes have waited ${Math.round(oldestAgeMs / 1000)} s to be stored`] : []),
  ];
  return {
    status: reasons.length === 0 ? 'ready' : 'not_ready',
    database,
    book,
    alerts: isReady ? 'ready' : 'loading',
    writer: { backlogChanges, state },
    reasons,
  };
};

export const healthRoutes = (app: App, ports: ServerPorts): void => {
  app.get(
    '/healthz',
    {
      schema: {
        tags: ['health'],
        summary: 'Alive',
        querystring: z.strictObject({}),
        response: { 200: livenessSchema },
      },
    },
    async () => ({ status: 'ok' as const }),
  );
  app.get(
    '/readyz',
    {
      schema: {
        tags: ['health'],
        summary: 'Ready to be asked, or why not',
        querystring: z.strictObject({}),
        response: { 200: readinessSchema, 503: readinessSchema },
      },
    },
    async (_request, reply) => {
      const answer = readiness(ports);
      return reply.code(answer.status === 'ready' ? 200 : 503).send(answer);
    },
  );
};
