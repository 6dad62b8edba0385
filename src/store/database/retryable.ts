import { codeOf } from '../storage-error.ts';

/**
 * Whether the database may take the same statement later: the connection failed (such errors carry no SQLSTATE), the
 * server stops, starts or lacks resources, or another transaction was in the way.
 */
export const isPassing = (error: unknown): boolean => {
  const code = codeOf(error);
  if (!/^[0-9A-Z]{5}$/.test(code)) return true;
  return /^(08|53|57|58|25|40|55)/.test(code) || code === 'XX000';
};

/** No partition for a row: it has to be made, then the same statement fits. */
export const lacksPartition = (error: unknown): boolean =>
  codeOf(error) === '23514' && error instanceof Error && error.message.includes('no partition of relation');

/** The data themselves are refused, so that the same data are refused again. */
export const isRefusal = (error: unknown): boolean => /^(21|22|23|54)/.test(codeOf(error)) && !lacksPartition(error);
