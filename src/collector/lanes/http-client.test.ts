import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../clock.ts';
import type { Http, HttpResult } from './http.ts';
import { createHttpClient, HTTP_LIMITS, type HttpLimits } from './http-client.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const LIMITS: HttpLimits = { ...HTTP_LIMITS, maxBodyBytes: 10_000, headersTimeoutMs: 5_000, totalTimeoutMs: 5_000 };

let server: Server;
let handle: Handler;
let origin: string;
let requests: IncomingMessage[];
const closers: (() => Promise<void>)[] = [];

beforeEach(async () => {
  requests = [];
  handle = (_, response) => response.end('fine');
  server = createServer((request, response) => {
    requests.push(request);
    handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  for (const close of closers.splice(0)) await close();
});

const client = (limits: Partial<HttpLimits> = {}): Http => {
  const { http, close } = createHttpClient([origin], systemClock, { ...LIMITS, ...limits });
  closers.push(close);
  return http;
};

const get = (http: Http, path = '/', signal?: AbortSignal): Promise<HttpResult> =>
  http({ method: 'GET', url: origin + path, headers: {} }, signal);

const textOf = (result: HttpResult): string => {
  if (result.kind !== 'answer') throw new Error(`${result.failure}: ${result.detail}`);
  return new TextDecoder().decode(result.body);
};

/** Sends a body of one's own making under the name of an encoding. */
const encoded = (encoding: string, body: Buffer): Handler => {
  return (_, response) => {
    response.setHeader('content-encoding', encoding);
    response.end(body);
  };
};

describe('an answer', () => {
  it('comes with status, headers in lower case, body and times', async () => {
    handle = (_, response) => {
      response.writeHead(418, { 'X-Kind': 'Teapot', 'Retry-After': '7' });
      response.end('short and stout');
    };
    const before = Date.now();
    const result = await get(client());
    expect(result).toMatchObject({ kind: 'answer', status: 418, headers: { 'x-kind': 'Teapot', 'retry-after': '7' } });
    expect(textOf(result)).toBe('short and stout');
    expect(result.requestedAtMs).toBeGreaterThanOrEqual(before);
    expect(result.receivedAtMs).toBeGreaterThanOrEqual(result.requestedAtMs);
  });

  it('has the time to its headers, whatever its body takes', async () => {
    let finish = (): void => {};
    handle = (_, response) => {
      response.flushHeaders();
      finish = () => response.end('late');
      setTimeout(() => finish(), 150);
    };
    const result = await get(client());
    if (result.kind !== 'answer') throw new Error(result.detail);
    expect(result.receivedAtMs - result.requestedAtMs).toBeGreaterThanOrEqual(140);
    expect(result.headersMs).toBeLessThan(result.receivedAtMs - result.requestedAtMs - 50);
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
  ] as const)('is decompressed: %s', async (encoding, compress) => {
    const text = JSON.stringify({ text: 'ñandú '.repeat(500) });
    handle = encoded(encoding, compress(Buffer.from(text)));
    expect(textOf(await get(client()))).toBe(text);
    expect(requests[0]?.headers['accept-encoding']).toContain(encoding);
  });

  it('of an encoding that nobody asked for is handed over as it is', async () => {
    handle = encoded('constructor', Buffer.from('plain'));
    expect(textOf(await get(client()))).toBe('plain');
  });

  it('is a redirect, which is not followed', async () => {
    handle = (_, response) => {
      response.writeHead(302, { location: `${origin}/elsewhere` });
      response.end();
    };
    expect(await get(client())).toMatchObject({ kind: 'answer', status: 302 });
    expect(requests.map(({ url }) => url)).toEqual(['/']);
  });

  it('goes to what was asked with its method, headers and body', async () => {
    let sent = '';
    handle = (request, response) => {
      request.on('data', (chunk) => {
        sent += chunk;
      });
      request.on('end', () => response.end('ok'));
    };
    const http = client();
    await http({ method: 'POST', url: `${origin}/a/b?c=d%20e`, headers: { 'x-own': '1' }, body: '{"a":1}' });
    expect([requests[0]?.method, requests[0]?.url, requests[0]?.headers['x-own'], sent]).toEqual([
      'POST',
      '/a/b?c=d%20e',
      '1',
      '{"a":1}',
    ]);
  });
});

describe('bounds', () => {
  it('end a body that is too large, whatever it announces', async () => {
    handle = (_, response) => {
      for (let i = 0; i < 20; i++) response.write(Buffer.alloc(1_000));
      response.end();
    };
    expect(await get(client())).toMatchObject({ kind: 'failure', failure: 'too-large' });
  });

  it('let a body through that is just as large as they allow', async () => {
    handle = (_, response) => response.end(Buffer.alloc(10_000));
    expect(await get(client())).toMatchObject({ kind: 'answer' });
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const)('end a body that unpacks into a flood: %s', async (encoding, compress) => {
    const bomb = compress(Buffer.alloc(5_000_000));
    expect(bomb.length).toBeLessThan(10_000);
    handle = encoded(encoding, bomb);
    expect(await get(client())).toMatchObject({ kind: 'failure', failure: 'too-large' });
  });

  it.each([{ totalTimeoutMs: 100 }, { headersTimeoutMs: 200 }])('end the wait for headers: %o', async (limits) => {
    handle = () => {};
    expect(await get(client(limits))).toMatchObject({ kind: 'failure', failure: 'timeout' });
  });

  it('end the wait for the rest of a body', async () => {
    handle = (_, response) => {
      response.write('begun');
    };
    expect(await get(client({ totalTimeoutMs: 150 }))).toMatchObject({ kind: 'failure', failure: 'timeout' });
  });
});

describe('a failure', () => {
  it.each(['gzip', 'br', 'deflate'])('is a body that is not what it claims: %s', async (encoding) => {
    handle = encoded(encoding, Buffer.from('this is nothing of the kind'));
    expect(await get(client())).toMatchObject({ kind: 'failure', failure: 'bad-encoding' });
  });

  it('is a compressed body that was cut off', async () => {
    const whole = gzipSync(Buffer.from(JSON.stringify({ text: 'x'.repeat(3_000) })));
    handle = encoded('gzip', whole.subarray(0, whole.length - 12));
    expect(await get(client())).toMatchObject({ kind: 'failure', failure: 'bad-encoding' });
  });

  it('is a connection that is dropped, before and within the answer', async () => {
    handle = (request) => request.socket.destroy();
    expect(await get(client())).toMatchObject({ kind: 'failure', failure: 'network' });
    handle = (request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('begun', () => request.socket.destroy());
    };
    expect(await get(client())).toMatchObject({ kind: 'failure', failure: 'network' });
  });

  it('is a port where nobody listens', async () => {
    const http = client();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(await get(http)).toMatchObject({ kind: 'failure', failure: 'network' });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  it('is any host but the given ones, without a request', async () => {
    const http = client();
    for (const url of ['http://localhost:1/', 'http://127.0.0.1/', `${origin}.evil.test/`, 'no address at all']) {
      expect(await http({ method: 'GET', url, headers: {} })).toMatchObject({ failure: 'refused-host' });
    }
    expect(requests).toEqual([]);
  });

  it('is "cancelled" when it was, at whatever point', async () => {
    const http = client();
    expect(await get(http, '/', AbortSignal.abort())).toMatchObject({ failure: 'cancelled' });
    for (const begins of [false, true]) {
      const abort = new AbortController();
      handle = (_, response) => {
        if (begins) response.write('begun');
        abort.abort();
      };
      expect(await get(http, '/', abort.signal)).toMatchObject({ kind: 'failure', failure: 'cancelled' });
    }
  });
});

it('keeps connections for the next request', async () => {
  const http = client();
  for (let i = 0; i < 20; i++) await get(http);
  expect(new Set(requests.map(({ socket }) => socket.remotePort)).size).toBeLessThanOrEqual(2);
});
