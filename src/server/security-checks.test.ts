import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { readJson } from '../bookmakers/reading/read-json.ts';
import { systemClock } from '../collector/clock.ts';
import { createHttpClient } from '../collector/lanes/http-client.ts';
import { csvLine } from './exports/csv.ts';
import type { ServerOptions } from './server-options.ts';
import type { FakePorts } from './test/fake-ports.ts';
import { liveProbe } from './test/live-probe.ts';
import { serve } from './test/serve.ts';
import { smallMarket } from './test/small-market.ts';

/** One way in which somebody might try it, and what comes of it. The table of the documents is made from these. */
interface Check {
  readonly tried: string;
  readonly comesOfIt: string;
  run(): Promise<void>;
}

const TOKEN = 'a-token-of-some-length';
const PAUSE = { method: 'POST' as const, url: '/api/scheduler/pause' };
const JSON_BODY = { 'content-type': 'application/json' };
const MEGABYTE = 1_048_576;

const served = async (options: Partial<ServerOptions> = {}) => {
  const ports = smallMarket();
  return { ports, app: await serve(ports, options) };
};

const listening = async (app: FastifyInstance): Promise<number> => {
  await app.listen({ host: '127.0.0.1', port: 0 });
  return (app.server.address() as AddressInfo).port;
};

/** The code of a refusal, having checked that it is one and that nothing was paused. */
const refusal = async (
  { app, ports }: { readonly app: FastifyInstance; readonly ports: FakePorts },
  question: object,
): Promise<readonly [number, string]> => {
  const answer = await app.inject({ ...PAUSE, ...question });
  expect(ports.scheduler.paused).toBe(false);
  return [answer.statusCode, answer.json().error.code];
};

/** Sends bytes as they are, and resolves with all that comes back until the connection ends. */
const raw = async (port: number, text: string): Promise<string> => {
  const socket = connect({ port, host: '127.0.0.1' });
  onTestFinished(() => void socket.destroy());
  let answer = '';
  socket.on('data', (chunk) => (answer += String(chunk))).on('error', () => undefined);
  socket.write(text);
  await once(socket, 'close');
  return answer;
};

const handshake = async (
  options: Partial<ServerOptions>,
  headers: Record<string, string>,
): Promise<number | undefined> => {
  const { app } = await served(options);
  const socket = new WebSocket(`ws://127.0.0.1:${await listening(app)}/api/live`, { headers });
  socket.on('error', () => undefined);
  onTestFinished(() => socket.terminate());
  const [, response] = await once(socket, 'unexpected-response');
  return response.statusCode;
};

/** What our client makes of a bookmaker that answers like this; `others` are places that must not be asked. */
const asked = async (answer: RequestListener, maxBodyBytes = MEGABYTE) => {
  const server = createHttpServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { http, close } = createHttpClient([origin], systemClock, {
    ...{
      connections: 2,
      connectTimeoutMs: 5_000,
      headersTimeoutMs: 5_000,
      bodyTimeoutMs: 5_000,
      totalTimeoutMs: 5_000,
    },
    maxBodyBytes,
  });
  onTestFinished(async () => {
    await close();
    server.closeAllConnections();
    server.close();
  });
  return { result: await http({ method: 'GET', url: `${origin}/`, headers: {} }), http };
};

/** A bookmaker redirects to a place that counts who comes; answers with what we made of it. */
const redirected = async (hostname: string) => {
  let visits = 0;
  const victim = createHttpServer((_request, response) => {
    visits++;
    response.end('secret');
  });
  victim.listen(0, '127.0.0.1');
  await once(victim, 'listening');
  onTestFinished(() => void victim.close());
  const location = `http://${hostname}:${(victim.address() as AddressInfo).port}/latest/meta-data`;
  const { result, http } = await asked((_request, response) => response.writeHead(302, { location }).end());
  expect(result).toMatchObject({ kind: 'answer', status: 302 });
  expect(await http({ method: 'GET', url: location, headers: {} })).toMatchObject({ failure: 'refused-host' });
  expect(visits).toBe(0);
};

const frameErrors = async (frame: string): Promise<readonly string[]> => {
  const { join: connectClient } = liveProbe();
  const { socket, say } = await connectClient();
  await say(frame);
  expect(socket.closedWith).toBeNull();
  return socket.of('error').map(({ error }) => error.code);
};

