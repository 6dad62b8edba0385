import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Run, RunStarted } from '../../src/contract/runs.ts';
import { sendAsAdmin } from '../app/admin-token.ts';
import { leftToRetry } from './run-words.ts';

interface RetryButtonsProps {
  readonly run: Run;
  readonly nameOf: (slug: string) => string;
  /** Another run is under way: only one runs at a time. */
  readonly isBusy: boolean;
}

/** Tries again what a run left behind, at all bookmakers with something left, or at one of them. */
export const RetryButtons = ({ run, nameOf, isBusy }: RetryButtonsProps): ReactElement | null => {
  const queries = useQueryClient();
  const retry = useMutation({
    mutationFn: (bookmakers: readonly string[] | undefined) =>
      sendAsAdmin<RunStarted>('POST', `/api/runs/${encodeURIComponent(run.runId)}/retry`, { bookmakers }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['status'] }),
  });
  const left = leftToRetry(run);
  if (run.status === 'running' || left.length === 0) return null;
  const disabled = isBusy || retry.isPending;
  return (
    <div className="run-retry">
      <span className="dim">{isBusy ? 'Try again once the run under way has ended:' : 'Try again what was left:'}</span>
      <button type="button" className="control" disabled={disabled} onClick={() => retry.mutate(undefined)}>
        Everything
      </button>
      {left.length < 2
        ? null
        : left.map((slug) => (
            <button
              key={slug}
              type="button"
              className="control"
              disabled={disabled}
              onClick={() => retry.mutate([slug])}
            >
              {nameOf(slug)}
            </button>
          ))}
      <span className="problem-text" role="status">
        {retry.error === null ? '' : retry.error.message}
      </span>
    </div>
  );
};
