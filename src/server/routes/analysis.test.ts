import { expect, it } from 'vitest';
import {
  competitionDaysAnswerSchema,
  marginHeatAnswerSchema,
  marginsAnswerSchema,
  openingsAnswerSchema,
} from '../../contract/analysis.ts';
import type { CompetitionDaysQuestion, MarginsQuestion } from '../../model/storage-reads.ts';
import { marketAsked } from '../rows/market-refs.ts';
import { ask, askWrongly } from '../test/ask.ts';
import { NOW_MS } from '../test/fake-ports.ts';
import { serve } from '../test/serve.ts';
import { smallMarket } from '../test/small-market.ts';

it('margins come per bookmaker, by hours, days or hours to kick-off', async () => {
  const ports = smallMarket();
  const asked: MarginsQuestion[] = [];
  ports.storage.margins = async (question) => {
    asked.push(question);
    const bucket = question.bucket === 'toKickoff' ? 3 : NOW_MS;
    return [{ bookmaker: 'sportybet', bucket, quotes: 2, mean: 0.05123456789, min: 0.05, max: 0.06 }];
  };
  const app = await serve(ports);
  const query = 'market=total-goals-ft&line=2.5&competition=2&from=2026-11-24T00:00:00Z';
  expect(await ask(app, `/api/analysis/margins?${query}`, marginsAnswerSchema)).toEqual({
    bucket: 'hour',
    series: [
      {
        bookmaker: 'sportybet',
        points: [{ bucket: '2026-11-24T12:00:00.000Z', quotes: 2, mean: 0.051235, min: 0.05, max: 0.06 }],
      },
    ],
  });
  expect(asked[0]).toMatchObject({ line: 10, competitionIds: ['2'], fromMs: NOW_MS - 12 * 3_600_000, toMs: null });
  const toKickoff = await ask(app, '/api/analysis/margins?bucket=toKickoff', marginsAnswerSchema);
  expect(toKickoff.series[0]?.points[0]?.bucket).toBe('3');
  await askWrongly(app, '/api/analysis/margins?line=2.5', 'INVALID_QUERY');
  await askWrongly(app, '/api/analysis/margins?bucket=week', 'INVALID_QUERY');
});

it('margins by day count the days of the zone that was asked for', async () => {
  const ports = smallMarket();
  const asked: MarginsQuestion[] = [];
  ports.storage.margins = async (question) => {
    asked.push(question);
    return [];
  };
  const app = await serve(ports);
  const starts = async (query: string): Promise<string[] | undefined> => {
    await ask(app, `/api/analysis/margins?bucket=day&from=2026-11-23T00:00:00Z${query}`, marginsAnswerSchema);
    return asked.at(-1)?.dayStartsMs.map((ms) => new Date(ms).toISOString());
  };
  expect(await starts('')).toEqual(['2026-11-23T00:00:00.000Z', '2026-11-24T00:00:00.000Z']);
  // In whatever way it is spelled.
  expect(await starts('&zone=africa/lagos')).toEqual(['2026-11-22T23:00:00.000Z', '2026-11-23T23:00:00.000Z']);
  await ask(app, '/api/analysis/margins?bucket=day', marginsAnswerSchema);
  expect(asked.at(-1)).toMatchObject({ fromMs: NOW_MS - 400 * 86_400_000, toMs: NOW_MS });
  await askWrongly(app, '/api/analysis/margins?zone=Mars', 'INVALID_QUERY');
});

