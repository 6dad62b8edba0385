import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { settingDefinitionsQuery, settingsHistoryQuery, settingsQuery } from '../api/queries.ts';
import { PanelBoundary } from '../app/panel-boundary.tsx';
import { useDeskView } from '../app/use-desk-view.ts';
import { useSources } from '../app/use-sources.ts';
import { nowMs } from '../time/desk-clock.ts';
import { clockTimeWithSeconds, dayName, sinceTime } from '../time/moment-words.ts';
import { zoneName } from '../time/zone.ts';
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

const SettingsHistory = (): ReactElement | null => {
  const [{ zone }] = useDeskView();
  const { data: history } = useQuery(settingsHistoryQuery);
  if (history === undefined) return null;
  return (
    <section>
      <h2>Changes</h2>
      {history.length === 0 ? (
        <p className="dim">Everything stands at its default, or was never changed.</p>
      ) : (
        <div className="table-scroll">
          <table className="table settings-history">
            <thead>
              <tr>
                <th scope="col">When ({zoneName(zone)} time)</th>
                <th scope="col">Who</th>
                <th scope="col">Setting</th>
                <th scope="col">From</th>
                <th scope="col">To</th>
              </tr>
            </thead>
            <tbody>
              {history.map(({ at, who, name, from, to }) => (
                <tr key={`${at} ${name}`}>
                  <td>
                    {dayName(Date.parse(at), nowMs(), zone)} {clockTimeWithSeconds(Date.parse(at), zone)}
                  </td>
                  <td>{who}</td>
                  <td>{name}</td>
                  <td className="dim">{valueWords(from)}</td>
                  <td>{valueWords(to)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};
