import { describe, expect, it } from 'vitest';
import { type EventRow, eventsAnswerSchema } from '../../contract/events.ts';
import { ask, askWrongly } from '../test/ask.ts';
import { NOW_MS } from '../test/fake-ports.ts';
import { serve } from '../test/serve.ts';
import { smallMarket } from '../test/small-market.ts';

const idsOf = ({ events }: { events: EventRow[] }): string[] => events.map(({ eventId }) => eventId);

const served = async () => {
  const ports = smallMarket();
  const app = await serve(ports);
  return { ports, app, ids: async (query: string) => idsOf(await ask(app, `/api/events${query}`, eventsAnswerSchema)) };
};

describe('rows', () => {
  it('compare the default markets, best among open prices only, ties shared', async () => {
    const { app } = await served();
    const { events, total, asOf } = await ask(app, '/api/events', eventsAnswerSchema);
    expect(total).toBe(3);
    expect(asOf).toEqual({ epoch: 'epoch-1', seq: 8 });
    const [arsenal] = events;
    expect(arsenal?.markets.map(({ market, line }) => [market, line])).toEqual([
      ['1x2-ft', null],
      ['total-goals-ft', 2.5],
      ['btts-ft', null],
      ['double-chance-ft', null],
    ]);
    const result = arsenal?.markets[0];
    expect(result?.best).toEqual({
      home: { odds: 1.57, bookmakers: ['sportybet'] },
      draw: { odds: 4.2, bookmakers: ['betpawa', 'sportybet'] },
      away: { odds: 6.1, bookmakers: ['betpawa'] },
    });
    expect(result?.quotes.map(({ bookmaker, state, margin }) => [bookmaker, state, margin])).toEqual([
      ['betpawa', 'open', 0.047123],
      ['sportybet', 'open', 0.05],
      ['bet9ja', 'suspended', null],
    ]);
    expect(result?.quotes[2]?.prices).toEqual({
      home: { odds: 1.9, open: false },
      draw: { odds: 4.25, open: false },
      away: { odds: null, open: false },
    });
  });

  it('leave out the key of a selection that is not listed, and mark implausible quotes', async () => {
    const { app } = await served();
    const { events } = await ask(app, '/api/events?market=btts-ft', eventsAnswerSchema);
    expect(events[0]?.markets[0]?.quotes[0]).toMatchObject({
      prices: { yes: { odds: 1.83, open: true } },
      flags: ['implausible'],
    });
    expect(Object.keys(events[0]?.markets[0]?.quotes[0]?.prices ?? {})).toEqual(['yes']);
  });

  it('mark a derived quote, name the market that has its prices, and let it be the best', async () => {
    const { app, ports } = await served();
    const market = 'home-clean-sheet-1h';
    ports.book.quote({ eventId: '1001', bookmaker: 'betpawa', market, prices: [2000, 1700] });
    ports.book.quote({ eventId: '1001', bookmaker: 'bet9ja', market, prices: [2100, 1600], derived: true });
    const { events } = await ask(app, `/api/events?market=${market}`, eventsAnswerSchema);
    const row = events[0]?.markets[0];
    expect(row?.quotes.map(({ flags, derivedFrom }) => [flags, derivedFrom])).toEqual([
      [[], undefined],
      [['derived'], { market: 'away-to-score-1h', line: null }],
    ]);
    expect(row?.best.yes).toEqual({ odds: 2.1, bookmakers: ['bet9ja'] });
  });

  it('explain every quote that is not there', async () => {
    const { app, ports } = await served();
    ports.unmappedMarkets.add('sportybet double-chance-ft');
    ports.turnSource('bet9ja', { state: 'down', reason: 'connection refused' });
    const { events } = await ask(app, '/api/events?market=double-chance-ft', eventsAnswerSchema);
    const reasons = Object.fromEntries(
      events.map(({ eventId, markets }) => [
        eventId,
        markets[0]?.absent.map(({ bookmaker, reason }) => [bookmaker, reason]),
      ]),
    );
    expect(reasons).toEqual({
      1001: [
        ['betpawa', 'not_offered'],
        ['sportybet', 'no_mapping'],
        ['bet9ja', 'not_offered'],
      ],
      1002: [
        ['betpawa', 'not_offered'],
        ['sportybet', 'not_looked'],
        ['bet9ja', 'not_offered'],
      ],
      1003: [
        ['betpawa', 'not_offered'],
        ['sportybet', 'not_offered'],
        ['bet9ja', 'source_down'],
      ],
    });
  });

  it('says of nobody that it does not offer an event before its lists were read', async () => {
    const { app, ports } = await served();
    const reasonOf = async () => {
      const { events } = await ask(app, '/api/events?market=double-chance-ft', eventsAnswerSchema);
      const { absent = [] } = events.find(({ eventId }) => eventId === '1002')?.markets[0] ?? {};
      return absent.find(({ bookmaker }) => bookmaker === 'bet9ja')?.reason;
    };
    ports.turnSource('bet9ja', { listsRead: false });
    expect(await reasonOf()).toBe('not_looked');
    ports.turnSource('bet9ja', { listsRead: true });
    expect(await reasonOf()).toBe('not_offered');
  });

  it('derive what is shown from time and sources: stale or lost is unknown, started is closed', async () => {
    const { app, ports } = await served();
    const stateOf = async (query = '') => {
      const { events } = await ask(app, `/api/events?q=arsenal&includeStarted=true${query}`, eventsAnswerSchema);
      const quote = events[0]?.markets[0]?.quotes[0];
      return [
        quote?.state,
        quote?.stateSince,
        events[0]?.listings[0]?.state,
        Object.keys(events[0]?.markets[0]?.best ?? {}),
      ];
    };
    ports.turnSource('sportybet', { state: 'down' });
    ports.clock.advance(15 * 60_000 + 1);
    expect(await stateOf()).toEqual(['unknown', '2026-11-24T12:15:00.000Z', 'unknown', []]);
    ports.book.look('1001', 'betpawa');
    expect(await stateOf()).toEqual(['open', '2026-11-24T12:00:00.000Z', 'offered', ['home', 'draw', 'away']]);
    ports.clock.advance(45 * 60_000);
    expect(await stateOf()).toEqual(['closed', '2026-11-24T13:00:00.000Z', 'closed', []]);
  });

  it('hold only the bookmakers that take part', async () => {
    const { app } = await served();
    const { events } = await ask(app, '/api/events?q=arsenal&bookmakers=betpawa&bookmakers=bet9ja', eventsAnswerSchema);
    const row = events[0]?.markets[0];
    expect(row?.quotes.map(({ bookmaker }) => bookmaker)).toEqual(['betpawa', 'bet9ja']);
    expect(row?.best.home).toEqual({ odds: 1.55, bookmakers: ['betpawa'] });
    expect(events[0]?.listings.map(({ bookmaker }) => bookmaker)).toEqual(['betpawa', 'bet9ja']);
  });

  it('give every line of a market that is named without one', async () => {
    const { app } = await served();
    const { events } = await ask(app, '/api/events?q=arsenal&market=total-goals-ft', eventsAnswerSchema);
    expect(events[0]?.markets.map(({ line }) => line)).toEqual([2.5, 3.5]);
  });
});

