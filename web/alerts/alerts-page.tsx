import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ALERT_KINDS, ALERT_SEVERITIES, ALERT_STATES } from '../../src/model/alert.ts';
import { PanelBoundary } from '../app/panel-boundary.tsx';
import { countText } from '../format/numbers.ts';
import { HistoryPanel } from '../history/history-panel.tsx';
import { FewChoice } from '../ui/few-choice.tsx';
import { MoreRows } from '../ui/more-rows.tsx';
import { Segments } from '../ui/segments.tsx';
import type { AlertsSearch } from '../view/alerts-view.ts';
import { AlertList } from './alert-list.tsx';
import { alertsQuery } from './alert-queries.ts';
import { AlertRules } from './alert-rules.tsx';
import { KIND_WORDS, SEVERITY_GLYPHS } from './alert-words.ts';
import { ImplausibleQuotes } from './implausible-quotes.tsx';
import { SoundSwitch } from './sound-switch.tsx';
import { WebhookDeliveries } from './webhook-deliveries.tsx';
import './alerts.css';

/** What happened while I looked away? */
export const AlertsPage = (): ReactElement => {
  const search = useSearch({ from: '/alerts' });
  const navigate = useNavigate({ from: '/alerts' });
  const change = (patch: AlertsSearch): void =>
    void navigate({ search: (before) => ({ ...before, ...patch }), replace: true, resetScroll: false });
  const list = useInfiniteQuery(alertsQuery(search));
  const counts = list.data?.pages[0]?.counts;
  const alerts = list.data?.pages.flatMap((page) => page.alerts) ?? [];
  const { state = 'new' } = search;
  return (
    <main className="page">
      <div className="page-head">
        <h1>Alerts</h1>
        <Segments
          label="State"
          value={state}
          options={ALERT_STATES.map((one) => [one, counts === undefined ? one : `${one} ${countText(counts[one])}`])}
          onChange={(chosen) => change({ state: chosen === 'new' ? undefined : chosen })}
        />
        <FewChoice
          label="Kind"
          options={ALERT_KINDS.map((one) => [one, KIND_WORDS[one]])}
          chosen={search.kind ?? []}
          onChange={(kind) => change({ kind })}
        />
        <FewChoice
          label="Severity"
          options={ALERT_SEVERITIES.map((one) => [one, `${SEVERITY_GLYPHS[one]} ${one}`])}
          chosen={search.severity ?? []}
          onChange={(severity) => change({ severity })}
        />
        {search.event === undefined ? null : (
          <button type="button" className="control is-set" onClick={() => change({ event: undefined })}>
            One match only ×
          </button>
        )}
        <SoundSwitch />
        <span className="page-end dim alerts-keys">
          <kbd>j</kbd> <kbd>k</kbd> move · <kbd>a</kbd> acknowledge · <kbd>u</kbd> mute · <kbd>Enter</kbd> match ·{' '}
          <kbd>Space</kbd> history
        </span>
      </div>
      {list.error === null ? null : (
        <p className="problem-text" role="alert">
          The alerts could not be loaded: {list.error.message}
        </p>
      )}
      <PanelBoundary what="The prices out of bounds">
        <ImplausibleQuotes />
      </PanelBoundary>
      <PanelBoundary what="The list of alerts">
        <AlertList
          alerts={alerts}
          isLoading={list.isLoading}
          state={state}
          onHistory={(history) => change({ history })}
          onEvent={(event) => change({ event })}
        />
        <MoreRows list={list} words="Older alerts" />
      </PanelBoundary>
      <PanelBoundary what="The rules">
        <AlertRules />
      </PanelBoundary>
      <PanelBoundary what="The webhooks">
        <WebhookDeliveries />
      </PanelBoundary>
      <HistoryPanel quote={search.history} onClose={() => change({ history: undefined })} />
    </main>
  );
};
