import { once } from 'node:events';
import { type AddressInfo, connect as connectTo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { type ServerFrame, serverFrameSchema } from '../../contract/live.ts';
import { statusSchema } from '../../contract/status.ts';
import { ask, askWrongly } from '../test/ask.ts';
import { move } from '../test/live-probe.ts';
import { serve } from '../test/serve.ts';
import { smallMarket } from '../test/small-market.ts';

const listening = async (app: FastifyInstance): Promise<number> => {
  await app.listen({ host: '127.0.0.1', port: 0 });
  return (app.server.address() as AddressInfo).port;
};

/** A real client; `next` waits for a frame of a type. */
const connect = (port: number, headers: Record<string, string> = {}) => {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api/live`, { headers });
  onTestFinished(() => socket.terminate());
  const frames: ServerFrame[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data) => {
    frames.push(serverFrameSchema.parse(JSON.parse(data.toString())));
    for (const wake of waiting) wake();
  });
  const next = async (type: ServerFrame['type']): Promise<ServerFrame> => {
    for (;;) {
      const found = frames.findIndex((frame) => frame.type === type);
      const [frame] = found === -1 ? [] : frames.splice(found, 1);
      if (frame !== undefined) return frame;
      await new Promise<void>((resolve) => {
        const wake = () => {
          waiting.delete(wake);
          resolve();
        };
        waiting.add(wake);
      });
    }
  };
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  const refused = new Promise<number | undefined>((resolve) =>
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode)),
  );
  socket.on('error', () => {});
  return { socket, next, closed, refused };
};

it('streams over a real socket, and counts its clients', async () => {
  const ports = smallMarket();
  const app = await serve(ports);
  const client = connect(await listening(app));
  expect(await client.next('hello')).toMatchObject({ epoch: 'epoch-1', seq: 8 });
  client.socket.send(JSON.stringify({ type: 'subscribe', topics: ['odds'] }));
  expect(await client.next('subscribed')).toMatchObject({ seq: 8 });
  move(ports, 1600);
  ports.clock.advance(100);
  expect(await client.next('changes')).toMatchObject({ fromSeq: 9, toSeq: 9, changes: [{ seq: 9 }] });
  expect((await ask(app, '/api/status', statusSchema)).stream.clients).toBe(1);
});

it.each([{ origin: 'https://evil.test' }, { host: 'evil.test' }])('refuses the handshake of %j', async (headers) => {
  const client = connect(await listening(await serve(smallMarket())), headers);
  expect(await client.refused).toBe(403);
});

it('takes the handshake of its own page', async () => {
  const port = await listening(await serve(smallMarket()));
  const client = connect(port, { origin: `http://127.0.0.1:${port}` });
  await client.next('hello');
});

it('closes on a frame that is too large', async () => {
  const client = connect(await listening(await serve(smallMarket())));
  await client.next('hello');
  client.socket.send('x'.repeat(131_073));
  expect(await client.closed).toBe(1009);
});

it('stays open for longer than a request may take', async () => {
  const ports = smallMarket();
  const port = await listening(await serve(ports, { requestTimeoutMs: 120 }));
  const client = connect(port);
  await client.next('hello');
  const slow = connectTo(port, '127.0.0.1').resume();
  slow.write(
    'PATCH /api/settings HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
  );
  await once(slow, 'close');
  client.socket.send(JSON.stringify({ type: 'ping' }));
  expect(await Promise.race([client.next('pong'), client.closed])).toEqual({ type: 'pong' });
});

it('closes its clients when the service stops', async () => {
  const app = await serve(smallMarket());
  const client = connect(await listening(app));
  await client.next('hello');
  await app.close();
  expect(await client.closed).toBe(1001);
});

it('answers who does not ask for a WebSocket', async () => {
  await askWrongly(await serve(smallMarket()), '/api/live', 'UPGRADE_REQUIRED');
});
