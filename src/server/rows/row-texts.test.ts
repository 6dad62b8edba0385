import { expect, it } from 'vitest';
import { serve } from '../test/serve.ts';
import { smallMarket } from '../test/small-market.ts';

/** Everything that can move what a row shows; each step is chosen by a number. */
const STEPS: readonly ((ports: ReturnType<typeof smallMarket>, number: number) => void)[] = [
  ({ book }, number) =>
    void book.quote({ eventId: '1001', bookmaker: 'betpawa', market: '1x2-ft', prices: [1500 + number, 4200, 6100] }),
  ({ book }, number) =>
    void book.quote({ eventId: '1002', bookmaker: 'sportybet', market: 'btts-ft', prices: [1500 + number, -1800] }),
  ({ book }) => book.look('1001', 'bet9ja'),
  ({ book }) => book.look('1002', 'betpawa'),
  ({ book }) => book.look('1001', 'sportybet', 'throttled'),
  ({ book }, number) => book.turnListing('1001', 'bet9ja', number % 2 === 0 ? 'removed' : 'offered'),
  ({ book, clock }, number) => book.moveKickoff('1002', clock.nowMs() + (number % 40) * 60_000),
  (ports, number) => ports.turnSource('sportybet', { state: number % 2 === 0 ? 'down' : 'up' }),
  (ports, number) => ports.turnSource('betpawa', { listsRead: number % 2 === 0 }),
  ({ clock }) => clock.advance(1),
  ({ clock }) => clock.advance(60_000),
  ({ clock }) => clock.advance(16 * 60_000),
  ({ settings, clock }, number) =>
    void settings.patch({ staleAfterMinutes: 10 + (number % 10) }, 'test', clock.nowMs()),
];
const QUESTIONS = [
  '/api/events?includeStarted=true',
  '/api/events?includeStarted=true&market=total-goals-ft&market=btts-ft',
  '/api/events?includeStarted=true&sort=gap&bookmakers=betpawa&bookmakers=sportybet',
  '/api/events?sort=competition',
];

it('rows that are remembered are what a server without a memory would answer, whatever happens', {
  timeout: 120_000,
}, async () => {
  const ports = smallMarket();
  const app = await serve(ports);
  let state = 7;
  for (let turn = 0; turn < 120; turn++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    STEPS[(state >>> 8) % STEPS.length]?.(ports, state >>> 16);
    // The settings are kept before they are in force.
    await new Promise(setImmediate);
    const forgetful = turn % 4 === 0 ? await serve(ports) : null;
    for (const url of QUESTIONS) {
      const answer = await app.inject(url);
      if (forgetful === null) continue;
      const fresh = await forgetful.inject(url);
      expect(answer.body, `${url} at turn ${turn}`).toBe(fresh.body);
      expect(answer.headers.etag).toBe(fresh.headers.etag);
    }
    await forgetful?.close();
  }
});
