import { expect, it } from 'vitest';
import { askWrongly } from '../test/ask.ts';
import { serve } from '../test/serve.ts';
import { smallMarket } from '../test/small-market.ts';

const served = async () => {
  const ports = smallMarket();
  return { ports, app: await serve(ports) };
};
const lines = (body: string): string[] => body.trimEnd().split('\r\n');

it('prices are exported one a row, every market, and every row says that they are simulated', async () => {
  const { app } = await served();
  const answer = await app.inject('/api/export/odds?q=arsenal');
  expect(answer.headers['content-type']).toContain('text/csv');
  expect(answer.headers['content-disposition']).toContain('overround-sandbox-odds.csv');
  const [head, ...rows] = lines(answer.body);
  expect(head).toMatch(/^mode,eventId,kickoff,/);
  expect(rows).toHaveLength(3 * 3 + 2 + 2 + 1);
  expect(rows.every((row) => row.startsWith('sandbox,1001,'))).toBe(true);
  expect(rows).toContain(
    'sandbox,1001,2026-11-24T13:00:00.000Z,England,Premier League,Arsenal,Leeds United,bet9ja,1x2-ft,,away,' +
      ',false,suspended,,2026-11-24T12:00:00.000Z,2026-11-24T12:00:00.000Z,',
  );
});

it('prices are exported as JSON lines with the same filters', async () => {
  const { app } = await served();
  const answer = await app.inject('/api/export/odds?format=ndjson&market=1x2-ft&bookmakers=betpawa');
  const rows = answer.body
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(rows.map(({ eventId, selection, odds }) => [eventId, selection, odds])).toEqual([
    ['1001', 'home', 1.55],
    ['1001', 'draw', 4.2],
    ['1001', 'away', 6.1],
    ['1002', 'home', 1.7],
    ['1002', 'draw', 3.5],
    ['1002', 'away', 5],
  ]);
});

it('names that would start a formula are disarmed', async () => {
  const { app, ports } = await served();
  ports.book.list({ eventId: '1009', bookmaker: 'betpawa', home: '=HYPERLINK("x")', away: '@risk', country: '-x' });
  const { body } = await app.inject('/api/export/coverage?q=risk');
  expect(lines(body)[1]).toContain(`,'-x,Premier League,"'=HYPERLINK(""x"")",'@risk,true,false,false`);
});

it('changes are exported to the last durable one, across pages', async () => {
  const { app, ports } = await served();
  for (let i = 0; i < 6_000; i++) {
    ports.book.quote({ eventId: '1002', bookmaker: 'betpawa', market: 'btts-ft', prices: [1500 + (i % 2), null] });
  }
  ports.storeAll();
  ports.book.quote({ eventId: '1002', bookmaker: 'betpawa', market: 'btts-ft', prices: [1900, null] });
  const rows = lines((await app.inject('/api/export/changes?eventId=1002')).body).slice(1);
  expect(rows).toHaveLength(6_000 + 3);
  expect(rows.at(-1)?.split(',').slice(0, 3)).toEqual(['sandbox', '6008', 'epoch-1']);
  await askWrongly(app, '/api/export/changes?epoch=epoch-0', 'EPOCH_CHANGED');
});

it('coverage goes down to markets and lines, narrowed to what one has and another has not, and the reverse', async () => {
  const { app } = await served();
  const rowsOf = async (query: string) => lines((await app.inject(`/api/export/coverage?${query}`)).body);
  const [head, ...events] = await rowsOf('q=arsenal');
  expect(head).toBe('mode,eventId,kickoff,country,competition,home,away,betpawa,sportybet,bet9ja');
  expect(events).toHaveLength(1);
  const all = await rowsOf('level=line');
  expect(all[0]).toBe('mode,eventId,kickoff,country,competition,home,away,market,line,betpawa,sportybet,bet9ja');
  const cellsOf = (rows: readonly string[]) => rows.slice(1).map((row) => row.split(',').slice(7));
  const theirs = cellsOf(await rowsOf('level=line&offeredBy=sportybet&missingFrom=betpawa'));
  const ours = cellsOf(await rowsOf('level=line&offeredBy=betpawa&missingFrom=sportybet'));
  for (const [, , betpawa, sportybet] of theirs) expect([betpawa, sportybet]).toEqual(['false', 'true']);
  for (const [, , betpawa, sportybet] of ours) expect([betpawa, sportybet]).toEqual(['true', 'false']);
  const either = cellsOf(all).filter(([, , betpawa, sportybet]) => betpawa !== sportybet);
  expect(theirs.length + ours.length).toBe(either.length);
  expect(either.length).toBeGreaterThan(0);
  // A market counts its lines.
  const markets = cellsOf(await rowsOf('level=market'));
  const sum = markets.reduce((total, [, betpawa]) => total + Number(betpawa), 0);
  expect(sum).toBe(cellsOf(all).filter(([, , betpawa]) => betpawa === 'true').length);
  await askWrongly(app, '/api/export/coverage?level=price', 'INVALID_QUERY');
  await askWrongly(app, '/api/export/coverage?missingFrom=nobody', 'INVALID_QUERY');
});
