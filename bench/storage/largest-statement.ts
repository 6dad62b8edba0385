import { Client } from 'pg';

/** Bytes of the largest statement that this process has sent, its parameters included; since the last reset. */
export const largestStatement = { bytes: 0, reset: (): number => (largestStatement.bytes = 0) };

const sizeOf = (value: unknown): number => {
  if (typeof value === 'string') return Buffer.byteLength(value);
  return Array.isArray(value) ? value.reduce((sum: number, one) => sum + sizeOf(one), 0) : 8;
};

/** Measures every statement of every client from now on. */
export const watchStatements = (): void => {
  const query = Client.prototype.query as (...args: unknown[]) => unknown;
  const watched = function (this: Client, ...args: unknown[]): unknown {
    const [first, values] = args as [string | { text?: string; values?: unknown }, unknown];
    const parts = typeof first === 'string' ? [first, values ?? ''] : [first.text ?? '', first.values ?? values ?? ''];
    largestStatement.bytes = Math.max(largestStatement.bytes, sizeOf(parts));
    return query.apply(this, args);
  };
  Object.assign(Client.prototype, { query: watched });
};
