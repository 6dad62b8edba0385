import { describe, expect, it } from 'vitest';
import { askWrongly } from '../test/ask.ts';
import { serve } from '../test/serve.ts';
import { smallMarket } from '../test/small-market.ts';
import { clientOf } from './client-address.ts';
import { RequestRate } from './request-rate.ts';

describe('a client', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'],
    ['2001:db8:1:2::9', '2001:db8:1:2::'],
    ['2001:db8::9', '2001:db8:0:0::'],
    ['127.0.0.1', null],
    ['::1', null],
    ['::ffff:127.0.0.1', null],
  ])('at %s counts as %s', (address, client) => {
    expect(clientOf(address)).toBe(client);
  });

  it('has ten seconds of requests at once, then as many as the rate gives, and is told when to come back', () => {
    const rate = new RequestRate(2);
    const at = (nowMs: number, address = '203.0.113.7') => rate.take(address, nowMs);
    for (let i = 0; i < 20; i++) expect(at(0)).toBe(0);
    expect(at(0)).toBe(1);
    expect(at(0, '203.0.113.8')).toBe(0);
    expect(at(500)).toBe(0);
    expect(at(501)).toBe(1);
    expect(at(600_000)).toBe(0);
  });

  it('that is one of very many does not make the memory of them grow without end', () => {
    const rate = new RequestRate(1);
    for (let i = 0; i < 10; i++) rate.take('203.0.113.7', 0);
    expect(rate.take('203.0.113.7', 0)).toBe(1);
    for (let i = 0; i < 10_001; i++) rate.take(`10.${i >> 16}.${(i >> 8) & 255}.${i & 255}`, 0);
    expect(rate.take('203.0.113.7', 0)).toBe(0);
  });
});

describe('the server', () => {
  const served = async () => {
    const ports = smallMarket();
    return { ports, app: await serve(ports, { perClient: { requestsPerSecond: 1, sockets: 1 } }) };
  };
  const from = (remoteAddress: string, forwarded?: string) => ({
    url: '/healthz',
    remoteAddress,
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  });

  it('answers 429 with Retry-After to who asks too much, and to nobody else', async () => {
    const { app, ports } = await served();
    for (let i = 0; i < 10; i++) expect((await app.inject(from('203.0.113.7'))).statusCode).toBe(200);
    const refused = await app.inject(from('203.0.113.7'));
    expect(refused.headers['retry-after']).toBe('1');
    await askWrongly(app, from('203.0.113.7'), 'TOO_MANY_REQUESTS');
    expect((await app.inject(from('203.0.113.8'))).statusCode).toBe(200);
    ports.clock.advance(1_000);
    expect((await app.inject(from('203.0.113.7'))).statusCode).toBe(200);
  });

  it('bounds nobody on this machine, and believes a proxy here, and only one here, for whom it asks', async () => {
    const { app } = await served();
    for (let i = 0; i < 50; i++) expect((await app.inject(from('127.0.0.1'))).statusCode).toBe(200);
    for (let i = 0; i < 10; i++) await app.inject(from('127.0.0.1', '203.0.113.7'));
    expect((await app.inject(from('127.0.0.1', '203.0.113.7'))).statusCode).toBe(429);
    expect((await app.inject(from('127.0.0.1', '203.0.113.8'))).statusCode).toBe(200);
    for (let i = 0; i < 10; i++) await app.inject(from('203.0.113.9', `198.51.100.${i}`));
    expect((await app.inject(from('203.0.113.9', '198.51.100.99'))).statusCode).toBe(429);
  });
});
