import { describe, expect, it } from 'vitest';
import { gapsAnswerSchema } from '../../contract/gaps.ts';
import { implausibleAnswerSchema } from '../../contract/implausible.ts';
import { margin } from '../../odds/margin.ts';
import { ask, askWrongly } from '../test/ask.ts';
import { FakePorts, NOW_MS } from '../test/fake-ports.ts';
import { serve } from '../test/serve.ts';

const SLUGS = ['betpawa', 'sportybet', 'bet9ja'] as const;
const MISTAKEN = [1090, 1440, 1080];
const FAIR = [2100, 3400, 3900];

/** An event on which these bookmakers have it wrong. */
const put = (ports: FakePorts, eventId: string, wrong: readonly string[], prices = MISTAKEN, leadMs = 3_600_000) => {
  for (const bookmaker of SLUGS) {
    const own = wrong.includes(bookmaker) ? prices : FAIR;
    ports.book.list({ eventId, bookmaker, kickoffMs: NOW_MS + leadMs });
    const quote = { eventId, bookmaker, market: '1x2-ft', prices: [...own], margin: margin(own, 1) };
    ports.book.quote({ ...quote, implausible: wrong.includes(bookmaker) });
  }
};

const served = async () => {
  const ports = new FakePorts();
  put(ports, '1', ['betpawa']);
  put(ports, '2', ['betpawa', 'sportybet', 'bet9ja'], [1500, 2000, 2900]);
  put(ports, '3', []);
  return { ports, app: await serve(ports) };
};

describe('implausible quotes', () => {
  it('are pointed to, those furthest from the others first, with what the others have', async () => {
    const { app } = await served();
    const { quotes, total } = await ask(app, '/api/implausible', implausibleAnswerSchema);
    expect(total).toBe(4);
    expect(quotes[0]).toMatchObject({
      ...{ eventId: '1', bookmaker: 'betpawa', market: '1x2-ft', line: null },
      prices: { home: { odds: 1.09 }, draw: { odds: 1.44 }, away: { odds: 1.08 } },
      others: [
        { bookmaker: 'sportybet', prices: { home: { odds: 2.1 } } },
        { bookmaker: 'bet9ja', prices: { home: { odds: 2.1 } } },
      ],
    });
    const own = 1 / 1.09 + 1 / 1.44 + 1 / 1.08 - 1;
    const theirs = 1 / 2.1 + 1 / 3.4 + 1 / 3.9 - 1;
    expect(quotes[0]?.margin).toBeCloseTo(own, 5);
    expect(quotes[0]?.excess).toBeCloseTo(own - theirs, 5);
    expect(quotes.slice(1).every(({ eventId, excess }) => eventId === '2' && excess === 0)).toBe(true);
  });

  it('are narrowed and paged, and are gone with their event', async () => {
    const { app, ports } = await served();
    const path = '/api/implausible?bookmaker=betpawa&limit=1';
    const first = await ask(app, path, implausibleAnswerSchema);
    expect([first.total, first.quotes.map(({ eventId }) => eventId)]).toEqual([2, ['1']]);
    const next = await ask(app, `${path}&cursor=${first.nextCursor}`, implausibleAnswerSchema);
    expect([next.quotes.map(({ eventId }) => eventId), next.nextCursor]).toEqual([['2'], null]);
    expect((await ask(app, '/api/implausible?eventId=3', implausibleAnswerSchema)).quotes).toEqual([]);
    ports.clock.advance(3_600_000);
    expect((await ask(app, '/api/implausible', implausibleAnswerSchema)).total).toBe(0);
    await askWrongly(app, '/api/implausible?bookmaker=nobody', 'INVALID_QUERY');
  });

  it('stand with the gaps of their event, which they take no part in', async () => {
    const { app } = await served();
    const { gaps, implausible } = await ask(app, '/api/events/1/gaps', gapsAnswerSchema);
    expect(gaps).toEqual([]);
    expect(implausible.map(({ bookmaker, market }) => [bookmaker, market])).toEqual([['betpawa', '1x2-ft']]);
    expect((await ask(app, '/api/events/3/gaps', gapsAnswerSchema)).implausible).toEqual([]);
  });
});
