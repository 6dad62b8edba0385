import type { ServerLog } from '../ports.ts';
import { ApiError } from './api-error.ts';

/** What storage answers; where it cannot, the asker is told to come back. */
export const fromStorage = async <T>(log: ServerLog, answer: Promise<T>): Promise<T> => {
  try {
    return await answer;
  } catch (error) {
    log.warn({ err: error }, 'storage did not answer');
    throw new ApiError('NOT_READY', 'The database does not answer; try again.');
  }
};
