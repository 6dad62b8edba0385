import { Client, type ClientConfig, types } from 'pg';

/** Where the database is: a server by address, or the embedded one by its socket. */
export type Target =
  | { readonly kind: 'embedded'; readonly host: string; readonly user: string; readonly database: string }
  | { readonly kind: 'url'; readonly url: string };

/**
 * What makes every connection the same, whatever the server's settings: instants in UTC and in one notation. Reading
 * connections give up after `statementTimeoutMs`.
 */
export const connectionConfig = (
  target: Target,
  applicationName: string,
  statementTimeoutMs: number | null = null,
): ClientConfig => {
  const options = [
    '-c timezone=UTC -c datestyle=ISO -c intervalstyle=postgres -c bytea_output=hex',
    ...(statementTimeoutMs === null ? [] : [`-c statement_timeout=${statementTimeoutMs}`]),
  ].join(' ');
  const address =
    target.kind === 'url'
      ? { connectionString: target.url }
      : { host: target.host, user: target.user, database: target.database };
  return {
    ...address,
    options,
    application_name: applicationName,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    types: { getTypeParser },
  };
};

/** A connection of its own; a failure between queries is noticed by the next query, not by an exception. */
export const connectClient = async (config: ClientConfig): Promise<Client> => {
  const client = new Client(config);
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
};

const BIGINT = 20;
const TIMESTAMPTZ = 1184;

/** Numbers of ours stay far below 2^53, and instants are epoch milliseconds everywhere. */
const getTypeParser: typeof types.getTypeParser = (oid: number, format?: 'text' | 'binary') => {
  if (format !== 'binary' && oid === BIGINT) return Number;
  if (format !== 'binary' && oid === TIMESTAMPTZ) return instantOf;
  return types.getTypeParser(oid, format as 'text');
};

/** Epoch milliseconds of `2026-11-24 05:00:00.123+00`; infinities stay infinities. */
const instantOf = (text: string): number => {
  if (text.endsWith('infinity')) return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return Date.parse(`${text.slice(0, 10)}T${text.slice(11).replace('+00', 'Z')}`);
};
