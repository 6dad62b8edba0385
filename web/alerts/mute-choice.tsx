import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Alert } from '../../src/contract/alerts.ts';
import { sendAsAdmin } from '../app/admin-token.ts';
import { alertRulesQuery, eventMuteQuery } from './alert-queries.ts';
import { useRuleMute } from './use-rules.ts';

interface MuteChoiceProps {
  readonly alert: Alert;
  readonly onEvent: (eventId: string) => void;
}

/** Keeps quiet about a match, or about all that a rule finds; and back. */
export const MuteChoice = ({ alert: { eventId, ruleId }, onEvent }: MuteChoiceProps): ReactElement => {
  const { data: rules = [] } = useQuery(alertRulesQuery);
  const rule = rules.find((one) => one.ruleId === ruleId);
  const muteRule = useRuleMute();
  return (
    <div className="options">
      {eventId === null ? null : (
        <>
          <button type="button" className="control" onClick={() => onEvent(eventId)}>
            Only this match
          </button>
          <EventMute eventId={eventId} />
        </>
      )}
      {rule === undefined ? (
        <span className="dim">Its rule was deleted.</span>
      ) : (
        <button
          type="button"
          className="control"
          disabled={muteRule.isPending}
          onClick={() => muteRule.mutate({ ruleId, muted: !rule.muted })}
        >
          {rule.muted ? 'Unmute' : 'Mute'} the rule “{rule.name}”
        </button>
      )}
      {muteRule.error === null ? null : (
        <span className="problem-text" role="alert">
          {muteRule.error.message}
        </span>
      )}
    </div>
  );
};

const EventMute = ({ eventId }: { readonly eventId: string }): ReactElement => {
  const queries = useQueryClient();
  const { queryKey } = eventMuteQuery(eventId);
  const { data: muted, error } = useQuery({ ...eventMuteQuery(eventId), retry: false });
  const mute = useMutation({
    mutationFn: () =>
      sendAsAdmin<{ muted: boolean }>(muted === true ? 'DELETE' : 'POST', `/api/events/${eventId}/mute`),
    onSuccess: (answer) => queries.setQueryData(queryKey, answer.muted),
  });
  const problem = mute.error ?? error;
  return (
    <>
      <button
        type="button"
        className="control"
        disabled={muted === undefined || mute.isPending}
        onClick={() => mute.mutate()}
      >
        {muted === true ? 'Unmute' : 'Mute'} this match
      </button>
      {problem === null ? null : (
        <span className="problem-text" role="alert">
          {problem.message}
        </span>
      )}
    </>
  );
};
