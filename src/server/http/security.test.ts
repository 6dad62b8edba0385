import { describe, expect, it } from 'vitest';
import { statusSchema } from '../../contract/status.ts';
import { ask, askWrongly } from '../test/ask.ts';
import { serve } from '../test/serve.ts';
import { smallMarket } from '../test/small-market.ts';

const pause = { method: 'POST' as const, url: '/api/scheduler/pause' };

describe('a page of another site', () => {
  it.each([
    { origin: 'https://evil.test' },
    { origin: 'null' },
    { origin: 'http://localhost:9999' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('changes nothing: %j', async (headers) => {
    const ports = smallMarket();
    const app = await serve(ports);
    await askWrongly(app, { ...pause, headers: { host: 'localhost:4600', ...headers } }, 'FORBIDDEN_ORIGIN');
    expect(ports.scheduler.paused).toBe(false);
  });

  it('changes nothing even with the token', async () => {
    const app = await serve(smallMarket(), { adminToken: 'secret' });
    const headers = { host: 'localhost:4600', origin: 'https://evil.test', authorization: 'Bearer secret' };
    await askWrongly(app, { ...pause, headers }, 'FORBIDDEN_ORIGIN');
  });

  it.each(['evil.test', 'evil.test:4600', 'localhost.evil.test', '192.168.0.7:4600'])(
    'reads nothing under the name %s that was pointed here',
    async (host) => {
      const app = await serve(smallMarket());
      await askWrongly(app, { url: '/api/status', headers: { host } }, 'FORBIDDEN_ORIGIN');
    },
  );
});

it.each(['localhost:4600', '127.0.0.1:4600', '[::1]:4600', 'desk.localhost:80'])(
  'our own page under %s may change',
  async (host) => {
    const app = await serve(smallMarket());
    const headers = { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' };
    expect((await app.inject({ ...pause, headers })).statusCode).toBe(200);
  },
);

it('beyond loopback other names are answered', async () => {
  const app = await serve(smallMarket(), { host: '0.0.0.0', adminToken: 'secret' });
  await ask(app, { url: '/api/status', headers: { host: 'desk.example:4600' } }, statusSchema);
});

describe('with a token set', () => {
  it.each([undefined, 'Bearer', 'Bearer wrong', 'Bearer secret2', 'Basic secret', 'secret'])(
    'changing with %s is refused',
    async (authorization) => {
      const ports = smallMarket();
      const app = await serve(ports, { adminToken: 'secret' });
      const headers = authorization === undefined ? {} : { authorization };
      const answer = await app.inject({ ...pause, headers });
      expect(answer.headers['www-authenticate']).toBe('Bearer');
      await askWrongly(app, { ...pause, headers }, 'UNAUTHORIZED');
      expect(ports.scheduler.paused).toBe(false);
    },
  );

  it('reading stays open, and the token opens changing, which history tells', async () => {
    const ports = smallMarket();
    const app = await serve(ports, { adminToken: 'secret' });
    await ask(app, '/api/status', statusSchema);
    const headers = { authorization: 'Bearer secret' };
    expect((await app.inject({ ...pause, headers })).statusCode).toBe(200);
    await app.inject({ method: 'PATCH', url: '/api/settings', payload: { batchSize: 60 }, headers });
    expect(ports.savedSettings[0]?.who).toBe('admin');
  });
});

describe('bodies', () => {
  const patch = { method: 'PATCH' as const, url: '/api/settings' };
  const json = { 'content-type': 'application/json' };

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'of type %s are refused',
    async (type) => {
      const app = await serve(smallMarket());
      const question = { ...patch, payload: '{"batchSize":60}', headers: { 'content-type': type } };
      await askWrongly(app, question, 'UNSUPPORTED_MEDIA_TYPE');
    },
  );

  it('that are no JSON, no object, or reach for prototypes are refused', async () => {
    const app = await serve(smallMarket());
    for (const payload of ['{', '[]', '"x"', '{"__proto__":{"x":1}}', '{"constructor":{"prototype":{}}}']) {
      await askWrongly(app, { ...patch, payload, headers: json }, 'INVALID_BODY');
    }
  });

  it('that are too large are refused', async () => {
    const app = await serve(smallMarket());
    const payload = JSON.stringify({ text: 'x'.repeat(300_000) });
    await askWrongly(app, { ...patch, payload, headers: json }, 'BODY_TOO_LARGE');
  });
});

it.each([
  ['/api/nothing', 'NOT_FOUND'],
  ['/nothing', 'NOT_FOUND'],
  ['/api/events/%', 'INVALID_PATH'],
] as const)('%s is %s', async (url, code) => {
  await askWrongly(await serve(smallMarket()), url, code);
});

it('answers forbid scripts and styles that are not ours, frames, and guessing of types', async () => {
  const app = await serve(smallMarket());
  const { headers } = await app.inject('/api/status');
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe');
  expect(policy).toContain("frame-ancestors 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
});

it('a fault of ours tells the asker nothing of its cause, and the log everything', async () => {
  const ports = smallMarket();
  const app = await serve(
    Object.assign(Object.create(ports), {
      sources: {
        status: () => {
          throw new Error('secret detail');
        },
      },
    }),
  );
  const error = await askWrongly(app, '/api/status', 'INTERNAL');
  expect(error.message).not.toContain('secret detail');
  expect(ports.logged).toContainEqual({ level: 'error', message: 'request failed' });
});
