import { useQuery } from '@tanstack/react-query';
import { type ReactElement, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { marketsQuery, settingsQuery } from '../api/queries.ts';
import { useDesk } from '../app/desk-context.ts';
import { useDeskView } from '../app/use-desk-view.ts';
import { useSources } from '../app/use-sources.ts';
import { useEvent, useMarket } from '../book/use-book.ts';
import { oddsText, pointsText, probabilityText } from '../format/numbers.ts';
import { useGap } from '../gap/shown-gaps.ts';
import { isFairMethod } from '../quote/fair-prices.ts';
import { useRateReader } from '../quote/use-rate-reader.ts';
import { nowMs } from '../time/desk-clock.ts';
import { sinceTime } from '../time/moment-words.ts';
import { useObservable } from '../ui/observable.ts';
import { TickingText } from '../ui/ticking-text.tsx';
import { GapCard } from './gap-card.tsx';
import { followPointer, peekAt, peekTarget } from './peek-target.ts';
import { type PriceAddress, readPriceAddress } from './price-address.ts';
import { type PriceFacts, priceFacts } from './price-facts.ts';
import { PriceSpark } from './price-spark.tsx';
import { seenWords } from './seen-words.ts';
import { usePricePast } from './use-price-past.ts';
import './peek.css';

/** A closer look at the price under the pointer, or at the active one. */
export const PeekCard = (): ReactElement | null => {
  const target = useObservable(peekTarget);
  useEffect(followPointer, []);
  if (target === null) return null;
  const { gap, price } = target.dataset;
  if (gap !== undefined) return <GapPeek target={target} eventId={gap} />;
  const address = readPriceAddress(price);
  return address === null ? null : <PricePeek target={target} address={address} />;
};

const GAP = 6;

const place = (card: HTMLElement, target: HTMLElement): void => {
  const cell = target.getBoundingClientRect();
  const below = cell.bottom + GAP;
  const fitsBelow = below + card.offsetHeight < window.innerHeight;
  const left = Math.min(cell.left, window.innerWidth - card.offsetWidth - GAP);
  card.style.left = `${Math.max(GAP, left)}px`;
  card.style.top = `${fitsBelow ? below : cell.top - card.offsetHeight - GAP}px`;
};

interface CardProps {
  readonly target: HTMLElement;
  readonly label: string;
  readonly children: ReactNode;
}

/** Beside the cell that it is about, on whichever side there is room. */
const Card = ({ target, label, children }: CardProps): ReactElement => {
  const card = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // Its cell is gone: another measure, other columns, scrolled away.
    if (!target.isConnected) peekAt(null);
    else if (card.current !== null) place(card.current, target);
  });
  // What is asked for comes later, and makes it larger.
  useLayoutEffect(() => {
    const shown = card.current;
    if (shown === null) return;
    const observer = new ResizeObserver(() => place(shown, target));
    observer.observe(shown);
    return () => observer.disconnect();
  }, [target]);
  return (
    <aside ref={card} className="peek" aria-label={label}>
      {children}
    </aside>
  );
};

interface GapPeekProps {
  readonly target: HTMLElement;
  readonly eventId: string;
}

const GapPeek = ({ target, eventId }: GapPeekProps): ReactElement | null => {
  const gap = useGap(eventId);
  if (gap === null) return null;
  return (
    <Card target={target} label="What made a gap">
      <GapCard gap={gap} eventId={eventId} />
    </Card>
  );
};

interface PricePeekProps {
  readonly target: HTMLElement;
  readonly address: PriceAddress;
}