describe('filters', () => {
  it.each([
    ['?q=atletico%20malaga', ['1002']],
    ['?q=KOLN', ['1003']],
    ['?q=laliga%20betis', []],
    ['?q=laliga', ['1002']],
    ['?country=spain&country=Germany', ['1003', '1002']],
    ['?competition=2', ['1002']],
    ['?from=2026-11-24T14:00:00Z', ['1002']],
    ['?to=2026-11-24T14:00:00%2B00:00', ['1001', '1003']],
    ['?minBookmakers=2', ['1001', '1002']],
    ['?minBookmakers=2&bookmakers=betpawa&bookmakers=bet9ja', ['1001']],
    ['?offeredBy=betpawa&offeredBy=bet9ja', ['1001']],
    ['?eventId=1003&eventId=1002', ['1003', '1002']],
    ['?missingFrom=bet9ja', ['1002']],
    ['?offeredBy=bet9ja&missingFrom=betpawa', ['1003']],
    ['?hasState=suspended', ['1001']],
    ['?hasState=suspended&bookmakers=betpawa', []],
    ['?hasState=removed', []],
    ['?includeStarted=true', ['1004', '1001', '1003', '1002']],
    ['?sort=competition', ['1001', '1003', '1002']],
    ['?sort=changed', ['1001', '1002', '1003']],
  ])('%s', async (query, expected) => {
    const { ids } = await served();
    expect(await ids(query)).toEqual(expected);
  });

  it('see a quote that turned', async () => {
    const { ids, ports } = await served();
    expect(await ids('?hasState=removed')).toEqual([]);
    ports.book.quote({
      eventId: '1002',
      bookmaker: 'betpawa',
      market: '1x2-ft',
      prices: [-1700, -3500, -5000],
      state: 'removed',
    });
    expect(await ids('?hasState=removed')).toEqual(['1002']);
  });

  it('count a removed listing as missing', async () => {
    const { ids, ports } = await served();
    ports.book.turnListing('1001', 'bet9ja', 'removed');
    expect(await ids('?missingFrom=bet9ja')).toEqual(['1001', '1002']);
  });
});

