import { describe, expect, it } from 'vitest';
import { moversAnswerSchema } from '../../contract/movers.ts';
import { margin } from '../../odds/margin.ts';
import { MoverDesk } from '../signals/mover-desk.ts';
import { moverSignal } from '../signals/mover-signal.ts';
import { ask, askWrongly } from '../test/ask.ts';
import { FakePorts } from '../test/fake-ports.ts';
import { liveProbe } from '../test/live-probe.ts';
import { serve } from '../test/serve.ts';

const SLUGS = ['betpawa', 'sportybet', 'bet9ja'] as const;

const show = (ports: FakePorts, bookmaker: string, prices: number[], eventId = '1', market = '1x2-ft') =>
  ports.book.quote({ eventId, bookmaker, market, prices, margin: margin(prices, 1) });

/** Three bookmakers agree on two events; a minute has passed since they were looked at. */
const filled = (): FakePorts => {
  const ports = new FakePorts();
  for (const [eventId, competitionId] of [
    ['1', '10'],
    ['2', '20'],
  ] as const) {
    for (const bookmaker of SLUGS) {
      ports.book.list({ eventId, bookmaker, competitionId, home: 'Arsenal', away: 'Leeds United' });
      show(ports, bookmaker, [2000, 3400, 4200], eventId);
    }
  }
  ports.clock.advance(60_000);
  return ports;
};

