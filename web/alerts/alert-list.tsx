import { type ReactElement, useMemo, useRef } from 'react';
import type { Alert } from '../../src/contract/alerts.ts';
import type { AlertState } from '../../src/model/alert.ts';
import { useDeskView } from '../app/use-desk-view.ts';
import { marketIdOf } from '../book/desk-market.ts';
import { DataTable } from '../ui/data-table.tsx';
import { useRowKeys } from '../ui/use-row-keys.ts';
import { alertColumns } from './alert-columns.tsx';
import { useAcknowledge } from './use-acknowledge.ts';

interface AlertListProps {
  readonly alerts: readonly Alert[];
  readonly isLoading: boolean;
  readonly state: AlertState;
  readonly onHistory: (quote: string) => void;
  readonly onEvent: (eventId: string) => void;
}

const EMPTY_WORDS: Readonly<Record<AlertState, string>> = {
  new: 'Nothing new: everything that was told has been acknowledged, or its match has begun.',
  acknowledged: 'Nothing was acknowledged of the matches to come.',
  past: 'There is no alert of a match that has begun.',
};

/** The alerts, newest first; rows are walked, acknowledged and muted by keys. */
export const AlertList = ({ alerts, isLoading, state, onHistory, onEvent }: AlertListProps): ReactElement => {
  const [{ zone }] = useDeskView();
  const table = useRef<HTMLTableElement>(null);
  const { acknowledge, pending, problem } = useAcknowledge();
  const openHistory = ({ eventId, market, line }: Alert): void => {
    if (eventId !== null && market !== null) onHistory(`${eventId}/${marketIdOf(market, line)}`);
  };
  const latest = useRef({ acknowledge, openHistory, onEvent });
  latest.current = { acknowledge, openHistory, onEvent };
  const columns = useMemo(
    () =>
      alertColumns(zone, {
        acknowledge: (alert) => latest.current.acknowledge(alert),
        pending,
        openHistory: (alert) => latest.current.openHistory(alert),
        onEvent: (eventId) => latest.current.onEvent(eventId),
      }),
    [zone, pending],
  );
  const alertOf = (row: HTMLElement): Alert | undefined => alerts.find(({ alertId }) => alertId === row.dataset.row);
  useRowKeys(table, {
    a: (row, focusNext) => {
      const alert = alertOf(row);
      if (alert === undefined || alert.state === 'past') return;
      focusNext();
      acknowledge(alert);
    },
    u: (row) => row.querySelector<HTMLElement>('.alert-mute')?.click(),
    ' ': (row) => {
      const alert = alertOf(row);
      if (alert !== undefined) openHistory(alert);
    },
  });
  return (
    <>
      {problem === null ? null : (
        <p className="problem-text" role="alert">
          {problem}
        </p>
      )}
      {alerts.length === 0 ? (
        <p className="dim">{isLoading ? 'Loading…' : EMPTY_WORDS[state]}</p>
      ) : (
        <DataTable
          label="Alerts, newest first"
          className="alerts cards"
          walked={table}
          columns={columns}
          rows={alerts}
          keyOf={({ alertId }) => alertId}
        />
      )}
    </>
  );
};
