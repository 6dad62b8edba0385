import { describe, expect, it } from 'vitest';
import type { Doc } from './doc.ts';
import { tryOut } from './try-out.ts';

const tree = '/api/ng/factsCenter/popularAndSportList?sportId=sr:sport:1&productId=3';
const list = '/api/ng/factsCenter/pcEvents';

const asking = (tournament: string, marketId = '1') => ({
  method: 'POST',
  body: JSON.stringify([{ sportId: 'sr:sport:1', marketId, tournamentId: [[tournament]] }]),
});

const tournamentsOf = (answer: Doc): Doc[] =>
  answer
    .at('data', 'sportList', 0, 'categories')
    .list()
    .flatMap((category) => category.at('tournaments').list());

describe('SportyBet', () => {
  it('lists all events of its tournaments, about as many as it announces', async () => {
    const { json, control } = tryOut();
    let listed = 0;
    for (const tournament of tournamentsOf(await json('sportybet', tree))) {
      const answer = await json('sportybet', list, asking(tournament.at('id').text()));
      const events = answer.at('data', 0, 'events').list();
      expect(Math.abs(tournament.at('eventSize').number() - events.length)).toBeLessThanOrEqual(1);
      expect(events.every((event) => /^sr:match:\d+$/.test(event.at('eventId').text()))).toBe(true);
      listed += events.length;
    }
    expect(listed).toBe(control('GET', '/__truth').at('bookmakers', 'sportybet', 'events').number());
  });

  it('answers with its own error code, status 200, to a body that is no array and to unknown events', async () => {
    const { json } = tryOut();
    const wrong = await json('sportybet', list, { method: 'POST', body: '{"tournamentId":[]}' });
    expect([wrong.at('bizCode').value, wrong.at('data').value]).toEqual([19000, null]);
    const unknown = await json('sportybet', '/api/ng/factsCenter/event?eventId=sr:match:1&productId=3');
    expect(unknown.at('bizCode').value).toBe(19000);
  });

  it('brings the asked markets only, each with all its lines', async () => {
    const { json } = tryOut();
    const [tournament] = tournamentsOf(await json('sportybet', tree));
    const answer = await json('sportybet', list, asking(tournament?.at('id').text() ?? '', '1,18'));
    const markets = answer.at('data', 0, 'events', 0, 'markets').list();
    expect(new Set(markets.map((market) => market.at('id').text()))).toEqual(new Set(['1', '18']));
    expect(markets.length).toBeGreaterThan(3);
  });

  it('keeps markets of one id together and (id, specifier) unique', async () => {
    const { shared, truth, detail } = tryOut();
    for (const eventId of shared().slice(0, 5)) {
      const markets = (await detail('sportybet', truth(eventId, 'sportybet').id)).at('data', 'markets').list();
      const ids = markets.map((market) => market.at('id').text());
      const turns = ids.filter((id, index) => id !== ids[index - 1]);
      expect(new Set(turns).size).toBe(turns.length);
      const keys = markets.map((market) => `${market.at('id').text()}|${market.at('specifier').value}`);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('writes odds with two decimals, probabilities with ten, and three-way handicaps as a score', async () => {
    const { shared, truth, detail } = tryOut();
    const body = await detail('sportybet', truth(shared()[0] ?? '', 'sportybet').id);
    for (const market of body.at('data', 'markets').list()) {
      for (const outcome of market.at('outcomes').list()) {
        expect(outcome.at('odds').text()).toMatch(/^\d+\.\d\d$/);
        expect(outcome.at('probability').text()).toMatch(/^[01]\.\d{10}$/);
      }
      if (market.at('id').text() === '14') {
        expect(market.at('specifier').text()).toMatch(/^hcp=\d:\d$/);
      }
    }
  });

  it('leaves the outcomes of a suspended market active', async () => {
    const { shared, truth, detail, control } = tryOut();
    const event = shared()[0] ?? '';
    control('POST', '/__market', { set: { event, bookmaker: 'sportybet', market: '1x2-ft', state: 'suspended' } });
    const body = await detail('sportybet', truth(event, 'sportybet').id);
    const market = body
      .at('data', 'markets')
      .list()
      .find((one) => one.at('id').text() === '1');
    expect(market?.at('status').value).toBe(1);
    expect(
      market
        ?.at('outcomes')
        .list()
        .map((outcome) => outcome.at('isActive').value),
    ).toEqual([1, 1, 1]);
  });

  it('pages the whole sport', async () => {
    const { json, control } = tryOut();
    const answer = await json(
      'sportybet',
      '/api/ng/factsCenter/pcUpcomingEvents?sportId=sr:sport:1&marketId=1&pageSize=15&pageNum=2',
    );
    const events = answer
      .at('data', 'tournaments')
      .list()
      .flatMap((tournament) => tournament.at('events').list());
    expect(events).toHaveLength(15);
    expect(answer.at('data', 'totalNum').number()).toBe(
      control('GET', '/__truth').at('bookmakers', 'sportybet', 'events').number(),
    );
  });
});
