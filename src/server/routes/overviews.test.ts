import { describe, expect, it } from 'vitest';
import { competitionsAnswerSchema, countriesAnswerSchema } from '../../contract/competitions.ts';
import { coverageSchema, marketCoverageAnswerSchema } from '../../contract/coverage.ts';
import { marketsAnswerSchema } from '../../contract/markets.ts';
import { unmappedAnswerSchema } from '../../contract/unmapped.ts';
import { ask, askWrongly } from '../test/ask.ts';
import { NOW_MS } from '../test/fake-ports.ts';
import { serve } from '../test/serve.ts';
import { smallMarket } from '../test/small-market.ts';

const served = async () => {
  const ports = smallMarket();
  return { ports, app: await serve(ports) };
};
const counts = (betpawa: number, sportybet: number, bet9ja: number) => [
  { bookmaker: 'betpawa', events: betpawa },
  { bookmaker: 'sportybet', events: sportybet },
  { bookmaker: 'bet9ja', events: bet9ja },
];

describe('countries and competitions', () => {
  it('count the events that have not started, also per bookmaker', async () => {
    const { app } = await served();
    const { countries } = await ask(app, '/api/countries', countriesAnswerSchema);
    expect(countries).toEqual([
      { country: 'England', events: 1, competitions: 1, bookmakers: counts(1, 1, 1) },
      { country: 'Germany', events: 1, competitions: 1, bookmakers: counts(0, 0, 1) },
      { country: 'Spain', events: 1, competitions: 1, bookmakers: counts(1, 1, 0) },
    ]);
    const { competitions } = await ask(app, '/api/competitions?country=Spain', competitionsAnswerSchema);
    expect(competitions).toEqual([
      { id: '2', name: 'LaLiga', country: 'Spain', events: 1, bookmakers: counts(1, 1, 0) },
    ]);
  });

  it('follow the filters', async () => {
    const { app } = await served();
    const names = async (query: string) =>
      (await ask(app, `/api/competitions?${query}`, competitionsAnswerSchema)).competitions.map(({ name, events }) => [
        name,
        events,
      ]);
    expect(await names('includeStarted=true')).toEqual([
      ['Premier League', 2],
      ['Bundesliga', 1],
      ['LaLiga', 1],
    ]);
    expect(await names('offeredBy=bet9ja&missingFrom=betpawa')).toEqual([['Bundesliga', 1]]);
    expect(await names('minBookmakers=3')).toEqual([['Premier League', 1]]);
    await askWrongly(app, '/api/countries?q=x', 'INVALID_QUERY');
    await askWrongly(app, '/api/competitions?offeredBy=nobody', 'INVALID_QUERY');
  });
});

it('the catalogue says whose map knows a market, and can be searched', async () => {
  const { app, ports } = await served();
  const { markets: all } = await ask(app, '/api/markets', marketsAnswerSchema);
  expect(all.length).toBeGreaterThan(200);
  ports.unmappedMarkets.add('betpawa 1x2-ft');
  const { markets } = await ask(app, '/api/markets?q=1X2-ft', marketsAnswerSchema);
  expect(markets.find(({ key }) => key === '1x2-ft')).toMatchObject({
    ...{ lineType: 'none', winnersPerBet: 1, bookmakers: ['sportybet', 'bet9ja'] },
    selections: [{ key: 'home' }, { key: 'draw' }, { key: 'away' }],
  });
  expect(markets.length).toBeLessThan(20);
});

describe('coverage', () => {
  it('adds up: every event of a bookmaker is matched or only here, and the others are missing', async () => {
    const { app, ports } = await served();
    ports.book.withoutId.set('sportybet', 4);
    const { totals, competitions } = await ask(app, '/api/coverage', coverageSchema);
    expect(totals).toEqual({
      events: 3,
      matched: 2,
      bookmakers: [
        { bookmaker: 'betpawa', events: 2, matched: 2, onlyHere: 0, missingHere: 1, withoutId: 0, setAside: 0 },
        { bookmaker: 'sportybet', events: 2, matched: 2, onlyHere: 0, missingHere: 1, withoutId: 4, setAside: 0 },
        { bookmaker: 'bet9ja', events: 2, matched: 1, onlyHere: 1, missingHere: 1, withoutId: 0, setAside: 0 },
      ],
    });
    expect(competitions.map(({ competition, events }) => [competition.name, events])).toEqual([
      ['Premier League', 1],
      ['Bundesliga', 1],
      ['LaLiga', 1],
    ]);
  });

  it('counts only what is still offered, and follows the filters', async () => {
    const { app, ports } = await served();
    ports.book.turnListing('1003', 'bet9ja', 'removed');
    expect((await ask(app, '/api/coverage', coverageSchema)).totals.events).toBe(2);
    expect((await ask(app, '/api/coverage?q=malaga&country=Spain', coverageSchema)).totals).toMatchObject({
      events: 1,
    });
  });
});

