import { expect, it } from 'vitest';
import { refreshAnswerSchema } from '../../contract/looks.ts';
import { ask, askWrongly } from '../test/ask.ts';
import { NOW_MS } from '../test/fake-ports.ts';
import { serve } from '../test/serve.ts';
import { smallMarket } from '../test/small-market.ts';

it('a refresh tells how each look ended', async () => {
  const ports = smallMarket();
  const look = {
    ...{ lookId: '77', bookmaker: 'betpawa', bookmakerEventId: 'x', outcome: 'throttled' as const, runId: null },
    ...{
      requestedAtMs: NOW_MS,
      receivedAtMs: NOW_MS + 250,
      status: 429,
      bytes: 0,
      bodyHash: null,
      detail: 'retry later',
    },
  };
  ports.refreshed = [{ look, changes: 0 }];
  const app = await serve(ports);
  const answer = await ask(app, { method: 'POST', url: '/api/events/1001/refresh' }, refreshAnswerSchema);
  expect(answer.looks).toEqual([
    {
      ...{ bookmaker: 'betpawa', lookId: '77', outcome: 'throttled', requestedAt: '2026-11-24T12:00:00.000Z' },
      ...{ durationMs: 250, changes: 0, detail: 'retry later' },
    },
  ]);
});

it('an unknown event cannot be refreshed', async () => {
  await askWrongly(await serve(smallMarket()), { method: 'POST', url: '/api/events/9/refresh' }, 'EVENT_NOT_FOUND');
});

it('refreshes under way together are bounded', async () => {
  const ports = smallMarket();
  const waiting: (() => void)[] = [];
  const app = await serve({
    ...ports,
    log: ports.log,
    refresh: { refresh: () => new Promise((resolve) => waiting.push(() => resolve([]))) },
  });
  const ask20 = Array.from({ length: 20 }, () => app.inject({ method: 'POST', url: '/api/events/1001/refresh' }));
  const started = new Promise<void>((resolve) => {
    const look = () => (waiting.length === 20 ? resolve() : setImmediate(look));
    look();
  });
  await started;
  await askWrongly(app, { method: 'POST', url: '/api/events/1001/refresh' }, 'TOO_MANY_REQUESTS');
  for (const end of waiting) end();
  expect((await Promise.all(ask20)).map(({ statusCode }) => statusCode)).toEqual(Array(20).fill(200));
});
