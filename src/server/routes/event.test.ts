import { expect, it } from 'vitest';
import { eventSchema } from '../../contract/events.ts';
import { ask, askWrongly } from '../test/ask.ts';
import { serve } from '../test/serve.ts';
import { smallMarket } from '../test/small-market.ts';

it('an event shows every market and line that anybody has or had, in the catalogue order, then by line', async () => {
  const ports = smallMarket();
  const app = await serve(ports);
  const removed = { eventId: '1001', bookmaker: 'bet9ja', market: 'total-goals-ft', line: 1.5 } as const;
  ports.book.quote({ ...removed, prices: [-1200, -4000], state: 'removed' });
  const event = await ask(app, '/api/events/1001', eventSchema);
  expect(event.asOf).toEqual({ epoch: 'epoch-1', seq: ports.book.lastSeq });
  expect(event.markets.map(({ market, line }) => [market, line])).toEqual([
    ['1x2-ft', null],
    ['total-goals-ft', 1.5],
    ['total-goals-ft', 2.5],
    ['total-goals-ft', 3.5],
    ['btts-ft', null],
  ]);
  expect(event.markets[1]).toMatchObject({
    quotes: [{ bookmaker: 'bet9ja', state: 'removed', prices: { over: { odds: 1.2, open: false } } }],
    best: {},
  });
});

it('an event among chosen bookmakers shows their markets alone', async () => {
  const app = await serve(smallMarket());
  const { markets } = await ask(app, '/api/events/1001?bookmakers=sportybet', eventSchema);
  expect(markets.map(({ market }) => market)).toEqual(['1x2-ft', 'btts-ft']);
});

it.each(['9999', 'nonsense', '1001%20'])('there is no event %s', async (eventId) => {
  await askWrongly(await serve(smallMarket()), `/api/events/${eventId}`, 'EVENT_NOT_FOUND');
});

it('an unknown name in the question is refused', async () => {
  const { details } = await askWrongly(await serve(smallMarket()), '/api/events/1001?market=1x2-ft', 'INVALID_QUERY');
  expect(details).toEqual([{ path: 'market', message: 'unknown name' }]);
});
