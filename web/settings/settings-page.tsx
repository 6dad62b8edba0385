import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo } from 'react';
import type { SettingChange } from '../../src/contract/settings.ts';
import { settingDefinitionsQuery, settingsHistoryQuery, settingsQuery } from '../api/queries.ts';
import { PanelBoundary } from '../app/panel-boundary.tsx';
import { useDeskView } from '../app/use-desk-view.ts';
import { useSources } from '../app/use-sources.ts';
import { nowMs } from '../time/desk-clock.ts';
import { clockTimeWithSeconds, dayName, sinceTime } from '../time/moment-words.ts';
import { zoneName } from '../time/zone.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { valueWords } from './setting-fault.ts';
import { SettingsForm } from './settings-form.tsx';
import './settings.css';

/** What does the collector do, and who changed it? */
export const SettingsPage = (): ReactElement => {
  const [{ zone }] = useDeskView();
  const settings = useQuery(settingsQuery);
  const definitions = useQuery(settingDefinitionsQuery);
  const sources = useSources();
  const nameOf = (slug: string): string => sources.find((one) => one.slug === slug)?.name ?? slug;
  const error = settings.error ?? definitions.error;
  const updatedAt = settings.data?.updatedAt ?? null;
  return (
    <main className="page">
      <div className="page-head">
        <h1>Settings</h1>
        <span className="dim">
          In force within a second, without a restart.{' '}
          {updatedAt === null ? '' : `Last changed ${sinceTime(Date.parse(updatedAt), nowMs(), zone)}.`}
        </span>
      </div>
      {error === null ? null : (
        <p className="problem-text" role="alert">
          The settings could not be loaded: {error.message}
        </p>
      )}
      <PanelBoundary what="The settings">
        {settings.data === undefined || definitions.data === undefined ? (
          <p className="dim">{error === null ? 'Loading…' : ''}</p>
        ) : (
          <SettingsForm settings={settings.data} definitions={definitions.data ?? []} nameOf={nameOf} />
        )}
      </PanelBoundary>
      <PanelBoundary what="The changes">
        <SettingsHistory />
      </PanelBoundary>
    </main>
  );
};

const historyColumns = (zone: string): readonly Column<SettingChange>[] => [
  {
    title: `When (${zoneName(zone)} time)`,
    cell: ({ at }) => `${dayName(Date.parse(at), nowMs(), zone)} ${clockTimeWithSeconds(Date.parse(at), zone)}`,
  },
  { title: 'Who', cell: ({ who }) => who },
  { title: 'Setting', kind: 'head', cell: ({ name }) => name },
  { title: 'From', className: 'dim', cell: ({ from }) => valueWords(from) },
  { title: 'To', cell: ({ to }) => valueWords(to) },
];

const SettingsHistory = (): ReactElement | null => {
  const [{ zone }] = useDeskView();
  const { data: history } = useQuery(settingsHistoryQuery);
  const columns = useMemo(() => historyColumns(zone), [zone]);
  if (history === undefined) return null;
  return (
    <section>
      <h2>Changes</h2>
      {history.length === 0 ? (
        <p className="dim">Everything stands at its default, or was never changed.</p>
      ) : (
        <DataTable
          label="Changes of settings, newest first"
          className="settings-history"
          columns={columns}
          rows={history}
          keyOf={({ at, name }) => `${at} ${name}`}
        />
      )}
    </section>
  );
};
