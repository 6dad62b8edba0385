import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayOf, partitionName } from '../partitions/partitions.ts';
import { CommitMaker, eventIdOf, market } from '../test/commit-maker.ts';
import { ask, notAsReplayed, openTestStorage, quotesOf } from '../test/open-test-storage.ts';
import { startTestServer, type TestServer } from '../test/test-server.ts';
import { MIGRATIONS, migrate } from './migrate.ts';

const NOW = Date.now();
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

/** The day of the rows, by itself: near midnight they all have to lie in one. */
const DAY_START = Math.floor(NOW / 86_400_000) * 86_400_000;
const partition = {
  name: partitionName('quote_change', dayOf(NOW)),
  from: new Date(DAY_START).toISOString(),
  to: new Date(DAY_START + 86_400_000).toISOString(),
};

/** Rows as the first releases wrote them: prices as arrays, NULL where a selection is not listed. */
const OLD_ROWS = `
INSERT INTO bookmaker VALUES (1, 'alpha');
INSERT INTO market VALUES (1, '1x2-ft', '{home,draw,away}'), (2, 'btts-ft', '{yes,no}');
INSERT INTO event VALUES (0, '${eventIdOf(0)}', 'football', 'Ghana', 'H', 'A', now() + interval '1 hour');
INSERT INTO listing VALUES (1, 0, 1, 1, 'own', 'H', 'A', now() + interval '1 hour', NULL, 1::"char", now(), now(), now());
INSERT INTO collector_state VALUES (true, 'before', true, 7, 4);
INSERT INTO epoch VALUES ('old-epoch', 1, now());
INSERT INTO number_series VALUES ('seq', 5);
INSERT INTO change_day VALUES (${dayOf(NOW)}, 1, 4);
CREATE TABLE ${partition.name} PARTITION OF quote_change FOR VALUES FROM ('${partition.from}') TO ('${partition.to}');
INSERT INTO quote_change (changed_at, seq, look_id, listing_id, market_id, line, margin, flags, prices)
SELECT to_timestamp(${DAY_START}::float8 / 1000 + s), s, 0, 1, m, -32768, 500, f::"char", p::int[]
FROM (VALUES (1, 1, 17, '{1500,NULL,-2000}'), (2, 2, 17, '{1800,0}'), (3, 1, 1, '{1600,3000,2147483647}'), (4, 2, 3, '{}'))
  AS v(s, m, f, p);
INSERT INTO quote (changed_at, seq, look_id, state_since, first_at, listing_id, market_id, line, margin, flags, prices, first_prices)
SELECT DISTINCT ON (market_id) changed_at, seq, look_id, changed_at, changed_at, listing_id, market_id, line, margin, flags,
       prices, first_value(prices) OVER (PARTITION BY market_id ORDER BY seq)
FROM quote_change ORDER BY market_id, seq DESC;
`;

it.each(MIGRATIONS.slice(0, -1).map(({ version }) => version))(
  'data of schema %i are what they were',
  async (version) => {
    const url = await server.freshDatabase();
    const client = new Client({ connectionString: url });
    await client.connect();
    expect(await migrate(client, MIGRATIONS.slice(0, version))).toHaveLength(version);
    await client.query(OLD_ROWS);
    await client.end();

    const { storage, start, readers, loadBook, close } = await openTestStorage(url);
    expect(start).toMatchObject({ epoch: 'old-epoch', unclean: false, lastSeq: 4 });
    const changes = await readers.changesAfter({ afterSeq: 0, limit: 10 });
    expect(changes.map(({ seq, prices, previous }) => [seq, prices, previous?.prices ?? null])).toEqual([
      [1, [1500, null, -2000], null],
      [2, [1800, 0], null],
      [3, [1600, 3000, 2_147_483_647], [1500, null, -2000]],
      [4, [], [1800, 0]],
    ]);
    const quotes = await quotesOf(await loadBook(0));
    expect(quotes.get('1 1x2-ft null')).toMatchObject({ seq: 3, prices: [1600, 3000, 2_147_483_647] });
    expect(await ask(url, 'SELECT price_codes(first_prices) AS first FROM quote ORDER BY market_id')).toEqual([
      { first: [1500, null, -2000] },
      { first: [1800, 0] },
    ]);
    const maker = new CommitMaker(start);
    storage.append(maker.look(1, Date.now(), [{ market: market('1x2-ft').key, prices: [1700, null, 0] }]));
    expect(await storage.drain(20_000)).toBe(true);
    expect(await readers.changesAfter({ afterSeq: 4, limit: 10 })).toMatchObject([{ seq: 5, prices: [1700, null, 0] }]);
    expect(await notAsReplayed(url)).toEqual([]);
    await close({ clean: true });
  },
);
