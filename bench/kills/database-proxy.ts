import { once } from 'node:events';
import { createConnection, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedServer } from '../../src/store/embedded/embedded-server.ts';
import { SILENT_LOG } from '../../src/store/store-log.ts';

/** A database server behind a door that can be shut: then every connection breaks, and none is made. */
export interface DatabaseBehindDoor {
  readonly url: string;
  shut(): void;
  open(): Promise<void>;
  stop(): Promise<void>;
}

export const startDatabaseBehindDoor = async (dataDir: string): Promise<DatabaseBehindDoor> => {
  const server = await startEmbeddedServer({ dataDir, log: SILENT_LOG });
  const { host, user } = server.connection;
  const client = new Client({ host, user, database: 'postgres' });
  await client.connect();
  await client.query('CREATE DATABASE behind_door');
  await client.end();
  const pairs = new Set<Socket>();
  const make = () =>
    createServer((inside) => {
      const outside = createConnection(join(host, '.s.PGSQL.5432'));
      for (const [socket, other] of [
        [inside, outside],
        [outside, inside],
      ] as const) {
        pairs.add(socket);
        socket.pipe(other);
        socket.on('error', () => other.destroy());
        socket.on('close', () => {
          pairs.delete(socket);
          other.destroy();
        });
      }
    });
  let door = make().listen(0, '127.0.0.1');
  await once(door, 'listening');
  const address = door.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const shut = (): void => {
    door.close();
    for (const socket of pairs) socket.destroy();
  };
  return {
    url: `postgres://${user}@127.0.0.1:${port}/behind_door`,
    shut,
    open: async () => {
      if (door.listening) return;
      door = make().listen(port, '127.0.0.1');
      await once(door, 'listening');
    },
    stop: async () => {
      shut();
      await server.stop();
    },
  };
};
