import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import Fastify from 'fastify';
import { expect, it, onTestFinished } from 'vitest';
import { endSlowBodies } from './body-deadline.ts';

it('ends a body that does not come to its end, and no answer that takes longer than that', async () => {
  const app = Fastify();
  onTestFinished(() => app.close());
  endSlowBodies(app, 50);
  let slowBodyEnded: () => void = () => undefined;
  const longEnough = new Promise<void>((resolve) => {
    slowBodyEnded = resolve;
  });
  let asked: () => void = () => undefined;
  const isAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  app.get('/slow-answer', async () => {
    asked();
    await longEnough;
    return { whole: true };
  });
  app.post('/body', async () => ({}));
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const answer = fetch(`http://127.0.0.1:${port}/slow-answer`);
  await isAsked;
  const slow = connect(port, '127.0.0.1').resume();
  slow.write('POST /body HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{');
  await once(slow, 'close');
  slowBodyEnded();
  expect(await (await answer).json()).toEqual({ whole: true });
});
