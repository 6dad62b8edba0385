import { describe, expect, it } from 'vitest';
import { historyAnswerSchema } from '../../contract/history.ts';
import type { HistoryQuestion } from '../../model/storage-reads.ts';
import { ask, askWrongly } from '../test/ask.ts';
import { NOW_MS } from '../test/fake-ports.ts';
import { move } from '../test/live-probe.ts';
import { serve } from '../test/serve.ts';
import { smallMarket } from '../test/small-market.ts';

const point = (atMs: number, home: number) => ({
  ...{ atMs, notBeforeMs: null, state: 'open' as const, prices: [home, 4200, 6100], margin: 0.05 },
});

const served = async () => {
  const ports = smallMarket();
  const asked: HistoryQuestion[] = [];
  ports.storage.history = async (question) => {
    asked.push(question);
    if (question.eventId !== '1001') return undefined;
    const series = { bookmaker: 'betpawa', points: [point(NOW_MS, 1550)], unknown: [], confirmedAtMs: NOW_MS };
    return { series: [series] };
  };
  return { ports, asked, app: await serve(ports) };
};

it('history joins what is stored with the tail that is not stored yet, each change once', async () => {
  const { ports, app } = await served();
  ports.clock.advance(10_000);
  move(ports, 1600);
  ports.clock.advance(10_000);
  ports.book.quote({ eventId: '1001', bookmaker: 'bet9ja', market: '1x2-ft', prices: [1900, 4250, null] });
  ports.book.look('1001', 'betpawa');
  const answer = await ask(app, '/api/events/1001/history?market=1x2-ft', historyAnswerSchema);
  expect(answer).toMatchObject({ eventId: '1001', market: '1x2-ft', line: null });
  const moved = answer.series.map(({ bookmaker, points }) => [
    bookmaker,
    points.map(({ prices }) => prices.home?.odds),
  ]);
  expect(moved).toEqual([
    ['betpawa', [1.55, 1.6]],
    ['bet9ja', [1.9]],
  ]);
  expect(answer.series[0]?.confirmedAt).toBe('2026-11-24T12:00:20.000Z');
  expect(answer.series[0]?.points[1]).toMatchObject({
    at: '2026-11-24T12:00:10.000Z',
    notBefore: '2026-11-24T12:00:00.000Z',
  });
});

it('history passes on what is asked', async () => {
  const { app, asked } = await served();
  const query =
    'market=total-goals-ft&line=2.5&bookmaker=betpawa&from=2026-11-24T10:00:00Z&to=2026-11-24T11:00:00%2B01:00&maxPoints=7';
  await ask(app, `/api/events/1001/history?${query}`, historyAnswerSchema);
  expect(asked[0]).toMatchObject({
    ...{ eventId: '1001', line: 10, bookmakers: ['betpawa'], maxPoints: 7 },
    ...{ fromMs: NOW_MS - 2 * 3_600_000, toMs: NOW_MS - 2 * 3_600_000 },
  });
});

describe('history is refused', () => {
  it.each([
    ['', 'market'],
    ['?market=nonsense', 'market'],
    ['?market=total-goals-ft', 'line'],
    ['?market=total-goals-ft&line=none', 'line'],
    ['?market=total-goals-ft&line=2.3', 'line'],
    ['?market=1x2-ft&line=2.5', 'line'],
    ['?market=1x2-ft&maxPoints=5001', 'maxPoints'],
    ['?market=1x2-ft&bookmaker=nobody', 'bookmaker'],
    ['?market=1x2-ft&from=2026-11-24', 'from'],
  ])('for %s', async (query, path) => {
    const { app } = await served();
    const { details } = await askWrongly(app, `/api/events/1001/history${query}`, 'INVALID_QUERY');
    expect(details.map((detail) => detail.path)).toEqual([path]);
  });

  it.each(['9999', 'nonsense'])('for an event that nobody knows: %s', async (eventId) => {
    const { app } = await served();
    await askWrongly(app, `/api/events/${eventId}/history?market=1x2-ft`, 'EVENT_NOT_FOUND');
  });

  it('while storage does not answer', async () => {
    const { ports, app } = await served();
    ports.storage.history = () => Promise.reject(new Error('away'));
    await askWrongly(app, '/api/events/1001/history?market=1x2-ft', 'NOT_READY');
  });
});

it('an event that is not stored yet has its history from memory', async () => {
  const { ports, app } = await served();
  move(ports, 1800, '1002');
  const { series } = await ask(app, '/api/events/1002/history?market=1x2-ft&line=none', historyAnswerSchema);
  expect(series.map(({ bookmaker, points }) => [bookmaker, points.length])).toEqual([['betpawa', 1]]);
});
