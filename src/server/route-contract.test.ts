import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { errorAnswerSchema } from '../contract/error-answer.ts';
import { serverFrameSchema } from '../contract/live.ts';
import { createServer } from './create-server.ts';
import { FakePorts } from './test/fake-ports.ts';
import { questionFor, ROUTES, type RouteAsked } from './test/route-cases.ts';
import { ADMIN_TOKEN, notReady, type RouteWorld, routeWorld } from './test/route-world.ts';

/** The surface that was agreed: nothing of it may go. */
const SURFACE = `
GET /api/events
GET /api/events/{eventId}
POST /api/events/{eventId}/refresh
GET /api/events/{eventId}/history
GET /api/events/{eventId}/gaps
POST /api/events/{eventId}/mute
DELETE /api/events/{eventId}/mute
GET /api/countries
GET /api/competitions
GET /api/markets
GET /api/changes
GET /api/movers
GET /api/alerts
PATCH /api/alerts/{alertId}
GET /api/alert-rules
POST /api/alert-rules
PATCH /api/alert-rules/{ruleId}
DELETE /api/alert-rules/{ruleId}
GET /api/status
GET /api/settings
PATCH /api/settings
PUT /api/settings
GET /api/settings/history
GET /api/runs
GET /api/runs/{runId}
POST /api/runs
POST /api/runs/{runId}/retry
POST /api/runs/{runId}/cancel
POST /api/scheduler/pause
POST /api/scheduler/resume
GET /api/coverage
GET /api/unmapped
GET /api/storage
POST /api/storage/alerts/{id}/dismiss
GET /api/retention/preview
POST /api/retention/run
GET /api/retention/history
GET /api/analysis/margins
GET /api/analysis/openings
GET /api/export/odds
GET /api/export/changes
GET /api/export/coverage
GET /healthz
GET /readyz
GET /metrics
GET /api/live
`
  .trim()
  .split('\n');

const LOCAL = {
  ...{ host: '127.0.0.1', adminToken: null, deskDirectory: null },
  perClient: { requestsPerSecond: null, sockets: null },
};

const documentSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.object({ responses: z.record(z.string(), z.unknown()) }))),
});

const nameOf = (method: string, path: string): string => `${method.toUpperCase()} ${path}`;

/** What is served, with its schemas, and what the document says of it. */
const readServer = async () => {
  const served = new Map<string, unknown>();
  const listen = (message: unknown): void => {
    const { fastify } = message as { readonly fastify: FastifyInstance };
    fastify.addHook('onRoute', ({ method, url, schema }: RouteOptions) => {
      const path = url.replace(/:(\w+)/g, '{$1}');
      for (const one of [method].flat()) served.set(nameOf(one, path), schema?.response);
    });
  };
  subscribe('fastify.initialization', listen);
  const app = await createServer(new FakePorts(), LOCAL);
  unsubscribe('fastify.initialization', listen);
  await app.ready();
  const { paths } = documentSchema.parse((await app.inject('/api/docs/json')).json());
  await app.close();
  const documented = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { responses }]) =>
      Object.keys(responses).map((status) => ({ route: nameOf(method, path), status: Number(status) })),
    ),
  );
  return { served, documented };
};

const { served, documented } = await readServer();
const routeOf = ({ method, path }: RouteAsked): string => nameOf(method, path);
const cases = new Map(ROUTES.map((asked) => [routeOf(asked), asked]));
const produced = new Set<string>();

const contentSchema = z.object({ content: z.record(z.string(), z.object({ schema: z.instanceof(z.ZodType) })) });

/** The schema of an answer in its content type. */
const schemaOf = (route: string, status: number, contentType: string): z.ZodType => {
  const response = z.record(z.string(), z.unknown()).parse(served.get(route))[String(status)];
  if (response instanceof z.ZodType) return response;
  const { content } = contentSchema.parse(response);
  const found = Object.entries(content).find(([type]) => contentType.startsWith(type));
  if (found === undefined) throw new Error(`${route} ${status}: no schema for ${contentType}`);
  return found[1].schema;
};

/** Asks, and holds status and answer against the document; the schema must know every field. */
const expectAnswer = async (
  world: RouteWorld,
  asked: RouteAsked,
  status: number,
  from: { readonly remoteAddress?: string } = {},
): Promise<void> => {
  const route = routeOf(asked);
  const answer = await world.app.inject({ ...questionFor(asked, status, world), ...from });
  expect({ route, status: answer.statusCode, body: answer.statusCode === status ? '' : answer.body }).toEqual({
    ...{ route, status, body: '' },
  });
  const type = String(answer.headers['content-type']);
  const body: unknown = type.startsWith('application/json') ? answer.json() : answer.body;
  const read = schemaOf(route, status, type).safeParse(body);
  expect(read.error, `${route} ${status}`).toBeUndefined();
  expect(body, `${route} ${status}`).toEqual(read.data);
  produced.add(`${route} ${status}`);
};

