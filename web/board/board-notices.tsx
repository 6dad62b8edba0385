import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Status } from '../../src/contract/status.ts';
import { statusQuery } from '../api/queries.ts';
import { useDesk } from '../app/desk-context.ts';
import { useDeskView } from '../app/use-desk-view.ts';
import { isWarming } from '../app/use-sources.ts';
import { countText } from '../format/numbers.ts';
import { clockTimeWithSeconds } from '../time/moment-words.ts';
import { useObservable } from '../ui/observable.ts';

const warmingWords = (status: Status): string =>
  status.sources
    .filter(isWarming)
    .map(({ name, looked, listed }) => `${name} ${countText(looked)} of ${countText(listed)} looked at`)
    .join(' · ');

/** What limits the board right now: events still arriving, bookmakers still being looked at, a failed load. */
export const BoardNotices = (): ReactElement | null => {
  const { session } = useDesk();
  const load = useObservable(session.load);
  const live = useObservable(session.live);
  const [{ zone }] = useDeskView();
  const { data: warming = '' } = useQuery({ ...statusQuery, select: warmingWords });
  return (
    <div className="notices" role="status">
      {live.phase === 'live' || live.lostSinceMs === null ? null : (
        <p className="notice notice-warn">
          Not live: prices are as they were at {clockTimeWithSeconds(live.lostSinceMs, zone)}.
        </p>
      )}
      {load.phase === 'failed' ? (
        <p className="notice notice-bad">
          The matches could not be loaded: {load.error} Trying again by itself.
          <button type="button" className="plain" onClick={session.reload}>
            Try now
          </button>
        </p>
      ) : null}
      {load.phase === 'loading' && load.loaded > 0 && load.total !== null ? (
        <p className="notice">
          Loading matches: {countText(load.loaded)} of {countText(load.total)}
        </p>
      ) : null}
      {warming === '' ? null : (
        <p className="notice">
          <b>Warming up.</b> {warming}.{' '}
          <span className="notice-why">A match is compared once two bookmakers were looked at.</span>
        </p>
      )}
    </div>
  );
};
