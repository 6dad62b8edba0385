import type { FastifyInstance } from 'fastify';
import { onTestFinished } from 'vitest';
import { createServer } from '../create-server.ts';
import type { ServerPorts } from '../ports.ts';
import type { ServerOptions } from '../server-options.ts';

const LOCAL: ServerOptions = {
  host: '127.0.0.1',
  adminToken: null,
  deskDirectory: null,
  perClient: { requestsPerSecond: null, sockets: null },
};

/** A server over the ports, closed when the test ends. */
export const serve = async (ports: ServerPorts, options: Partial<ServerOptions> = {}): Promise<FastifyInstance> => {
  const app = await createServer(ports, { ...LOCAL, ...options });
  onTestFinished(() => app.close());
  await app.ready();
  return app;
};
