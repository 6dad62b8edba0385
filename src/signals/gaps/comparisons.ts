import { shownState } from '../../model/shown-state.ts';
import type { FairOpinion } from '../fair/fair-opinion.ts';
import type { ComparedQuote, Comparison } from './gap.ts';
import type { GapEvent, GapListing, GapParticipant, GapQuote, GapView } from './gap-input.ts';

/** The opinion in a quote by the view's method; `undefined` where it has none. */
export type OpinionOf = (quote: GapQuote) => FairOpinion | undefined;

/** What a comparison rests on, beside its quotes. */
export interface Footing {
  /** While now is not later, every quote that was compared is still fresh and the event has not begun. */
  holdsUntilMs: number;
  /** Some quote was left out because nobody has confirmed it for too long: a mere confirmation brings it back. */
  someStale: boolean;
}

const isShownOpen = (event: GapEvent, quote: GapQuote, participant: GapParticipant, view: GapView): boolean =>
  shownState(quote.state, quote.stateSinceMs, {
    nowMs: view.nowMs,
    kickoffMs: event.kickoffMs,
    seenAtMs: quote.seenAtMs,
    sourceState: participant.sourceState,
    sourceSinceMs: participant.sourceSinceMs,
    staleAfterMs: view.staleAfterMs,
  }).state === 'open';

/** A participant's quote as it can be compared; `undefined` where it is not open, fresh, complete and plausible. */
const compared = (
  event: GapEvent,
  quote: GapQuote,
  participant: GapParticipant,
  view: GapView,
  opinionOf: OpinionOf,
  footing: Footing,
): ComparedQuote | undefined => {
  if (quote.state !== 'open' || quote.margin === null) return undefined;
  if (!isShownOpen(event, quote, participant, view)) {
    footing.someStale = true;
    return undefined;
  }
  const opinion = opinionOf(quote);
  if (opinion === undefined) return undefined;
  footing.holdsUntilMs = Math.min(footing.holdsUntilMs, quote.seenAtMs + view.staleAfterMs);
  return { bookmaker: participant.slug, quote, opinion };
};

/** Another bookmaker that lists the event. */
export interface Offerer {
  readonly participant: GapParticipant;
  readonly listing: GapListing;
}

export const offerersOf = (event: GapEvent, participants: readonly GapParticipant[]): readonly Offerer[] =>
  participants.flatMap((participant) => {
    const listing = event.listings.get(participant.slug);
    return listing === undefined ? [] : [{ participant, listing }];
  });

const noFooting = (): Footing => ({ holdsUntilMs: 0, someStale: false });

/** Every market and line on which the reference bookmaker can be compared. */
export const comparisonsOf = function* (event: GapEvent, view: GapView, opinionOf: OpinionOf): Generator<Comparison> {
  const footing = noFooting();
  const ours = event.listings.get(view.reference.slug);
  if (ours === undefined || view.nowMs >= event.kickoffMs) return;
  const theirs = offerersOf(event, view.others);
  if (theirs.length === 0) return;
  for (const [key, quote] of ours.quotes) {
    const comparison = compare(event, key, quote, theirs, view, opinionOf, footing);
    if (comparison !== undefined) yield comparison;
  }
};

/** The same for one market and line, by its `quoteKey`. */
export const comparisonAt = (
  event: GapEvent,
  key: string,
  view: GapView,
  opinionOf: OpinionOf,
): Comparison | undefined => {
  const quote = event.listings.get(view.reference.slug)?.quotes.get(key);
  if (quote === undefined || view.nowMs >= event.kickoffMs) return undefined;
  return compare(event, key, quote, offerersOf(event, view.others), view, opinionOf, noFooting());
};

/** One market and line, from the reference's quote of it and what the others offer there. Tells on what it rests. */
export const compare = (
  event: GapEvent,
  key: string,
  quote: GapQuote,
  theirs: readonly Offerer[],
  view: GapView,
  opinionOf: OpinionOf,
  footing: Footing,
): Comparison | undefined => {
  const reference = compared(event, quote, view.reference, view, opinionOf, footing);
  if (reference === undefined) return undefined;
  const offered: GapQuote[] = [quote];
  const others: ComparedQuote[] = [];
  for (const { participant, listing } of theirs) {
    const other = listing.quotes.get(key);
    if (other === undefined || other.state !== 'open') continue;
    offered.push(other);
    const found = compared(event, other, participant, view, opinionOf, footing);
    if (found !== undefined) others.push(found);
  }
  return others.length === 0 ? undefined : { reference, others, offered };
};
