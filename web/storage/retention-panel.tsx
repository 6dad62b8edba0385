import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useDeferredValue, useState } from 'react';
import type { Settings } from '../../src/contract/settings.ts';
import type { CleanupStarted } from '../../src/contract/storage.ts';
import { sendAsAdmin } from '../app/admin-token.ts';
import { bytesText, countText } from '../format/numbers.ts';
import { nowMs } from '../time/desk-clock.ts';
import { sinceTime } from '../time/moment-words.ts';
import { retentionPreviewQuery } from './storage-queries.ts';

interface RetentionPanelProps {
  readonly settings: Settings;
  readonly zone: string;
}

const MOST_DAYS = 365;

const isDays = (days: number): boolean => Number.isInteger(days) && days >= 1 && days <= MOST_DAYS;

/** What a clean-up would remove for so many days kept, and the clean-up itself, by the days in force. */
export const RetentionPanel = ({ settings, zone }: RetentionPanelProps): ReactElement => {
  const queries = useQueryClient();
  const oddsInForce = Number(settings.oddsRetentionDays);
  const matchInForce = Number(settings.matchRetentionDays);
  const [odds, setOdds] = useState(oddsInForce);
  const [match, setMatch] = useState(matchInForce);
  const run = useMutation({
    mutationFn: () => sendAsAdmin<CleanupStarted>('POST', '/api/retention/run'),
    onSettled: () => Promise.all(['retention', 'storage'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
  const isInForce = odds === oddsInForce && match === matchInForce;
  return (
    <section aria-labelledby="retention-title">
      <h2 id="retention-title">Retention</h2>
      <div className="retention">
        <Days label="Prices are kept for" value={odds} onChange={setOdds} />
        <Days label="Matches are kept for" value={match} onChange={setMatch} />
        <button
          type="button"
          className="control"
          disabled={run.isPending || !isInForce}
          title={isInForce ? undefined : 'A clean-up goes by the days in force'}
          onClick={() => run.mutate()}
        >
          Clean up now
        </button>
        <span role="status" className={run.error === null ? 'dim' : 'problem-text'}>
          {run.error === null ? (run.isSuccess ? 'Started.' : '') : run.error.message}
        </span>
      </div>
      {isInForce ? null : (
        <p className="dim">
          In force are {oddsInForce} and {matchInForce} days; <Link to="/settings">the settings</Link> change them.
        </p>
      )}
      <Preview odds={odds} match={match} zone={zone} />
    </section>
  );
};

interface PreviewProps {
  readonly odds: number;
  readonly match: number;
  readonly zone: string;
}

const Preview = (props: PreviewProps): ReactElement => {
  const { odds, match, zone } = useDeferredValue(props);
  const isAsked = isDays(odds) && isDays(match);
  const { data, error } = useQuery({ ...retentionPreviewQuery(odds, match), enabled: isAsked });
  if (!isAsked) return <p className="problem-text">Days go from 1 to {MOST_DAYS}.</p>;
  if (error !== null) return <p className="problem-text">{error.message}</p>;
  if (data === undefined) return <p className="dim">Counting…</p>;
  const on = (at: string): string => sinceTime(Date.parse(at), nowMs(), zone);
  return (
    <p>
      Would remove <b>{countText(data.changes)}</b> changes from before {on(data.changesBefore)} and{' '}
      <b>{countText(data.events)}</b> matches from before {on(data.eventsBefore)}: <b>{countText(data.partitions)}</b>{' '}
      partitions, about <b>{bytesText(data.bytes)}</b>.
    </p>
  );
};

interface DaysProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (days: number) => void;
}

const Days = ({ label, value, onChange }: DaysProps): ReactElement => (
  <label className="days">
    <span className="dim">{label}</span>
    <input
      type="number"
      min={1}
      max={MOST_DAYS}
      value={Number.isNaN(value) ? '' : value}
      onChange={(event) => onChange(event.target.valueAsNumber)}
    />
    <span className="dim">days</span>
  </label>
);
