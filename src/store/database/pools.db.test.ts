import { afterAll, beforeAll, expect, it } from 'vitest';
import { SILENT_LOG } from '../store-log.ts';
import { startTestServer, type TestServer } from '../test/test-server.ts';
import { openPools } from './pools.ts';
import { withClient } from './with-client.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

it('a connection that is lost between two queries of its user fails the next one, and nothing else', async () => {
  const pools = openPools({ kind: 'url', url: await server.freshDatabase() }, SILENT_LOG);
  const query = withClient(pools.upkeep, async (client) => {
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const lost = new Promise((resolve) => client.once('end', resolve));
    await pools.readers.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
    await lost;
    return client.query('SELECT 1');
  });
  await expect(query).rejects.toThrow();
  expect((await pools.upkeep.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  await pools.close();
});