describe('coverage of markets', () => {
  const figures = async (app: Parameters<typeof ask>[0], query = '') => {
    const { events, markets } = await ask(app, `/api/coverage/markets${query}`, marketCoverageAnswerSchema);
    const rows = markets.map(({ market, line, events: all, bookmakers }) => [
      `${market} ${line}`,
      all,
      bookmakers.map((one) => `${one.events}/${one.missing}`).join(' '),
    ]);
    return { events, rows };
  };

  /** Two matches whose listings were all looked at. */
  const looked = async () => {
    const { app, ports } = await served();
    ports.book.quote({ eventId: '1002', bookmaker: 'sportybet', market: 'btts-ft', prices: [1800, 1900] });
    return { app, ports };
  };

  it('counts at each who lists a match whether it offers the market, or misses what another has', async () => {
    const { app } = await looked();
    expect(await figures(app)).toEqual({
      events: 2,
      rows: [
        ['btts-ft null', 2, '0/2 2/0 0/1'],
        ['total-goals-ft null', 1, '1/0 0/1 0/1'],
        ['1x2-ft null', 2, '2/0 1/1 1/0'],
      ],
    });
  });

  it('goes down to the lines of one market, with matches that show it', async () => {
    const { app } = await looked();
    expect((await figures(app, '?market=total-goals-ft')).rows.map(([name]) => name)).toEqual([
      'total-goals-ft 2.5',
      'total-goals-ft 3.5',
    ]);
    const { markets } = await ask(app, '/api/coverage/markets?q=malaga', marketCoverageAnswerSchema);
    expect(markets.find(({ market }) => market === '1x2-ft')?.bookmakers[1]?.examples).toEqual([
      { eventId: '1002', name: 'Atlético Madrid - Málaga' },
    ]);
    await askWrongly(app, '/api/coverage/markets?market=', 'INVALID_QUERY');
  });

  it('takes what was removed for not offered, and says nothing of who was not looked at', async () => {
    const { app, ports } = await looked();
    expect((await figures(app, '?q=malaga')).events).toBe(1);
    ports.book.turnListing('1002', 'betpawa', 'removed');
    expect((await figures(app, '?q=malaga')).events).toBe(0);
    expect((await figures((await served()).app, '?q=malaga')).events).toBe(0);
  });
});

it('unmapped markets come most frequent first, page by page', async () => {
  const { app, ports } = await served();
  const item = (id: string, count: number) => ({
    ...{ bookmaker: 'betpawa', id, name: `Market ${id}`, count, sample: '{}' },
    ...{ firstSeenAtMs: NOW_MS - 1_000, lastSeenAtMs: NOW_MS },
  });
  const items = [item('a', 9), item('b', 5), item('c', 5)];
  ports.storage.unmapped = async ({ after, limit }) => {
    const start = after === null ? 0 : items.findIndex(({ id }) => id === after.id) + 1;
    return { items: items.slice(start, start + limit), total: items.length };
  };
  const first = await ask(app, '/api/unmapped?limit=2', unmappedAnswerSchema);
  expect(first).toMatchObject({
    total: 3,
    unmapped: [{ id: 'a', firstSeenAt: '2026-11-24T11:59:59.000Z' }, { id: 'b' }],
  });
  const second = await ask(app, `/api/unmapped?limit=2&cursor=${first.nextCursor}`, unmappedAnswerSchema);
  expect(second).toMatchObject({ unmapped: [{ id: 'c' }], nextCursor: null });
  await askWrongly(app, `/api/unmapped?bookmaker=betpawa&cursor=${first.nextCursor}`, 'INVALID_CURSOR');
});
