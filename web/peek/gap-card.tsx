import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Gap } from '../../src/contract/gaps.ts';
import { marketsQuery } from '../api/queries.ts';
import { useDesk } from '../app/desk-context.ts';
import { useSources } from '../app/use-sources.ts';
import { marketIdOf } from '../book/desk-market.ts';
import { useEvent, useMarket } from '../book/use-book.ts';
import { marginText, oddsText, pointsText, probabilityText } from '../format/numbers.ts';
import { gapMeaning, marketWords } from '../gap/gap-words.ts';
import { skewWords } from '../quote/skew.ts';
import { useRateReader } from '../quote/use-rate-reader.ts';
import { TickingText } from '../ui/ticking-text.tsx';
import { gapPartSeen } from './gap-part-seen.ts';
import { seenWords } from './seen-words.ts';

const MEANINGS = {
  generous: 'our price gives money away',
  mean: 'our price is short of what the others say',
  none: 'our price is long, but gives nothing away',
} as const;

const CAVEATS: Readonly<Record<Gap['caveats'][number], string>> = {
  definition: 'bookmakers count differently what this market is about',
  method: 'another way of taking out the margin turns the gap around',
};

interface GapCardProps {
  readonly gap: Gap;
  readonly eventId: string;
}

/** The numbers that made a gap: our opinion, each of the others', and what it costs. */
export const GapCard = ({ gap, eventId }: GapCardProps): ReactElement => {
  const sources = useSources();
  const { data: catalogue = [] } = useQuery(marketsQuery);
  const known = catalogue.find(({ key }) => key === gap.market);
  const selection = known?.selections.find(({ key }) => key === gap.selection)?.name ?? gap.selection;
  const nameOf = (slug: string): string => sources.find((one) => one.slug === slug)?.name ?? slug;
  const { reference, fair } = gap;
  const parts = [reference, ...fair.quotes];
  const seenOf = useGapSeen(gap, eventId);
  const apart = skewWords(parts.map((part) => seenOf(part).seenAtMs));
  return (
    <>
      <p>
        <b>{marketWords(gap.market, gap.line, known)}</b> {selection}{' '}
        <b className="peek-odds">{pointsText(gap.points)} points</b>
      </p>
      <table className="peek-parts">
        <thead>
          <tr>
            <th scope="col">opinion</th>
            <th scope="col">odds</th>
            <th scope="col">margin</th>
            <th scope="col">fair</th>
            <th scope="col">seen</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part, place) => (
            <tr key={part.bookmaker} className={place === 0 ? 'is-ours' : undefined}>
              <th scope="row">{nameOf(part.bookmaker)}</th>
              <td>{oddsText(part.odds)}</td>
              <td>{marginText(part.margin)}</td>
              <td>{probabilityText(part.probability)}</td>
              <td>
                <PartSeen part={part} seenOf={seenOf} groups={known?.groups ?? null} eventId={eventId} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl>
        <div>
          <dt>
            fair of {fair.bookmakers.length} {fair.bookmakers.length === 1 ? 'other' : 'others'} ({fair.method})
          </dt>
          <dd>{probabilityText(fair.probability)}</dd>
        </div>
        <div>
          <dt>methods differ by</dt>
          <dd>{fair.spread.toFixed(1)} points</dd>
        </div>
        <div>
          <dt>the gap by any method</dt>
          <dd>
            {pointsText(gap.range.least)} to {pointsText(gap.range.most)}
          </dd>
        </div>
        <div>
          <dt>edge of our price</dt>
          <dd>{signedPercent(gap.edge)}</dd>
        </div>
        {apart === '' ? null : (
          <div>
            <dt>not of one moment</dt>
            <dd className="skew">{apart}</dd>
          </div>
        )}
      </dl>
      <p className="peek-meaning">{MEANINGS[gapMeaning(gap)]}</p>
      {gap.caveats.map((caveat) => (
        <p key={caveat} className="dim">
          Doubtful: {CAVEATS[caveat]}
        </p>
      ))}
    </>
  );
};

type GapPart = Gap['reference'];
type SeenOf = (part: GapPart) => ReturnType<typeof gapPartSeen>;

/** Reads, at any time, when a part of the gap was last seen. */
const useGapSeen = ({ market, line, selection }: Gap, eventId: string): SeenOf => {
  const { book } = useDesk();
  const id = marketIdOf(market, line);
  // Renders again when one of the prices moves.
  useMarket(eventId, id);
  return (part) =>
    gapPartSeen(part, selection, {
      quote: book.market(eventId, id)?.quotes[part.bookmaker],
      isOffered: book.event(eventId)?.listings[part.bookmaker]?.shown === 'offered',
      listingSeenAtMs: book.seenAtMs(eventId, part.bookmaker),
    });
};

interface PartSeenProps {
  readonly part: GapPart;
  readonly seenOf: SeenOf;
  /** Those of the market; `null` while they are not known. */
  readonly groups: readonly string[] | null;
  readonly eventId: string;
}

const PartSeen = ({ part, seenOf, groups, eventId }: PartSeenProps): ReactElement => {
  const reader = useRateReader(part.bookmaker, groups);
  const kickoffMs = useEvent(eventId)?.kickoffMs ?? 0;
  return <TickingText text={(now) => seenWords({ ...seenOf(part), kickoffMs }, now, reader)} />;
};

const signedPercent = (fraction: number): string => `${fraction > 0 ? '+' : ''}${marginText(fraction)}`;
