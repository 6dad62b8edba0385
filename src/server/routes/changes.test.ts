import { expect, it } from 'vitest';
import { changeSchema, changesAnswerSchema } from '../../contract/changes.ts';
import { ask, askWrongly } from '../test/ask.ts';
import { serve } from '../test/serve.ts';
import { smallMarket } from '../test/small-market.ts';

const served = async () => {
  const ports = smallMarket();
  return { ports, app: await serve(ports) };
};

it('the log is read on from where the last answer ended', async () => {
  const { app } = await served();
  const first = await ask(app, '/api/changes?limit=5', changesAnswerSchema);
  const second = await ask(app, `/api/changes?limit=5&after=${first.nextAfter}`, changesAnswerSchema);
  const third = await ask(app, `/api/changes?limit=5&after=${second.nextAfter}`, changesAnswerSchema);
  expect([...first.changes, ...second.changes].map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(third).toEqual({ epoch: 'epoch-1', changes: [], nextAfter: 8 });
});

it('holds only what is durable', async () => {
  const { app, ports } = await served();
  ports.book.quote({ eventId: '1002', bookmaker: 'betpawa', market: '1x2-ft', prices: [1800, 3500, 5000] });
  expect((await ask(app, '/api/changes?after=8', changesAnswerSchema)).changes).toEqual([]);
  ports.storeAll();
  expect((await ask(app, '/api/changes?after=8', changesAnswerSchema)).changes).toHaveLength(1);
});

it('can be narrowed to an event and a bookmaker', async () => {
  const { app } = await served();
  const { changes } = await ask(app, '/api/changes?eventId=1001&bookmaker=sportybet', changesAnswerSchema);
  expect(changes.map(({ seq }) => seq)).toEqual([4, 5]);
});

it('comes as one change a line', async () => {
  const { app } = await served();
  const answer = await app.inject('/api/changes?format=ndjson&limit=3');
  expect(answer.headers['content-type']).toContain('application/x-ndjson');
  const lines = answer.body.trimEnd().split('\n');
  expect(lines.map((line) => changeSchema.parse(JSON.parse(line)).seq)).toEqual([1, 2, 3]);
});

it('an epoch that has passed is told', async () => {
  const { app } = await served();
  await ask(app, '/api/changes?epoch=epoch-1', changesAnswerSchema);
  await askWrongly(app, '/api/changes?epoch=epoch-0', 'EPOCH_CHANGED');
});

it.each(['limit=10001', 'after=-1', 'eventId=x', 'bookmaker=nobody', 'format=xml', 'since=1'])(
  'refuses %s',
  async (query) => {
    await askWrongly((await served()).app, `/api/changes?${query}`, 'INVALID_QUERY');
  },
);

it('cannot be read while storage does not answer', async () => {
  const { app, ports } = await served();
  ports.storage.changesAfter = () => Promise.reject(new Error('away'));
  await askWrongly(app, '/api/changes', 'NOT_READY');
});
