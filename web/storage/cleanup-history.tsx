import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Cleanup } from '../../src/contract/storage.ts';
import { countText } from '../format/numbers.ts';
import { nowMs } from '../time/desk-clock.ts';
import { clockTimeWithSeconds, dayName, stopwatch } from '../time/moment-words.ts';
import { TableScroll } from '../ui/table-scroll.tsx';
import { cleanupsQuery } from './storage-queries.ts';

const NUMBERS = ['Took', 'Partitions', 'Changes', 'Matches'] as const;

/** The clean-ups so far. */
export const CleanupHistory = ({ zone }: { readonly zone: string }): ReactElement => {
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery(cleanupsQuery);
  const cleanups = data?.pages.flatMap((page) => page.cleanups) ?? [];
  return (
    <section aria-labelledby="cleanups-title">
      <h2 id="cleanups-title">Clean-ups</h2>
      {error === null ? null : (
        <p className="problem-text" role="alert">
          {error.message}
        </p>
      )}
      {cleanups.length === 0 ? (
        <p className="dim">There was no clean-up yet.</p>
      ) : (
        <TableScroll label="Clean-ups, table">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Started</th>
                <th scope="col">Trigger</th>
                <th scope="col">Status</th>
                {NUMBERS.map((name) => (
                  <th key={name} scope="col" className="is-number">
                    {name}
                  </th>
                ))}
                <th scope="col">Detail</th>
              </tr>
            </thead>
            <tbody>
              {cleanups.map((cleanup) => (
                <CleanupRow key={cleanup.cleanupId} cleanup={cleanup} zone={zone} />
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {hasNextPage ? (
        <button type="button" className="control" onClick={() => void fetchNextPage()}>
          Older clean-ups
        </button>
      ) : null}
    </section>
  );
};

const CleanupRow = ({ cleanup, zone }: { readonly cleanup: Cleanup; readonly zone: string }): ReactElement => {
  const startedMs = Date.parse(cleanup.startedAt);
  const took = cleanup.endedAt === null ? '–' : stopwatch(Date.parse(cleanup.endedAt) - startedMs);
  const numbers = [took, countText(cleanup.partitions), countText(cleanup.changes), countText(cleanup.events)];
  return (
    <tr>
      <th scope="row">
        {dayName(startedMs, nowMs(), zone)} {clockTimeWithSeconds(startedMs, zone)}
      </th>
      <td>{cleanup.trigger}</td>
      <td className={cleanup.status === 'failed' ? 'problem-text' : undefined}>{cleanup.status}</td>
      {NUMBERS.map((name, place) => (
        <td key={name} className="is-number">
          {numbers[place]}
        </td>
      ))}
      <td className="is-wide dim">{cleanup.detail}</td>
    </tr>
  );
};
