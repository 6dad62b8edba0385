import type { ReactElement } from 'react';
import { countText, pointsText } from '../format/numbers.ts';
import { useEventPage } from './event-context.ts';
import type { EventSummary } from './event-summary.ts';

/** How our offer of this match stands: how much of it others have, how often we are best, whose margin is lower. */
export const EventSummaryBar = ({ summary }: { readonly summary: EventSummary }): ReactElement => {
  const { bookmakers, desk } = useEventPage();
  const nameOf = (slug: string): string => bookmakers.find((one) => one.slug === slug)?.name ?? slug;
  const { markets, others, best, tied, beaten } = summary;
  const compared = best + tied + beaten;
  const share = (count: number): string => `${Math.round((100 * count) / Math.max(1, compared))} %`;
  return (
    <dl className="event-summary">
      <div>
        <dt>{nameOf(desk.reference)} has</dt>
        <dd>
          <b>{countText(markets)}</b> {markets === 1 ? 'market' : 'markets'}
        </dd>
      </div>
      <div>
        <dt>our prices</dt>
        <dd>
          {compared === 0 ? (
            'nothing to compare'
          ) : (
            <>
              <span className="is-good">★ best {share(best)}</span> · = tied {share(tied)} ·{' '}
              <span className="is-bad">− beaten {share(beaten)}</span>
            </>
          )}
        </dd>
      </div>
      {others.map(({ bookmaker, shared, onlyTheirs, marginPoints }) => (
        <div key={bookmaker}>
          <dt>{nameOf(bookmaker)}</dt>
          <dd>
            <b>{markets === 0 ? '–' : `${Math.round((100 * shared) / markets)} %`}</b> of ours, {countText(onlyTheirs)}{' '}
            more
            {marginPoints === null ? '' : `, margin ${pointsText(marginPoints)} pp`}
          </dd>
        </div>
      ))}
    </dl>
  );
};