const desk = async () => {
  const parent = mkdtempSync(join(tmpdir(), 'desk-'));
  onTestFinished(() => rmSync(parent, { recursive: true }));
  const deskDirectory = join(parent, 'web');
  mkdirSync(deskDirectory);
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  writeFileSync(join(deskDirectory, 'index.html'), '<!doctype html>');
  return served({ deskDirectory });
};

const CHECKS: readonly Check[] = [
  {
    tried: 'a change without the token',
    comesOfIt: '401, nothing changed',
    run: async () => expect(await refusal(await served({ adminToken: TOKEN }), {})).toEqual([401, 'UNAUTHORIZED']),
  },
  {
    tried: 'a change with a wrong token, or the right one under another scheme',
    comesOfIt: '401, nothing changed',
    run: async () => {
      const server = await served({ adminToken: TOKEN });
      for (const authorization of ['Bearer wrong', `Bearer ${TOKEN}x`, `Basic ${TOKEN}`, TOKEN]) {
        expect(await refusal(server, { headers: { authorization } })).toEqual([401, 'UNAUTHORIZED']);
      }
    },
  },
  {
    tried: 'the token in the query or in a cookie',
    comesOfIt: '401: tokens in addresses end up in logs',
    run: async () => {
      const server = await served({ adminToken: TOKEN });
      const url = `${PAUSE.url}?token=${TOKEN}&access_token=${TOKEN}`;
      expect(await refusal(server, { url })).toEqual([401, 'UNAUTHORIZED']);
      expect(await refusal(server, { headers: { cookie: `token=${TOKEN}` } })).toEqual([401, 'UNAUTHORIZED']);
    },
  },
  {
    tried: 'a change out of a page of another site (`Origin`, `Sec-Fetch-Site`), with the token or without',
    comesOfIt: '403, nothing changed',
    run: async () => {
      const server = await served({ adminToken: TOKEN });
      const ours = { host: 'localhost:4600', authorization: `Bearer ${TOKEN}` };
      for (const theirs of [{ origin: 'https://evil.test' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }]) {
        expect(await refusal(server, { headers: { ...ours, ...theirs } })).toEqual([403, 'FORBIDDEN_ORIGIN']);
      }
    },
  },
  {
    tried: 'the live stream out of a page of another site',
    comesOfIt: '403 at the handshake',
    run: async () => expect(await handshake({}, { origin: 'https://evil.test' })).toBe(403),
  },
  {
    tried: 'reading under a foreign name that was pointed at this machine (DNS rebinding)',
    comesOfIt: '403, for the API and for the handshake',
    run: async () => {
      const headers = { host: 'rebound.evil.test:4600' };
      expect(await refusal(await served(), { method: 'GET', url: '/api/status', headers })).toEqual([
        403,
        'FORBIDDEN_ORIGIN',
      ]);
      expect(await handshake({}, { host: 'rebound.evil.test' })).toBe(403);
    },
  },
  {
    tried: 'a bookmaker that redirects to 127.0.0.1',
    comesOfIt: 'not followed; a host that is not configured is not asked',
    run: () => redirected('127.0.0.1'),
  },
  {
    tried: 'a bookmaker that redirects to 169.254.169.254',
    comesOfIt: 'not followed; a host that is not configured is not asked',
    run: () => redirected('169.254.169.254'),
  },
  {
    tried: 'a compressed bomb from a bookmaker (64 MB in some kB, gzip and brotli)',
    comesOfIt: '`too-large`, unpacked no further than the bound',
    run: async () => {
      const zeros = Buffer.alloc(64 * MEGABYTE);
      for (const [encoding, bomb] of [
        ['gzip', gzipSync(zeros)],
        ['br', brotliCompressSync(zeros)],
      ] as const) {
        const { result } = await asked((_request, response) =>
          response.setHeader('content-encoding', encoding).end(bomb),
        );
        expect(result).toMatchObject({ kind: 'failure', failure: 'too-large' });
      }
    },
  },
  {
    tried: 'JSON a million levels deep from a bookmaker',
    comesOfIt: '`malformed`, not parsed',
    run: async () => {
      const body = Buffer.from('['.repeat(1_000_000));
      const answer = {
        kind: 'answer',
        status: 200,
        headers: {},
        body,
        headersMs: 1,
        requestedAtMs: 0,
        receivedAtMs: 1,
      } as const;
      expect(readJson(answer, { forbidden: 'blocked', notFound: 'gone' })).toMatchObject({
        detail: 'JSON nested too deep',
      });
    },
  },
  {
    tried: 'a body of 10 MB',
    comesOfIt: '413',
    run: async () => {
      const question = {
        method: 'PATCH',
        url: '/api/settings',
        headers: JSON_BODY,
        payload: `"${'x'.repeat(10 * MEGABYTE)}"`,
      };
      expect(await refusal(await served(), question)).toEqual([413, 'BODY_TOO_LARGE']);
    },
  },
  {
    tried: 'a body a million levels deep, and one as deep as the bound on its size lets through',
    comesOfIt: '413, and 400',
    run: async () => {
      const server = await served();
      const nested = (depth: number) => ({
        ...{ method: 'PATCH', url: '/api/settings', headers: JSON_BODY },
        payload: `{"batchSize":${'['.repeat(depth)}${']'.repeat(depth)}}`,
      });
      expect(await refusal(server, nested(1_000_000))).toEqual([413, 'BODY_TOO_LARGE']);
      expect((await refusal(server, nested(120_000)))[0]).toBe(400);
    },
  },
  {
    tried: 'headers that arrive slower than they may',
    comesOfIt: '408 and the connection is closed (after 30 s)',
    run: async () => {
      const { app } = await served({ requestTimeoutMs: 300 });
      expect(await raw(await listening(app), 'GET /api/status HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')).toMatch(
        /^HTTP\/1\.1 408 /,
      );
    },
  },
  {
    tried: 'a body that never comes to its end',
    comesOfIt: 'the connection is closed (after 30 s), nothing changed',
    run: async () => {
      const { app, ports } = await served({ requestTimeoutMs: 300 });
      const head = 'Host: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000';
      expect(await raw(await listening(app), `PATCH /api/settings HTTP/1.1\r\n${head}\r\n\r\n{`)).not.toMatch(/ 200 /);
      expect(ports.savedSettings).toEqual([]);
    },
  },
  {
    tried: 'headers that are too large, or that a second request hides in',
    comesOfIt: '431, 400, and the connection is closed',
    run: async () => {
      const { app } = await served();
      const port = await listening(app);
      const large = `GET /api/status HTTP/1.1\r\nHost: localhost\r\nX-Large: ${'x'.repeat(40_000)}\r\n\r\n`;
      expect(await raw(port, large)).toMatch(/^HTTP\/1\.1 431 /);
      const two =
        'POST /api/scheduler/pause HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n';
      expect(await raw(port, two)).toMatch(/^HTTP\/1\.1 400 /);
    },
  },
  {
    tried: 'a frame of more than 128 KiB',
    comesOfIt: 'the socket is closed (1009)',
    run: async () => {
      const { app } = await served();
      const socket = new WebSocket(`ws://127.0.0.1:${await listening(app)}/api/live`);
      onTestFinished(() => socket.terminate());
      await once(socket, 'open');
      socket.send('x'.repeat(131_073));
      expect((await once(socket, 'close'))[0]).toBe(1009);
    },
  },
  {
    tried: 'a frame as deep as the bound on its size lets through',
    comesOfIt: 'an `error` frame, the socket stays open',
    run: async () => {
      const frame = `{"type":"subscribe","topics":${'['.repeat(60_000)}${']'.repeat(60_000)}}`;
      expect(await frameErrors(frame)).toEqual(['INVALID_FRAME']);
    },
  },
  {
    tried: '10,000 topics in one frame',
    comesOfIt: 'an `error` frame, the subscription stays as it was',
    run: async () =>
      expect(await frameErrors(JSON.stringify({ type: 'subscribe', topics: Array(10_000).fill('odds') }))).toEqual([
        'TOO_MANY_TOPICS',
      ]),
  },
  {
    tried: 'keys that reach for prototypes, in bodies, queries and frames',
    comesOfIt: '400, an `error` frame; no object has them afterwards',
    run: async () => {
      const server = await served();
      for (const payload of ['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}']) {
        const question = { method: 'PATCH', url: '/api/settings', headers: JSON_BODY, payload };
        expect(await refusal(server, question)).toEqual([400, 'INVALID_BODY']);
        await frameErrors(`{"type":"subscribe","topics":["odds"],${payload.slice(1)}`);
      }
      const query = { method: 'GET', url: '/api/events?__proto__[polluted]=1' };
      expect(await refusal(server, query)).toEqual([400, 'INVALID_QUERY']);
      expect('polluted' in {}).toBe(false);
    },
  },
  {
    tried: 'line breaks in what might end up in a header of the answer',
    comesOfIt: 'no header of theirs; 400 or 404',
    run: async () => {
      const { app } = await served();
      for (const url of [
        '/api/events/1%0d%0aset-cookie:%20x=1',
        '/api/export/odds?format=csv%0d%0aset-cookie:%20x=1',
        '/%0d%0aset-cookie:%20x=1',
      ]) {
        const answer = await app.inject(url);
        expect([400, 404]).toContain(answer.statusCode);
        expect(answer.headers['set-cookie']).toBeUndefined();
      }
    },
  },
  {
    tried: 'paths out of the folder of the page, plain and encoded',
    comesOfIt: 'nothing from outside of it',
    run: async () => {
      const { app } = await desk();
      const port = await listening(app);
      for (const path of [
        '/../secret.txt',
        '/..%2fsecret.txt',
        '/%2e%2e/secret.txt',
        '/assets/..%5c..%5csecret.txt',
        '/....//secret.txt',
        '/%00/../secret.txt',
      ]) {
        const answer = await raw(port, `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
        expect(answer, path).toMatch(/^HTTP\/1\.1 [2345]\d\d /);
        expect(answer, path).not.toContain('secret\n');
        expect(answer.split('\r\n\r\n').at(-1), path).not.toBe('secret');
      }
    },
  },
  {
    tried: 'a method that no route has',
    comesOfIt: '404',
    run: async () => {
      const server = await served();
      expect(await refusal(server, { method: 'DELETE', url: '/api/settings' })).toEqual([404, 'NOT_FOUND']);
    },
  },
  {
    tried: 'more requests of one client than it may ask',
    comesOfIt: '429 with `Retry-After`, others are answered',
    run: async () => {
      const { app } = await served({ perClient: { requestsPerSecond: 1, sockets: 1 } });
      const from = (remoteAddress: string) => app.inject({ url: '/healthz', remoteAddress });
      for (let i = 0; i < 10; i++) await from('203.0.113.7');
      const refused = await from('203.0.113.7');
      expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '1']);
      expect((await from('203.0.113.8')).statusCode).toBe(200);
    },
  },
  {
    tried: 'more sockets of one client than it may open',
    comesOfIt: '429 at the handshake',
    run: async () => {
      const { app } = await served({ perClient: { requestsPerSecond: null, sockets: 1 } });
      const url = `ws://127.0.0.1:${await listening(app)}/api/live`;
      const headers = { 'x-forwarded-for': '203.0.113.7' };
      const first = new WebSocket(url, { headers });
      await once(first, 'open');
      const second = new WebSocket(url, { headers });
      second.on('error', () => undefined);
      onTestFinished(() => [first, second].forEach((socket) => void socket.terminate()));
      expect((await once(second, 'unexpected-response'))[1].statusCode).toBe(429);
    },
  },
  {
    tried: 'a name of a team that a spreadsheet would take for a formula',
    comesOfIt: 'exported as text',
    run: async () => expect(csvLine(['=HYPERLINK("x")', '@x', '+1', '-1', '\t=1'])).not.toMatch(/(^|,)"?[=@+\-\t]/),
  },
  {
    tried: 'a fault of ours, to see what its message gives away',
    comesOfIt: '500 without its cause',
    run: async () => {
      const ports = smallMarket();
      ports.settings.patch = () => Promise.reject(new Error('password=secret'));
      const app = await serve(ports);
      const answer = await app.inject({ method: 'PATCH', url: '/api/settings', headers: JSON_BODY, payload: '{}' });
      expect(answer.statusCode).toBeGreaterThanOrEqual(500);
      expect(answer.body).not.toContain('secret');
    },
  },
];

describe('somebody tries', () => {
  it.each(CHECKS.map((check) => [check.tried, check.comesOfIt, check] as const))(
    '%s: %s',
    { timeout: 30_000 },
    async (_tried, _comesOfIt, check) => check.run(),
  );
});

it('docs/reference/security-checks.md has them all (bring it up to date with `vitest -u`)', async () => {
  const rows = CHECKS.map(({ tried, comesOfIt }) => `| ${tried} | ${comesOfIt} |`);
  const text = `# What is tried against the service, and what comes of it

Made from \`src/server/security-checks.test.ts\`, which tries each of them with every \`npm test\`. What is not defended
stands in [SECURITY.md](../../SECURITY.md).

| tried | comes of it |
| --- | --- |
${rows.join('\n')}
`;
  await expect(text).toMatchFileSnapshot('../../docs/reference/security-checks.md');
});
