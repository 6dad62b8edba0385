import type { Client } from 'pg';
import { connectClient, connectionConfig, type Target } from './connection.ts';

/** Makes the database of the embedded server where it is missing. */
export const ensureDatabase = async (target: Target): Promise<void> => {
  if (target.kind !== 'embedded') return;
  const client = await connectClient(connectionConfig({ ...target, database: 'postgres' }, 'overround'));
  try {
    if (!(await exists(client, target.database))) {
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(target.database)}`);
    }
  } finally {
    await client.end();
  }
};

const exists = async (client: Client, database: string): Promise<boolean> => {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
  return rowCount === 1;
};
