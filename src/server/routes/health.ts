import { z } from 'zod';
import { livenessSchema, type Readiness, readinessSchema } from '../../contract/health.ts';
import type { App } from '../http/app.ts';
import type { ServerPorts } from '../ports.ts';

const readiness = ({ health, writer }: ServerPorts): Readiness => {
  const [database, book, { backlogChanges, state }] = [health.database(), health.book(), writer.status()];
  const reasons = [
    ...(database === 'up' ? [] : ['the database does not answer']),
    ...(book === 'warm' ? [] : ['the stored state is being loaded']),
    ...(state === 'blocked' ? ['the writer cannot keep up'] : []),
  ];
  const status = reasons.length === 0 ? 'ready' : 'not_ready';
  return { status, database, book, writer: { backlogChanges, state }, reasons };
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
