import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { serve } from '../test/serve.ts';
import { smallMarket } from '../test/small-market.ts';

it('who holds the very answer gets 304, until anything in it changes, time included', async () => {
  const ports = smallMarket();
  const app = await serve(ports);
  const url = '/api/events?q=arsenal';
  const first = await app.inject(url);
  const tag = String(first.headers.etag);
  const again = () => app.inject({ url, headers: { 'if-none-match': `"other", ${tag}` } });
  const same = await again();
  expect([same.statusCode, same.body]).toEqual([304, '']);
  ports.clock.advance(15 * 60_000);
  expect((await again()).statusCode).toBe(304);
  ports.clock.advance(1);
  expect((await again()).statusCode).toBe(200);
});

it('an answer is compressed when asked, with the same tag', async () => {
  const app = await serve(smallMarket());
  const plain = await app.inject('/api/events');
  const packed = await app.inject({ url: '/api/events', headers: { 'accept-encoding': 'gzip, br' } });
  expect(packed.headers['content-encoding']).toBe('gzip');
  expect(packed.headers.vary).toContain('accept-encoding');
  expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.body);
  expect(packed.headers.etag).toBe(plain.headers.etag);
  expect(plain.headers['content-encoding']).toBeUndefined();
});
