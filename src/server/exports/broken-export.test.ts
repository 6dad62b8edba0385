import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGunzip } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../model/change.ts';
import type { FakePorts } from '../test/fake-ports.ts';
import { serve } from '../test/serve.ts';
import { smallMarket } from '../test/small-market.ts';

const PAGE = 5_000;
const ROW_BYTES = 100;

/** A log without an end, made as it is read; it fails after so many pages. Returns how many were read. */
const endlessLog = (ports: FakePorts, failAfter = Number.POSITIVE_INFINITY): { pages: number } => {
  const [one] = ports.book.changes;
  if (one === undefined) throw new Error('the small market has changes');
  const read = { pages: 0 };
  ports.writerStatus = { ...ports.writerStatus, durableSeq: Number.MAX_SAFE_INTEGER };
  ports.storage.changesAfter = async ({ afterSeq }) => {
    if (read.pages >= failAfter) throw new Error('the connection was lost');
    read.pages++;
    return Array.from({ length: PAGE }, (_, i): Change => ({ ...one, seq: afterSeq + i + 1 }));
  };
  return read;
};

const exportFrom = async (ports: FakePorts, encoding: string) => {
  const app = await serve(ports);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const asked = request({
    ...{ host: '127.0.0.1', port, path: '/api/export/changes' },
    headers: { 'accept-encoding': encoding },
  });
  const answer = new Promise<import('node:http').IncomingMessage>((resolve, reject) =>
    asked.once('response', resolve).once('error', reject).end(),
  );
  return { app, asked, answer: await answer };
};

describe('an export that the database breaks off', { timeout: 30_000 }, () => {
  it.each(['identity', 'gzip'])('never looks complete (%s)', async (encoding) => {
    const ports = smallMarket();
    endlessLog(ports, 1);
    const { answer } = await exportFrom(ports, encoding);
    expect(answer.statusCode).toBe(200);
    const ended = new Promise<string>((resolve) => {
      answer.once('end', () => resolve('complete'));
      answer.once('error', () => resolve('broken'));
    });
    let bytes = 0;
    const body = encoding === 'gzip' ? answer.pipe(createGunzip()) : answer;
    body.on('error', () => undefined).on('data', (chunk: Buffer) => (bytes += chunk.length));
    expect(await ended).toBe('broken');
    expect(answer.complete).toBe(false);
    expect(bytes).toBeGreaterThan(65_536);
  });

  it('before its first row is an error like any other', async () => {
    const ports = smallMarket();
    endlessLog(ports, 0);
    const { answer } = await exportFrom(ports, 'identity');
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['content-disposition']).toBeUndefined();
    let body = '';
    for await (const chunk of answer) body += String(chunk);
    expect(JSON.parse(body)).toMatchObject({ error: { code: 'NOT_READY' } });
  });
});

it('an export is made only as fast as it is read, and ends with its reader', { timeout: 30_000 }, async () => {
  const ports = smallMarket();
  const read = endlessLog(ports);
  const { answer, asked, app } = await exportFrom(ports, 'identity');
  let bytes = 0;
  for await (const chunk of answer.iterator({ destroyOnReturn: false })) {
    bytes += (chunk as Buffer).length;
    if (bytes > PAGE * ROW_BYTES) break;
  }
  // What the sockets of both sides hold, and what is made ahead.
  const AHEAD_BYTES = 16_777_216;
  let pages = -1;
  while (read.pages !== pages) {
    pages = read.pages;
    for (let turn = 0; turn < 200; turn++) await new Promise(setImmediate);
  }
  expect(read.pages * PAGE * ROW_BYTES).toBeLessThan(bytes + AHEAD_BYTES);
  asked.destroy();
  while ((await app.inject('/api/export/coverage')).statusCode === 429) await new Promise(setImmediate);
  const after = read.pages;
  for (let turn = 0; turn < 200; turn++) await new Promise(setImmediate);
  expect(read.pages).toBe(after);
});
