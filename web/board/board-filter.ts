import type { Gap } from '../../src/contract/gaps.ts';
import type { DeskEvent } from '../book/desk-event.ts';
import type { DeskMarket } from '../book/desk-market.ts';
import type { DeskQuote } from '../book/desk-quote.ts';
import { isInWindow, kickoffWindow } from '../time/kickoff-window.ts';
import type { BoardView } from '../view/board-view.ts';

/** What filtering and sorting read of the book. */
export interface FilterSource {
  events(): Iterable<DeskEvent>;
  market(eventId: string, id: string): DeskMarket | undefined;
  changedAtMs(eventId: string): number;
  /** The worst gap of an event, where one is known. */
  gap(eventId: string): Pick<Gap, 'points'> | undefined;
}

/** The text without case and accents, so that `Atletico` finds `Atlético`. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('Ø', 'O')
    .replaceAll('ß', 'ss')
    .toLowerCase();

const texts = new WeakMap<DeskEvent, string>();

const searchedText = (event: DeskEvent): string => {
  let text = texts.get(event);
  if (text === undefined) {
    text = folded(`${event.home} ${event.away} ${event.competition.name} ${event.country}`);
    texts.set(event, text);
  }
  return text;
};

/** Whose side the filters take, and what of the book they look at. */
export interface FilterScope {
  readonly view: BoardView;
  readonly zone: string;
  readonly nowMs: number;
  readonly reference: string;
  readonly source: FilterSource;
  /** The markets that are shown. */
  readonly markets: readonly string[];
}

const offers = (event: DeskEvent, bookmaker: string): boolean => event.listings[bookmaker]?.stored === 'offered';

const offerCount = (event: DeskEvent, hidden: readonly string[]): number =>
  Object.keys(event.listings).filter((slug) => !hidden.includes(slug) && offers(event, slug)).length;

/** Whether some shown quote of an event is of a kind. */
const hasQuote = (
  { view, source, markets }: FilterScope,
  event: DeskEvent,
  isMeant: (quote: DeskQuote) => boolean,
): boolean =>
  markets.some((id) =>
    Object.values(source.market(event.eventId, id)?.quotes ?? {}).some(
      (quote) => !view.hide.includes(quote.bookmaker) && isMeant(quote),
    ),
  );

/** Offered, and yet there is a price that nobody can take; that a match has begun is not meant. */
const hasClosed = ({ shown, prices }: DeskQuote): boolean =>
  shown === 'suspended' || shown === 'removed' || (shown === 'open' && Object.values(prices).some(({ open }) => !open));

const fitsMode = (scope: FilterScope, event: DeskEvent): boolean => {
  const { view, reference } = scope;
  if (view.mode === 'theirs') return !offers(event, reference) && offerCount(event, view.hide) > 0;
  return view.mode === 'all' || hasQuote(scope, event, hasClosed);
};

/** The predicate of a view's filters. */
export const boardFilter = (scope: FilterScope): ((event: DeskEvent) => boolean) => {
  const { view, zone, nowMs } = scope;
  const words = folded(view.q)
    .split(/\s+/)
    .filter((word) => word !== '');
  const window = kickoffWindow(view.kickoff, nowMs, zone, { from: view.from, to: view.to });
  return (event) =>
    (view.started || event.kickoffMs > nowMs) &&
    isInWindow(event.kickoffMs, window) &&
    (view.country.length === 0 || view.country.includes(event.country)) &&
    (view.competition.length === 0 || view.competition.includes(event.competition.id)) &&
    words.every((word) => searchedText(event).includes(word)) &&
    (view.min === 0 || offerCount(event, view.hide) >= view.min) &&
    view.offered.every((slug) => offers(event, slug)) &&
    view.missing.every((slug) => !offers(event, slug)) &&
    fitsMode(scope, event) &&
    (view.state === 'any' || hasQuote(scope, event, ({ shown }) => shown === view.state));
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byKickoff = (a: DeskEvent, b: DeskEvent): number =>
  a.kickoffMs - b.kickoffMs ||
  byText(a.country, b.country) ||
  byText(a.competition.name, b.competition.name) ||
  byText(a.home, b.home) ||
  byText(a.eventId, b.eventId);

const byCompetition = (a: DeskEvent, b: DeskEvent): number =>
  byText(a.country, b.country) || byText(a.competition.name, b.competition.name) || byKickoff(a, b);

/** How far apart opinions are at worst; what cannot be compared comes last. */
const sizeOf = ({ eventId }: DeskEvent, source: FilterSource): number => {
  const gap = source.gap(eventId);
  return gap === undefined ? -1 : Math.abs(gap.points);
};

/** The ids of the events of a view, in its order. */
export const boardOrder = (scope: FilterScope): readonly string[] => {
  const { source, view } = scope;
  const events = [...source.events()].filter(boardFilter(scope));
  const byChanged = (a: DeskEvent, b: DeskEvent): number =>
    source.changedAtMs(b.eventId) - source.changedAtMs(a.eventId) || byKickoff(a, b);
  const byGap = (a: DeskEvent, b: DeskEvent): number => sizeOf(b, source) - sizeOf(a, source) || byKickoff(a, b);
  events.sort({ gap: byGap, kickoff: byKickoff, competition: byCompetition, changed: byChanged }[view.sort]);
  return events.map(({ eventId }) => eventId);
};
