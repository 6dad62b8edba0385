import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { memo, type ReactElement } from 'react';
import type { Mover } from '../../src/contract/movers.ts';
import { marketsQuery } from '../api/queries.ts';
import { useDeskView } from '../app/use-desk-view.ts';
import { useSources } from '../app/use-sources.ts';
import { marketIdOf } from '../book/desk-market.ts';
import { oddsText, pointsText } from '../format/numbers.ts';
import { marketWords } from '../gap/gap-words.ts';
import { nowMs } from '../time/desk-clock.ts';
import { clockTimeWithSeconds, dayName } from '../time/moment-words.ts';

interface MoverRowProps {
  readonly mover: Mover;
  readonly zone: string;
  readonly onHistory: () => void;
}

const firstWords = (movedFirst: boolean | null): string => {
  if (movedFirst === null) return 'cannot be said';
  return movedFirst ? 'first' : 'followed';
};

/** One move of a price: when, whose, which, from where to where, and whether it was the first. */
export const MoverRow = memo(
  ({ mover, zone, onHistory }: MoverRowProps): ReactElement => {
    const [{ reference }] = useDeskView();
    const sources = useSources();
    const { data: catalogue = [] } = useQuery(marketsQuery);
    const { eventId, market, line, selection, from, to, movedFirst, notBefore } = mover;
    const known = catalogue.find(({ key }) => key === market);
    const atMs = Date.parse(mover.at);
    const day = dayName(atMs, nowMs(), zone);
    const since = notBefore === null ? '' : `not before ${clockTimeWithSeconds(Date.parse(notBefore), zone)}`;
    return (
      <tr data-row={`${mover.seq} ${selection}`} data-quote={`${eventId}/${marketIdOf(market, line)}`}>
        <td title={since}>
          {day === 'Today' ? '' : `${day} `}
          {clockTimeWithSeconds(atMs, zone)}
        </td>
        <td className={mover.bookmaker === reference ? 'is-ours' : undefined}>
          {sources.find(({ slug }) => slug === mover.bookmaker)?.name ?? mover.bookmaker}
        </td>
        <th scope="row">
          <Link to="/events/$eventId" params={{ eventId }}>
            {mover.name}
          </Link>
        </th>
        <td className="is-wide">
          {marketWords(market, line, known)}{' '}
          <span className="dim">{known?.selections.find(({ key }) => key === selection)?.name ?? selection}</span>
        </td>
        <td className="is-number dim">{oddsText(from)}</td>
        <td className="is-number">
          <span className="mover-arrow" aria-hidden="true">
            {to > from ? '▲' : '▼'}
          </span>{' '}
          {oddsText(to)}
        </td>
        <td className="is-number">
          <b>{pointsText(mover.points)}</b>
        </td>
        <td className={movedFirst === true ? undefined : 'dim'}>{firstWords(movedFirst)}</td>
        <td>
          <button type="button" className="plain" onClick={onHistory}>
            History
          </button>
        </td>
      </tr>
    );
  },
  (before, after) => before.mover === after.mover && before.zone === after.zone,
);
