import type { ReactElement } from 'react';
import type { Run } from '../../src/contract/runs.ts';
import { useSources } from '../app/use-sources.ts';
import { countText } from '../format/numbers.ts';
import { stopwatch } from '../time/moment-words.ts';
import { TickingText } from '../ui/ticking-text.tsx';
import { RunDetails } from './run-details.tsx';
import { RunProblems } from './run-problems.tsx';
import { settledListings, unsoundListings } from './run-words.ts';

/** The run under way, bookmaker by bookmaker. */
export const ActiveRun = ({ run }: { readonly run: Run }): ReactElement => {
  const sources = useSources();
  const startedMs = Date.parse(run.startedAt);
  return (
    <section className="active-run" aria-label="The run under way">
      <p>
        <b>Run {run.runId}</b>, {run.trigger}, {run.mode}: {countText(run.events.completed)} of{' '}
        {countText(run.events.total)} matches, <TickingText text={(now) => stopwatch(now - startedMs)} />
      </p>
      <ul className="active-bars">
        {run.bookmakers.map((one) => {
          const name = sources.find(({ slug }) => slug === one.bookmaker)?.name ?? one.bookmaker;
          const settled = settledListings(one);
          const unsound = unsoundListings(one);
          return (
            <li key={one.bookmaker}>
              <span>{name}</span>
              <progress
                className="bar"
                max={Math.max(1, one.planned)}
                value={settled}
                aria-label={`${name}: progress`}
              />
              <span className="dim">
                {countText(settled)} of {countText(one.planned)}
                {one.discoveryMs === null ? ', still discovering' : ''}
                {unsound === 0 ? null : <span className="warn-text">, {countText(unsound)} not got</span>}
              </span>
            </li>
          );
        })}
      </ul>
      <RunProblems problems={run.problems} />
      <details>
        <summary>Numbers</summary>
        <RunDetails run={{ ...run, problems: [] }} />
      </details>
    </section>
  );
};
