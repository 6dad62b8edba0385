import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import Fastify, { type FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { describeApi } from './api-docs.ts';
import { serveDesk } from './desk.ts';
import { endSlowBodies } from './http/body-deadline.ts';
import { entityTag } from './http/entity-tag.ts';
import { errorHandler } from './http/error-handler.ts';
import { takeJsonBodies } from './http/json-bodies.ts';
import { originGuard } from './http/origin-guard.ts';
import { rateGuard } from './http/request-rate.ts';
import { SECURITY_HEADERS } from './http/security-headers.ts';
import { tokenGuard } from './http/token-guard.ts';
import { serializerCompiler, validatorCompiler } from './http/validation.ts';
import { LiveHub } from './live/live-hub.ts';
import { acceptSockets } from './live/live-route.ts';
import type { ServerPorts } from './ports.ts';
import { registerRoutes } from './routes.ts';
import type { ServerOptions } from './server-options.ts';

const BODY_BYTES_MAX = 262_144;
const REQUEST_TIMEOUT_MS = 30_000;
const COMPRESSED_FROM_BYTES = 2_048;

/** The HTTP server with everything registered, not yet listening. Closing it closes the live stream's sockets too. */
export const createServer = async (ports: ServerPorts, options: ServerOptions): Promise<FastifyInstance> => {
  const onError = errorHandler(ports.log);
  const { requestTimeoutMs = REQUEST_TIMEOUT_MS } = options;
  const app = Fastify({
    bodyLimit: BODY_BYTES_MAX,
    // A proxy on this machine says for whom it asks; nobody else is believed.
    trustProxy: 'loopback',
    requestTimeout: requestTimeoutMs,
    http: { connectionsCheckingInterval: requestTimeoutMs / 6 },
    frameworkErrors: (error, request, reply) => onError(error, request, reply),
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(onError);
  takeJsonBodies(app);
  endSlowBodies(app, requestTimeoutMs);
  const hub = new LiveHub(ports);
  app.addHook('preClose', async () => hub.close());
  // Before the guards: it is what ends the connection of an upgrade that they refuse.
  await acceptSockets(app);
  app.addHook(
    'onRequest',
    rateGuard(options.perClient.requestsPerSecond, () => ports.clock.nowMs()),
  );
  app.addHook('onRequest', originGuard(options.host));
  app.addHook('onRequest', tokenGuard(options.adminToken));
  app.addHook('onSend', entityTag);
  await app.register(helmet, SECURITY_HEADERS);
  await app.register(compress, {
    globalDecompression: false,
    encodings: ['gzip', 'br'],
    threshold: COMPRESSED_FROM_BYTES,
    zlibOptions: { level: 4 },
  });
  await describeApi(app, ports.about.version);
  await app.register(async (scope) => registerRoutes(scope.withTypeProvider<ZodTypeProvider>(), ports, hub, options));
  await serveDesk(app, options.deskDirectory);
  return app;
};