describe('questions that are refused', () => {
  it.each([
    ['?nonsense=1', 'nonsense'],
    ['?limit=0', 'limit'],
    ['?limit=201', 'limit'],
    ['?limit=ten', 'limit'],
    ['?limit=', 'limit'],
    ['?limit=5&limit=6', 'limit'],
    ['?sort=price', 'sort'],
    ['?from=2026-11-24T14:00:00', 'from'],
    ['?from=yesterday', 'from'],
    ['?market=no-such-market', 'market'],
    ['?market=1x2-ft:2.5', 'market'],
    ['?market=total-goals-ft:2.6', 'market'],
    ['?offeredBy=nobody', 'offeredBy'],
    ['?bookmakers=nobody', 'bookmakers'],
    ['?reference=nobody', 'reference'],
    ['?hasState=open', 'hasState'],
    ['?includeStarted=yes', 'includeStarted'],
    ['?__proto__=1', '__proto__'],
  ])('%s', async (query, path) => {
    const { app } = await served();
    const { details } = await askWrongly(app, `/api/events${query}`, 'INVALID_QUERY');
    expect(details.map((detail) => detail.path.split('.')[0])).toEqual([path]);
  });

  it.each(['nonsense', 'e30', 'WyJ4IixbMV1d'])('cursor %s', async (cursor) => {
    const { app } = await served();
    await askWrongly(app, `/api/events?cursor=${cursor}`, 'INVALID_CURSOR');
  });

  it('a cursor of another question', async () => {
    const { app } = await served();
    const { nextCursor } = await ask(app, '/api/events?limit=1', eventsAnswerSchema);
    await askWrongly(app, `/api/events?limit=1&q=arsenal&cursor=${nextCursor}`, 'INVALID_CURSOR');
  });
});

describe('pages', () => {
  const collect = async (app: Awaited<ReturnType<typeof serve>>, query: string): Promise<string[]> => {
    const found: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: ReturnType<typeof eventsAnswerSchema.parse> = await ask(
        app,
        `/api/events${query}${cursor === '' ? '' : `&cursor=${cursor}`}`,
        eventsAnswerSchema,
      );
      found.push(...idsOf(page));
      cursor = page.nextCursor;
    }
    return found;
  };

  it.each(['kickoff', 'competition', 'changed'])('of sort=%s hold every event once', async (sort) => {
    const { app, ids } = await served();
    const whole = await ids(`?sort=${sort}&includeStarted=true`);
    expect(await collect(app, `?sort=${sort}&includeStarted=true&limit=1`)).toEqual(whole);
  });

  it('of sort=changed keep their order for a minute, whatever moves, and expire then', async () => {
    const { app, ports, ids } = await served();
    const first = await ask(app, '/api/events?sort=changed&limit=1', eventsAnswerSchema);
    ports.clock.advance(59_000);
    ports.book.quote({ eventId: '1003', bookmaker: 'bet9ja', market: '1x2-ft', prices: [2000, 3000, 4000] });
    expect(await ids('?sort=changed')).toEqual(['1003', '1001', '1002']);
    const next = `?sort=changed&limit=1&cursor=${first.nextCursor}`;
    expect([...idsOf(first), ...(await ids(next))]).toEqual(['1001', '1002']);
    ports.clock.advance(1_000);
    await askWrongly(app, `/api/events${next}`, 'INVALID_CURSOR');
  });
});

it('an instant in an answer carries Z and milliseconds', async () => {
  const { app } = await served();
  const { events } = await ask(app, '/api/events', eventsAnswerSchema);
  expect(events[0]?.kickoff).toBe(new Date(NOW_MS + 3_600_000).toISOString());
});
