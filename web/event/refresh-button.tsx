import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { RefreshAnswer } from '../../src/contract/looks.ts';
import { sendAsAdmin } from '../app/admin-token.ts';
import { useSources } from '../app/use-sources.ts';

const outcome = ({ looks }: RefreshAnswer, nameOf: (slug: string) => string): string =>
  looks.map((look) => `${nameOf(look.bookmaker)} ${look.outcome}, ${look.changes} changed`).join(' · ');

/** Fetches the match at every bookmaker now. */
export const RefreshButton = ({ eventId }: { readonly eventId: string }): ReactElement => {
  const sources = useSources();
  const nameOf = (slug: string): string => sources.find((source) => source.slug === slug)?.name ?? slug;
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: () => sendAsAdmin<RefreshAnswer>('POST', `/api/events/${eventId}/refresh`),
  });
  return (
    <div className="refresh">
      <button type="button" className="control" disabled={isPending} onClick={() => mutate()}>
        {isPending ? 'Looking…' : 'Look now'}
      </button>
      <span className="dim" role="status">
        {error !== null ? error.message : data === undefined ? '' : outcome(data, nameOf)}
      </span>
    </div>
  );
};
