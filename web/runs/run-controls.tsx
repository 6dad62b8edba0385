import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { RunStarted } from '../../src/contract/runs.ts';
import type { Status } from '../../src/contract/status.ts';
import { sendAsAdmin } from '../app/admin-token.ts';
import { stopwatch } from '../time/moment-words.ts';
import { TickingText } from '../ui/ticking-text.tsx';

/** Starts and stops runs, and says when the next one comes. */
export const RunControls = ({ status }: { readonly status: Status }): ReactElement => {
  const queries = useQueryClient();
  const action = useMutation({
    mutationFn: (path: string) => sendAsAdmin<RunStarted>('POST', path),
    onSettled: () => queries.invalidateQueries({ queryKey: ['status'] }),
  });
  const { scheduler, run } = status;
  const isRunning = run?.status === 'running';
  const nextMs = scheduler.nextRunAt === null ? null : Date.parse(scheduler.nextRunAt);
  const nextWords = (now: number): string => {
    if (scheduler.paused) return 'Scheduled runs are paused.';
    if (nextMs === null) return 'No run is planned.';
    return nextMs <= now ? 'The next run is due.' : `The next run starts in ${stopwatch(nextMs - now)}.`;
  };
  return (
    <>
      <span className="dim">
        Every {scheduler.intervalMinutes} min. <TickingText text={nextWords} />
      </span>
      <span className="page-end">
        {action.error === null ? null : (
          <span className="problem-text" role="alert">
            {action.error.message}
          </span>
        )}
        <button
          type="button"
          className="control"
          disabled={action.isPending}
          onClick={() => action.mutate(`/api/scheduler/${scheduler.paused ? 'resume' : 'pause'}`)}
        >
          {scheduler.paused ? 'Resume the schedule' : 'Pause the schedule'}
        </button>
        {isRunning ? (
          <button
            type="button"
            className="control"
            disabled={action.isPending}
            onClick={() => action.mutate(`/api/runs/${run.runId}/cancel`)}
          >
            Cancel the run
          </button>
        ) : (
          <button
            type="button"
            className="control is-set"
            disabled={action.isPending}
            onClick={() => action.mutate('/api/runs')}
          >
            Run now
          </button>
        )}
      </span>
    </>
  );
};