const PricePeek = ({ target, address }: PricePeekProps): ReactElement | null => {
  const [{ reference }] = useDeskView();
  const sources = useSources();
  const market = useMarket(address.eventId, address.marketId);
  const { data: method = 'power' } = useQuery({ ...settingsQuery, select: ({ fairMethod }) => fairMethod });
  const { data: catalogue = [] } = useQuery(marketsQuery);
  if (market === undefined || !isFairMethod(method)) return null;
  const facts = priceFacts(market, address.bookmaker, address.selection, reference, method);
  if (facts === null) return null;
  const known = catalogue.find(({ key }) => key === market.market);
  const { derivedFrom } = facts.quote;
  const source = catalogue.find(({ key }) => key === derivedFrom);
  const selection = known?.selections.find(({ key }) => key === address.selection)?.name ?? address.selection;
  const bookmaker = sources.find(({ slug }) => slug === address.bookmaker)?.name ?? address.bookmaker;
  return (
    <Card target={target} label="A closer look at a price">
      <p>
        <b>{bookmaker}</b> {selection} <b className="peek-odds">{oddsText(facts.odds)}</b>
      </p>
      <Facts
        facts={facts}
        address={address}
        method={method}
        derivedFrom={source?.name ?? derivedFrom}
        groups={known?.groups ?? null}
      />
    </Card>
  );
};

interface FactsProps {
  readonly facts: PriceFacts;
  readonly address: PriceAddress;
  readonly method: string;
  /** The market that has the price. */
  readonly derivedFrom: string | null;
  /** Those of its market; `null` while they are not known. */
  readonly groups: readonly string[] | null;
}

const Facts = ({ facts, address, method, derivedFrom, groups }: FactsProps): ReactElement => {
  const { book } = useDesk();
  const [{ zone, reference }] = useDeskView();
  const { quote, odds, implied, fair, ownFair, ours, move } = facts;
  const past = usePricePast(address, reference);
  const seenMs = quote.missedSinceMs ?? book.seenAtMs(address.eventId, address.bookmaker);
  const before = move !== null && move.from !== null ? { odds: move.from, untilMs: move.atMs } : past.before;
  return (
    <>
      <PriceSpark {...past} selection={address.selection} />
      <dl>
        {derivedFrom === null ? null : <Fact name="derived from">{derivedFrom}</Fact>}
        <Fact name="implied">{probabilityText(implied)}</Fact>
        <Fact name={`fair (${method})`}>{probabilityText(fair)}</Fact>
        {ours === null || odds === null ? null : (
          <Fact name="against ours">
            {odds === ours
              ? `the same, ${oddsText(ours)}`
              : `${signedOdds(odds - ours)}, ${pointsText(100 * (1 / odds - 1 / ours))} pp`}
          </Fact>
        )}
        {fair === null || ownFair === null ? null : (
          <Fact name="fair against ours">{pointsText(100 * (fair - ownFair))} pp</Fact>
        )}
        <Fact name="opening">
          {past.opening === null
            ? past.words
            : `${oddsText(past.opening.odds)} at ${sinceTime(past.opening.atMs, nowMs(), zone)}`}
        </Fact>
        {past.opening === null || odds === null || past.opening.odds === odds ? null : (
          <Fact name="chance since opening">{pointsText(100 * (1 / odds - 1 / past.opening.odds))} pp</Fact>
        )}
        <Fact name="before">
          {before === null ? past.words : `${oddsText(before.odds)} until ${sinceTime(before.untilMs, nowMs(), zone)}`}
        </Fact>
        <Fact name="changed">{sinceTime(quote.changedAtMs, nowMs(), zone)}</Fact>
        <Fact name="seen">
          {seenMs === null ? (
            'never'
          ) : (
            <Seen address={address} seenAtMs={seenMs} isOpen={quote.shown === 'open'} groups={groups} />
          )}
        </Fact>
      </dl>
    </>
  );
};

interface SeenProps {
  readonly address: PriceAddress;
  readonly seenAtMs: number;
  readonly isOpen: boolean;
  readonly groups: readonly string[] | null;
}

const Seen = ({ address, seenAtMs, isOpen, groups }: SeenProps): ReactElement => {
  const kickoffMs = useEvent(address.eventId)?.kickoffMs ?? 0;
  const reader = useRateReader(address.bookmaker, groups);
  return <TickingText text={(now) => seenWords({ isOpen, seenAtMs, kickoffMs }, now, reader)} />;
};

const signedOdds = (difference: number): string => `${difference > 0 ? '+' : '−'}${oddsText(Math.abs(difference))}`;

const Fact = ({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactElement | string | (string | number)[];
}): ReactElement => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
