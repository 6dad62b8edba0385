import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { StorageAlert } from '../../src/contract/storage.ts';
import { sendAsAdmin } from '../app/admin-token.ts';
import { nowMs } from '../time/desk-clock.ts';
import { sinceTime } from '../time/moment-words.ts';
import { storageQuery } from './storage-queries.ts';

interface StorageAlertsProps {
  readonly alerts: readonly StorageAlert[];
  readonly zone: string;
}

/** What is wrong with the storage, until it is dismissed. */
export const StorageAlerts = ({ alerts, zone }: StorageAlertsProps): ReactElement | null => {
  const queries = useQueryClient();
  const dismiss = useMutation({
    mutationFn: (id: string) =>
      sendAsAdmin<StorageAlert>('POST', `/api/storage/alerts/${encodeURIComponent(id)}/dismiss`),
    onSettled: () => queries.invalidateQueries({ queryKey: storageQuery.queryKey }),
  });
  const open = alerts.filter(({ dismissedAt }) => dismissedAt === null);
  if (open.length === 0) return null;
  return (
    <section aria-label="Alerts of the storage">
      <ul className="storage-alerts">
        {open.map(({ id, message, at }) => (
          <li key={id}>
            <span aria-hidden="true">▲</span> {message}{' '}
            <span className="dim">since {sinceTime(Date.parse(at), nowMs(), zone)}</span>
            <button type="button" className="control" disabled={dismiss.isPending} onClick={() => dismiss.mutate(id)}>
              Dismiss
            </button>
          </li>
        ))}
      </ul>
      {dismiss.error === null ? null : (
        <p className="problem-text" role="alert">
          {dismiss.error.message}
        </p>
      )}
    </section>
  );
};
