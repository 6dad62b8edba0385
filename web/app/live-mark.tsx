import type { ReactElement } from 'react';
import type { Status } from '../../src/contract/status.ts';
import { countText } from '../format/numbers.ts';
import { spanWords } from '../time/moment-words.ts';
import { useObservable } from '../ui/observable.ts';
import { TickingText } from '../ui/ticking-text.tsx';
import { useDesk } from './desk-context.ts';

/** Whether what is shown is live: the stream of this page, and the service's way to its storage. */
export const LiveMark = ({ status }: { readonly status: Status | undefined }): ReactElement => {
  const { session } = useDesk();
  const state = useObservable(session.live);
  if (state.phase === 'live') return <WriterMark status={status} />;
  const { lostSinceMs } = state;
  return (
    <span className="live live-lost">
      <span role="status">{lostSinceMs === null ? '' : 'not live '}</span>
      {lostSinceMs === null ? null : <TickingText text={(now) => spanWords(now - lostSinceMs)} />}{' '}
      {state.phase === 'connecting' ? (
        <span className="live-wait">connecting…</span>
      ) : (
        <button type="button" className="plain live-wait" onClick={() => session.retryLive()}>
          <TickingText text={(now) => `retry (${spanWords(state.retryAtMs - now)})`} />
        </button>
      )}
    </span>
  );
};

const WriterMark = ({ status }: { readonly status: Status | undefined }): ReactElement => {
  const writer = status?.writer;
  const held = writer !== undefined && (writer.state === 'retrying' || writer.state === 'blocked');
  return (
    <span className="live">
      {held ? (
        <span className="live-held" title={writer.problem}>
          storage {writer.state}, {countText(writer.backlogChanges)} waiting{' '}
        </span>
      ) : null}
      live <span aria-hidden="true">●</span>
    </span>
  );
};