it('margins by competition and day name every day asked for, and no more than a month of them', async () => {
  const ports = smallMarket();
  const asked: CompetitionDaysQuestion[] = [];
  ports.storage.competitionDays = async (question) => {
    asked.push(question);
    const [dayMs = 0] = question.dayStartsMs;
    const compared = { events: 1, own: 0.05123456789, others: 0.06 };
    const days = [{ dayMs, quotes: 3, events: 2, mean: 0.05, compared }];
    return { total: 9, competitions: [{ id: '2', name: 'Premier League', country: 'England', events: 2, days }] };
  };
  const app = await serve(ports);
  const path = '/api/analysis/competition-days';
  const query = 'bookmaker=bet9ja&market=total-goals-ft&line=2.5&from=2026-11-23T00:00:00Z&zone=Africa/Lagos&limit=5';
  expect(await ask(app, `${path}?${query}`, competitionDaysAnswerSchema)).toEqual({
    bookmaker: 'bet9ja',
    days: ['2026-11-22T23:00:00.000Z', '2026-11-23T23:00:00.000Z'],
    total: 9,
    competitions: [
      {
        competition: { id: '2', name: 'Premier League' },
        country: 'England',
        events: 2,
        days: [
          {
            ...{ day: '2026-11-22T23:00:00.000Z', quotes: 3, events: 2, mean: 0.05 },
            compared: { events: 1, own: 0.051235, others: 0.06 },
          },
        ],
      },
    ],
  });
  expect(asked[0]).toMatchObject({ bookmaker: 'bet9ja', line: 10, limit: 5, toMs: NOW_MS });
  // The reference and two weeks of the usual market, where nothing is said.
  expect(await ask(app, path, competitionDaysAnswerSchema)).toMatchObject({ bookmaker: 'betpawa' });
  expect(asked[1]?.market?.key).toBe('1x2-ft');
  expect(asked[1]?.dayStartsMs).toHaveLength(14);
  expect(asked[1]?.fromMs).toBe(asked[1]?.dayStartsMs[0]);
  await askWrongly(app, `${path}?from=2026-10-24T12:00:00Z`, 'INVALID_QUERY');
  await ask(app, `${path}?from=2026-10-25T12:00:00Z`, competitionDaysAnswerSchema);
  await askWrongly(app, `${path}?bookmaker=nobody`, 'INVALID_QUERY');
});

it('openings come per selection, page by page', async () => {
  const ports = smallMarket();
  const rows = ['a', 'b'].map((rowKey, selection) => ({
    ...{ rowKey, eventId: '1001', home: 'Arsenal', away: 'Leeds United', kickoffMs: NOW_MS, bookmaker: 'betpawa' },
    ...{ market: marketAsked('1x2-ft', 'market'), line: null, selection },
    ...{ opening: { thousandths: 1550, atMs: NOW_MS }, closing: null, lowest: null, highest: null },
  }));
  ports.storage.openings = async ({ afterRowKey, limit }) =>
    rows.filter(({ rowKey }) => afterRowKey === null || rowKey > afterRowKey).slice(0, limit);
  const app = await serve(ports);
  const first = await ask(app, '/api/analysis/openings?limit=1', openingsAnswerSchema);
  expect(first.openings).toMatchObject([
    { name: 'Arsenal - Leeds United', selection: 'home', opening: { odds: 1.55 }, closing: null },
  ]);
  const second = await ask(app, `/api/analysis/openings?limit=1&cursor=${first.nextCursor}`, openingsAnswerSchema);
  expect(second).toMatchObject({ openings: [{ selection: 'draw' }], nextCursor: null });
});

it('margins of now stand side by side per competition, over what both have open', async () => {
  const app = await serve(smallMarket());
  const heat = await ask(app, '/api/analysis/competitions?reference=betpawa&market=1x2-ft', marginHeatAnswerSchema);
  expect(heat).toMatchObject({ reference: 'betpawa', markets: ['1x2-ft'] });
  const compared = heat.competitions.flatMap(({ markets }) => markets[0] ?? []);
  expect(compared).toContainEqual({ bookmaker: 'sportybet', quotes: 1, reference: 0.047123, margin: 0.05 });
  // Its only quote is suspended: there is nothing to compare.
  expect(compared.map(({ bookmaker }) => bookmaker)).not.toContain('bet9ja');
  await askWrongly(app, '/api/analysis/competitions?market=nonsense', 'INVALID_QUERY');
});
