import type { RunStarted } from '../../contract/runs.ts';
import { ApiError } from '../http/api-error.ts';
import type { RetryResult, StartResult } from '../ports.ts';

/** What starting a run came to, as an answer or as the error that says why not. */
export const startedAnswer = (result: StartResult | RetryResult): RunStarted => {
  switch (result.kind) {
    case 'started':
      return { runId: result.runId };
    case 'active':
      throw new ApiError('RUN_ACTIVE', `Run ${result.runId} is under way.`);
    case 'refused':
      throw new ApiError('INVALID_BODY', `${result.path}: ${result.message}`, [
        { path: result.path, message: result.message },
      ]);
    case 'unknown':
      throw new ApiError('RUN_NOT_FOUND');
    case 'nothing':
      throw new ApiError('NOTHING_TO_RETRY');
  }
};