describe('movers', () => {
  it('are what moved, newest first, each within its interval', async () => {
    const ports = filled();
    const app = await serve(ports);
    expect((await ask(app, '/api/movers', moversAnswerSchema)).movers).toEqual([]);
    show(ports, 'sportybet', [1900, 3400, 4400]);
    ports.clock.advance(5_000);
    show(ports, 'bet9ja', [1950, 3400, 4200]);
    const { movers } = await ask(app, '/api/movers', moversAnswerSchema);
    expect(movers.map(({ bookmaker, selection, from, to }) => [bookmaker, selection, from, to])).toEqual([
      ['bet9ja', 'home', 2, 1.95],
      ['sportybet', 'away', 4.2, 4.4],
      ['sportybet', 'home', 2, 1.9],
    ]);
    expect(movers[2]).toMatchObject({
      name: 'Arsenal - Leeds United',
      market: '1x2-ft',
      line: null,
      notBefore: '2026-11-24T12:00:00.000Z',
      at: '2026-11-24T12:01:00.000Z',
      lookId: `look-${movers[2]?.seq}`,
      movedFirst: null,
    });
    expect(movers[2]?.points).toBeGreaterThan(0);
  });

  it('learn later who moved first', async () => {
    const ports = filled();
    const app = await serve(ports);
    for (const bookmaker of SLUGS) ports.book.look('1', bookmaker);
    ports.clock.advance(10_000);
    show(ports, 'sportybet', [1900, 3400, 4200]);
    const first = async () => (await ask(app, '/api/movers', moversAnswerSchema)).movers.map((one) => one.movedFirst);
    expect(await first()).toEqual([null]);
    ports.clock.advance(1_000);
    ports.book.look('1', 'betpawa');
    ports.book.look('1', 'bet9ja');
    expect(await first()).toEqual([true]);
    ports.clock.advance(10_000);
    show(ports, 'betpawa', [1920, 3400, 4200]);
    expect(await first()).toEqual([false, true]);
  });

  it('are not what follows from another move, which yet tells that its bookmaker was first', async () => {
    const ports = filled();
    const app = await serve(ports);
    const market = 'home-clean-sheet-1h';
    const quote = (bookmaker: string, prices: number[], derived: boolean) =>
      ports.book.quote({ eventId: '1', bookmaker, market, prices, margin: margin(prices, 1), derived });
    quote('betpawa', [1900, 1900], false);
    quote('bet9ja', [1900, 1900], true);
    ports.clock.advance(10_000);
    quote('bet9ja', [1800, 2000], true);
    ports.book.look('1', 'betpawa');
    ports.clock.advance(10_000);
    quote('betpawa', [1800, 2000], false);
    const { movers } = await ask(app, '/api/movers', moversAnswerSchema);
    expect(movers.map(({ bookmaker, selection, movedFirst }) => [bookmaker, selection, movedFirst])).toEqual([
      ['betpawa', 'no', false],
      ['betpawa', 'yes', false],
    ]);
  });

  it.each([
    ['?eventId=2', ['2']],
    ['?bookmaker=betpawa', ['1']],
    ['?bookmaker=betpawa&bookmaker=bet9ja', ['2', '1']],
    ['?competition=10', ['1']],
    ['?market=btts-ft', []],
    ['?minPoints=2', ['1']],
    ['?after=7', ['2']],
    ['?limit=1', ['2']],
  ])('are narrowed by %s', async (query, expected) => {
    const ports = filled();
    const app = await serve(ports);
    show(ports, 'betpawa', [1800, 3400, 4200], '1');
    show(ports, 'bet9ja', [1980, 3400, 4200], '2');
    const { movers } = await ask(app, `/api/movers${query}`, moversAnswerSchema);
    expect(movers.map(({ eventId }) => eventId)).toEqual(expected);
  });

  it('are paged while new ones come, each once', async () => {
    const ports = filled();
    const app = await serve(ports);
    for (let i = 1; i <= 5; i++) show(ports, 'betpawa', [2000 - 20 * i, 3400, 4200 + 20 * i]);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const url: string = `/api/movers?limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const page: Awaited<ReturnType<typeof moversAnswerSchema.parse>> = await ask(app, url, moversAnswerSchema);
      seen.push(...page.movers.map(({ seq, selection }) => `${seq} ${selection}`));
      cursor = page.nextCursor;
      show(ports, 'sportybet', [2000 - seen.length, 3400, 4200]);
    }
    expect(seen).toEqual([11, 10, 9, 8, 7].flatMap((seq) => [`${seq} away`, `${seq} home`]));
  });

  it('of before the start come out of the log', async () => {
    const ports = filled();
    show(ports, 'sportybet', [1900, 3400, 4200]);
    ports.storeAll();
    const app = await serve(ports);
    show(ports, 'bet9ja', [1900, 3400, 4200]);
    ports.storeAll();
    const { movers } = await ask(app, '/api/movers', moversAnswerSchema);
    expect(movers.map(({ bookmaker }) => bookmaker)).toEqual(['bet9ja', 'sportybet']);
  });

  it.each([
    ['?minPoints=-1', 'INVALID_QUERY'],
    ['?bookmaker=nobody', 'INVALID_QUERY'],
    ['?market=no-such-market', 'INVALID_QUERY'],
    ['?order=new', 'INVALID_QUERY'],
    ['?cursor=nonsense', 'INVALID_CURSOR'],
  ] as const)('are refused for %s', async (query, code) => {
    await askWrongly(await serve(filled()), `/api/movers${query}`, code);
  });
});

describe('the topic movers', () => {
  const probe = () => {
    const { hub, join, ports, flush } = liveProbe(filled());
    const desk = new MoverDesk(ports);
    desk.onMovers((moved) => hub.tell('movers', moved.map(moverSignal(desk))));
    return { join, ports, flush };
  };

  it('tells what moves from the subscription on, once', async () => {
    const { join, ports, flush } = probe();
    show(ports, 'betpawa', [1950, 3400, 4200]);
    const { socket } = await join({ type: 'subscribe', topics: ['movers'] });
    show(ports, 'betpawa', [1900, 3400, 4300]);
    flush();
    flush();
    expect(socket.of('movers').map(({ movers }) => movers.map(({ selection, to }) => [selection, to]))).toEqual([
      [
        ['home', 1.9],
        ['away', 4.3],
      ],
    ]);
  });

  it('tells only of the events and markets that are followed', async () => {
    const { join, ports, flush } = probe();
    const event = await join({ type: 'subscribe', topics: [{ topic: 'movers', events: ['2'] }] });
    const market = await join({ type: 'subscribe', topics: [{ topic: 'movers', markets: ['btts-ft'] }] });
    const other = await join({ type: 'subscribe', topics: ['odds'] });
    show(ports, 'betpawa', [1900, 3400, 4200], '1');
    show(ports, 'betpawa', [1800, 3400, 4200], '2');
    flush();
    expect(event.socket.of('movers').flatMap(({ movers }) => movers.map(({ eventId }) => eventId))).toEqual(['2']);
    expect(market.socket.of('movers')).toEqual([]);
    expect(other.socket.of('movers')).toEqual([]);
  });
});
