import type { Gap } from '../../src/contract/gaps.ts';
import type { DeskEvent } from '../book/desk-event.ts';
import type { DeskMarket } from '../book/desk-market.ts';
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

const offeredBy = (event: DeskEvent, hidden: readonly string[]): string[] =>
  Object.values(event.listings)
    .filter(({ bookmaker, stored }) => stored === 'offered' && !hidden.includes(bookmaker))
    .map(({ bookmaker }) => bookmaker);

/** The predicate of a view's filters, all but those that the lists of the filters themselves depend on. */
export const boardFilter = (
  view: BoardView,
  zone: string,
  nowMs: number,
  source: FilterSource,
  markets: readonly string[],
): ((event: DeskEvent) => boolean) => {
  const words = folded(view.q)
    .split(/\s+/)
    .filter((word) => word !== '');
  const window = kickoffWindow(view.kickoff, nowMs, zone, { from: view.from, to: view.to });
  const hasState = (event: DeskEvent): boolean =>
    markets.some((id) =>
      Object.values(source.market(event.eventId, id)?.quotes ?? {}).some(
        (quote) => quote.shown === view.state && !view.hide.includes(quote.bookmaker),
      ),
    );
  return (event) =>
    event.kickoffMs > nowMs &&
    isInWindow(event.kickoffMs, window) &&
    (view.country.length === 0 || view.country.includes(event.country)) &&
    (view.competition.length === 0 || view.competition.includes(event.competition.id)) &&
    words.every((word) => searchedText(event).includes(word)) &&
    (view.min === 0 || offeredBy(event, view.hide).length >= view.min) &&
    (view.missing === '' || event.listings[view.missing]?.stored !== 'offered') &&
    (view.state === 'any' || hasState(event));
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
export const boardOrder = (
  view: BoardView,
  zone: string,
  nowMs: number,
  source: FilterSource,
  markets: readonly string[],
): readonly string[] => {
  const events = [...source.events()].filter(boardFilter(view, zone, nowMs, source, markets));
  const byChanged = (a: DeskEvent, b: DeskEvent): number =>
    source.changedAtMs(b.eventId) - source.changedAtMs(a.eventId) || byKickoff(a, b);
  const byGap = (a: DeskEvent, b: DeskEvent): number => sizeOf(b, source) - sizeOf(a, source) || byKickoff(a, b);
  events.sort({ gap: byGap, kickoff: byKickoff, competition: byCompetition, changed: byChanged }[view.sort]);
  return events.map(({ eventId }) => eventId);
};