const documentsOf = (status: number): readonly RouteAsked[] =>
  documented.flatMap((one) => (one.status === status ? (cases.get(one.route) ?? []) : []));

/** Statuses that change nothing of the world in which they are brought about. */
const CALM = [400, 401, 403, 404, 413, 415].map((status) => ({ status }));

describe('a documented status is produced, and its answer is what its schema says', () => {
  it.each(CALM)('$status, by every route that documents it', async ({ status }) => {
    const world = await routeWorld({ adminToken: ADMIN_TOKEN });
    for (const asked of documentsOf(status)) await expectAnswer(world, asked, status);
  });

  it('503, by every route that documents it', async () => {
    const world = await routeWorld({ adminToken: ADMIN_TOKEN });
    notReady(world);
    for (const asked of documentsOf(503)) await expectAnswer(world, asked, 503);
  });

  it('429, by every route that documents it, to a client that asks too much', async () => {
    const perClient = { requestsPerSecond: 1, sockets: null };
    const world = await routeWorld({ adminToken: ADMIN_TOKEN, perClient });
    const from = { remoteAddress: '203.0.113.7' };
    for (let burst = 0; burst < 10; burst++) await world.app.inject({ url: '/api/status', ...from });
    for (const asked of documentsOf(429)) if (asked.ok !== 101) await expectAnswer(world, asked, 429, from);
  });

  it.each(ROUTES.filter(({ ok }) => ok !== 101).map((asked) => ({ asked, name: routeOf(asked) })))(
    'success, by $name',
    async ({ asked }) => {
      const world = await routeWorld();
      await asked.special?.[asked.ok]?.(world);
      await expectAnswer(world, asked, asked.ok);
    },
  );

  const special = ROUTES.flatMap((asked) =>
    Object.entries(asked.special ?? {})
      .filter(([status]) => Number(status) !== asked.ok)
      .map(([status, arrange]) => ({ asked, arrange, status: Number(status), name: routeOf(asked) })),
  );
  it.each(special)('$status, by $name', async ({ asked, arrange, status }) => {
    const world = await routeWorld();
    await arrange(world);
    await expectAnswer(world, asked, status);
  });

  it('by the live stream: it begins, asks for an upgrade, or has no room', async () => {
    const { app } = await routeWorld({ perClient: { requestsPerSecond: null, sockets: 0 } });
    await app.listen({ host: '127.0.0.1', port: 0 });
    const url = `127.0.0.1:${(app.server.address() as AddressInfo).port}/api/live`;
    const socket = new WebSocket(`ws://${url}`);
    onTestFinished(() => socket.terminate());
    const [first] = await once(socket, 'message');
    expect(serverFrameSchema.parse(JSON.parse(String(first)))).toMatchObject({ type: 'hello' });
    const plain = await app.inject('/api/live');
    expect(plain.statusCode).toBe(426);
    expect(errorAnswerSchema.parse(plain.json()).error.code).toBe('UPGRADE_REQUIRED');
    // A proxy on this machine says for whom it asks.
    const refused = new WebSocket(`ws://${url}`, { headers: { 'x-forwarded-for': '192.0.2.1' } });
    refused.on('error', () => undefined);
    const [, response] = await once(refused, 'unexpected-response');
    expect(response.statusCode).toBe(429);
    for (const status of [101, 426, 429]) produced.add(`GET /api/live ${status}`);
  });

  it('and no documented status was left out', () => {
    const left = documented.map(({ route, status }) => `${route} ${status}`).filter((pair) => !produced.has(pair));
    expect(left).toEqual([]);
  });
});

describe('routes', () => {
  const inDocument = new Set(documented.map(({ route }) => route));
  const own = [...served.keys()].filter((route) => !route.startsWith('HEAD ') && !route.includes(' /api/docs'));

  it('that are served stand in the document, and the other way round', () => {
    expect(own.filter((route) => !inDocument.has(route))).toEqual([]);
    expect([...inDocument].filter((route) => !own.includes(route))).toEqual([]);
  });

  it('of the surface are all served', () => {
    expect(SURFACE.filter((route) => !own.includes(route))).toEqual([]);
  });

  it('all have a case here', () => {
    expect([...inDocument].filter((route) => !cases.has(route))).toEqual([]);
  });
});
