import type { ReactElement } from 'react';
import type { Run } from '../../src/contract/runs.ts';
import { countText } from '../format/numbers.ts';
import { nowMs } from '../time/desk-clock.ts';
import { clockTimeWithSeconds, dayName, stopwatch } from '../time/moment-words.ts';
import { RetryButtons } from './retry-buttons.tsx';
import { RunDetails } from './run-details.tsx';
import { RUN_GLYPHS, runTotals } from './run-words.ts';
import './runs.css';

interface RunRowProps {
  readonly run: Run;
  readonly zone: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Another run is under way. */
  readonly isBusy: boolean;
  readonly nameOf: (slug: string) => string;
}

const COLUMNS = 12;

/** A run in one line; opened, what it did at each bookmaker. */
export const RunRow = ({ run, zone, isOpen, onToggle, isBusy, nameOf }: RunRowProps): ReactElement => {
  const startedMs = Date.parse(run.startedAt);
  const endedMs = run.endedAt === null ? null : Date.parse(run.endedAt);
  const totals = runTotals(run);
  return (
    <>
      <tr>
        <th scope="row">
          <button type="button" className="plain run-toggle" aria-expanded={isOpen} onClick={onToggle}>
            <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span> {run.runId}
          </button>
        </th>
        <td>
          {dayName(startedMs, nowMs(), zone)} {clockTimeWithSeconds(startedMs, zone)}
        </td>
        <td>{run.trigger}</td>
        <td className={`run-status run-${run.status}`}>
          <span aria-hidden="true">{RUN_GLYPHS[run.status]}</span> {run.status}
        </td>
        <td className="is-number">{endedMs === null ? '–' : stopwatch(endedMs - startedMs)}</td>
        <td className="is-number">
          {countText(run.events.completed)} of {countText(run.events.total)}
        </td>
        <td className="is-number">{countText(run.events.failed)}</td>
        <td className="is-number">{countText(totals.requests)}</td>
        <td className="is-number">{countText(totals.retries)}</td>
        <td className="is-number">{countText(totals.throttled)}</td>
        <td className="is-number">{countText(totals.changes)}</td>
        <td className="is-number">{run.problems.length === 0 ? '–' : countText(run.problems.length)}</td>
      </tr>
      {isOpen ? (
        <tr className="run-more">
          <td colSpan={COLUMNS}>
            <RunDetails run={run} />
            <RetryButtons run={run} nameOf={nameOf} isBusy={isBusy} />
          </td>
        </tr>
      ) : null}
    </>
  );
};
