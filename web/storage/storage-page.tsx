import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { settingsQuery } from '../api/queries.ts';
import { PanelBoundary } from '../app/panel-boundary.tsx';
import { useDeskView } from '../app/use-desk-view.ts';
import { bytesText } from '../format/numbers.ts';
import { nowMs } from '../time/desk-clock.ts';
import { sinceTime } from '../time/moment-words.ts';
import { CleanupHistory } from './cleanup-history.tsx';
import { RetentionPanel } from './retention-panel.tsx';
import { StorageAlerts } from './storage-alerts.tsx';
import { storageQuery } from './storage-queries.ts';
import { StorageSamples } from './storage-samples.tsx';
import { StorageTables } from './storage-tables.tsx';
import './storage.css';

/** How much room is left, what fills it, and what a clean-up would free. */
export const StoragePage = (): ReactElement => {
  const [{ zone }] = useDeskView();
  const { data: storage, error } = useQuery(storageQuery);
  const { data: settings } = useQuery(settingsQuery);
  return (
    <main className="page">
      <div className="page-head">
        <h1>Storage</h1>
        {storage === undefined ? null : (
          <>
            <span>
              <b>{bytesText(storage.databaseBytes)}</b> of {bytesText(storage.limitBytes)}
            </span>
            <progress
              className="bar"
              max={Math.max(1, storage.limitBytes)}
              value={storage.databaseBytes}
              aria-label="Used of the limit"
            />
            <span className="dim">measured {sinceTime(Date.parse(storage.at), nowMs(), zone)}</span>
          </>
        )}
      </div>
      {error === null ? null : (
        <p className="problem-text" role="alert">
          The storage could not be measured: {error.message}
        </p>
      )}
      {storage === undefined ? null : <StorageAlerts alerts={storage.alerts} zone={zone} />}
      <PanelBoundary what="The retention">
        {settings === undefined ? null : <RetentionPanel settings={settings} zone={zone} />}
      </PanelBoundary>
      {storage === undefined ? null : (
        <PanelBoundary what="The sizes">
          <div className="storage-sides">
            <StorageTables tables={storage.tables} total={storage.databaseBytes} />
            <StorageSamples storage={storage} zone={zone} />
          </div>
        </PanelBoundary>
      )}
      <PanelBoundary what="The clean-ups">
        <CleanupHistory zone={zone} />
      </PanelBoundary>
    </main>
  );
};
