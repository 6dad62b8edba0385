import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Alert } from '../../src/contract/alerts.ts';
import { sendAsAdmin } from '../app/admin-token.ts';
import { ALERTS_KEY } from './alert-queries.ts';

interface Acknowledging {
  /** Acknowledges a new alert, or makes an acknowledged one new again. */
  readonly acknowledge: (alert: Alert) => void;
  /** The alert that is being changed. */
  readonly pending: string | null;
  readonly problem: string | null;
}

export const useAcknowledge = (): Acknowledging => {
  const queries = useQueryClient();
  const { mutate, isPending, variables, error } = useMutation({
    mutationFn: ({ alertId, state }: Alert) =>
      sendAsAdmin<Alert>('PATCH', `/api/alerts/${encodeURIComponent(alertId)}`, {
        state: state === 'new' ? 'acknowledged' : 'new',
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: [ALERTS_KEY] }),
  });
  return {
    acknowledge: mutate,
    pending: isPending ? variables.alertId : null,
    problem: error === null ? null : `The alert stays as it was: ${error.message}`,
  };
};
