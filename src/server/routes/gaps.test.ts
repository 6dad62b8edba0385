import { describe, expect, it } from 'vitest';
import { type EventRow, eventsAnswerSchema } from '../../contract/events.ts';
import { gapsAnswerSchema } from '../../contract/gaps.ts';
import { margin } from '../../odds/margin.ts';
import { ask, askWrongly } from '../test/ask.ts';
import { FakePorts, NOW_MS } from '../test/fake-ports.ts';
import { serve } from '../test/serve.ts';

type Prices = readonly [number, number, number];

const SLUGS = ['betpawa', 'sportybet', 'bet9ja'] as const;

/** An event on which each bookmaker has the result, and the first one's opinion differs by what its prices say. */
const put = (ports: FakePorts, eventId: string, ours: Prices, theirs: Prices, kickoffMs = NOW_MS + 3_600_000) => {
  SLUGS.forEach((bookmaker, index) => {
    const prices = [...(index === 0 ? ours : theirs)];
    ports.book.list({ eventId, bookmaker, kickoffMs });
    ports.book.quote({ eventId, bookmaker, market: '1x2-ft', prices, margin: margin(prices, 1) });
  });
};

const served = async () => {
  const ports = new FakePorts();
  put(ports, '1', [2000, 3400, 4200], [1950, 3450, 4300]);
  put(ports, '2', [2200, 3400, 3800], [1900, 3500, 4500]);
  put(ports, '3', [2000, 3400, 4200], [2000, 3400, 4200]);
  ports.book.list({ eventId: '4', bookmaker: 'betpawa', kickoffMs: NOW_MS + 1_800_000 });
  return { ports, app: await serve(ports) };
};

const idsOf = ({ events }: { events: readonly EventRow[] }) => events.map(({ eventId }) => eventId);

describe('events by gap', () => {
  it('come worst first, each with its worst gap, and those without one last', async () => {
    const { app } = await served();
    const answer = await ask(app, '/api/events?sort=gap', eventsAnswerSchema);
    expect(idsOf(answer)).toEqual(['2', '1', '3', '4']);
    const [worst] = answer.events;
    expect(worst?.gap).toMatchObject({
      market: '1x2-ft',
      line: null,
      selection: 'home',
      reference: { bookmaker: 'betpawa', odds: 2.2, lookId: expect.stringMatching(/^look-\d+$/) },
      fair: { method: 'power', bookmakers: ['sportybet', 'bet9ja'], offeredBy: 3 },
    });
    expect(worst?.gap?.points).toBeCloseTo(
      100 * ((worst?.gap?.reference.probability ?? 0) - (worst?.gap?.fair.probability ?? 0)),
      3,
    );
    expect(worst?.gap?.edge).toBeCloseTo((worst?.gap?.fair.probability ?? 0) * 2.2 - 1, 4);
    expect(worst?.gap?.fair.spread).toBeGreaterThan(0);
    expect(answer.events[3]?.gap).toBeNull();
  });

  it('are seen from the reference that is asked for', async () => {
    const { app } = await served();
    const { events } = await ask(app, '/api/events?sort=gap&reference=bet9ja&limit=1', eventsAnswerSchema);
    expect(events[0]).toMatchObject({ eventId: '2', gap: { reference: { bookmaker: 'bet9ja' } } });
    expect(events[0]?.gap?.fair.bookmakers).toEqual(['betpawa', 'sportybet']);
  });

  it('keep their order from page to page for a minute', async () => {
    const { app, ports } = await served();
    const first = await ask(app, '/api/events?sort=gap&limit=2', eventsAnswerSchema);
    put(ports, '3', [3000, 3400, 2600], [2000, 3400, 4200]);
    expect(idsOf(await ask(app, '/api/events?sort=gap', eventsAnswerSchema))[0]).toBe('3');
    const next = `/api/events?sort=gap&limit=2&cursor=${first.nextCursor}`;
    expect(idsOf(await ask(app, next, eventsAnswerSchema))).toEqual(['3', '4']);
    ports.clock.advance(60_000);
    await askWrongly(app, next, 'INVALID_CURSOR');
  });

  it('have no gap out of prices that nobody can trust any more', async () => {
    const { app, ports } = await served();
    const gaps = async () =>
      (await ask(app, '/api/events?sort=gap', eventsAnswerSchema)).events.filter(({ gap }) => gap !== null).length;
    expect(await gaps()).toBe(3);
    ports.turnSource('sportybet', { state: 'down' });
    expect(await gaps()).toBe(0);
    ports.turnSource('sportybet', { state: 'disabled' });
    expect(await gaps()).toBe(3);
    ports.clock.advance(15 * 60_000 + 1);
    expect(await gaps()).toBe(0);
    for (const bookmaker of SLUGS) ports.book.look('1', bookmaker);
    expect(await gaps()).toBe(1);
  });

  it('carry the gap in any order when a reference is named, and not otherwise', async () => {
    const { app } = await served();
    const named = await ask(app, '/api/events?reference=betpawa', eventsAnswerSchema);
    expect(named.events.find(({ eventId }) => eventId === '2')?.gap).toMatchObject({ selection: 'home' });
    const plain = await ask(app, '/api/events', eventsAnswerSchema);
    expect(plain.events.some((event) => 'gap' in event)).toBe(false);
  });
});

describe('the gaps of one event', () => {
  it('are all of them, worst first, by the method that is asked for', async () => {
    const { app, ports } = await served();
    const { gaps } = await ask(app, '/api/events/2/gaps', gapsAnswerSchema);
    expect(gaps.map(({ selection }) => selection).sort()).toEqual(['away', 'draw', 'home']);
    const sizes = gaps.map(({ points }) => Math.abs(points));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    const shin = await ask(app, '/api/events/2/gaps?method=shin', gapsAnswerSchema);
    expect(shin.gaps[0]?.fair.method).toBe('shin');
    expect(shin.gaps[0]?.points).not.toBe(gaps[0]?.points);
    await ports.settings.patch({ fairMethod: 'additive' }, 'test', NOW_MS);
    expect((await ask(app, '/api/events/2/gaps', gapsAnswerSchema)).gaps[0]?.fair.method).toBe('additive');
  });

  it('spread at least as far as the methods that are asked for one by one', async () => {
    const { app } = await served();
    const means = await Promise.all(
      ['power', 'proportional', 'additive', 'odds-ratio', 'shin'].map(async (method) => {
        const { gaps } = await ask(app, `/api/events/2/gaps?method=${method}`, gapsAnswerSchema);
        return gaps.find(({ selection }) => selection === 'away')?.fair;
      }),
    );
    const probabilities = means.map((fair) => fair?.probability ?? Number.NaN);
    const expected = 100 * (Math.max(...probabilities) - Math.min(...probabilities));
    for (const fair of means) expect(fair?.spread).toBeCloseTo(expected, 3);
  });

  it.each([
    ['/api/events/9/gaps', 'EVENT_NOT_FOUND'],
    ['/api/events/1/gaps?reference=nobody', 'INVALID_QUERY'],
    ['/api/events/1/gaps?method=guess', 'INVALID_QUERY'],
    ['/api/events/1/gaps?market=1x2-ft', 'INVALID_QUERY'],
  ] as const)('are refused at %s', async (url, code) => {
    const { app } = await served();
    await askWrongly(app, url, code);
  });
});
