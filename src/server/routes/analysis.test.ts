import { expect, it } from 'vitest';
import { marginHeatAnswerSchema, marginsAnswerSchema, openingsAnswerSchema } from '../../contract/analysis.ts';
import type { MarginsQuestion } from '../../model/storage-reads.ts';
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
