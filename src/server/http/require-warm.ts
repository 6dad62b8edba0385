import type { ServerPorts } from '../ports.ts';
import { ApiError } from './api-error.ts';

/** Refuses what reads the book while the stored state is still being loaded: half an answer would look like a whole one. */
export const requireWarm =
  ({ health }: ServerPorts) =>
  async (): Promise<void> => {
    if (health.book() === 'warming') throw new ApiError('NOT_READY', 'The stored state is being loaded; try again.');
  };
