import { pointsOn } from './comparison.ts';
import { compare, type Footing, type Offerer, type OpinionOf, offerersOf } from './comparisons.ts';
import type { GapEvent, GapQuote, GapView } from './gap-input.ts';

/** The worst gap on one line, and what it was taken from: while that is the same, so is the gap. */
interface LineSize extends Readonly<Footing> {
  readonly quote: GapQuote;
  readonly theirs: readonly (GapQuote | undefined)[];
  readonly selection: number;
  /** In points, whatever the sign; -1 where there is none. */
  readonly size: number;
}

/** By `quoteKey`. Carried on from one look at the event to the next. */
export type LineSizes = Map<string, LineSize>;

/** Where the worst gap of an event is. The gap is written when asked for, because ages move on without a change. */
export interface Worst extends Footing {
  /** `null` where there is none. */
  readonly key: string | null;
  readonly selection: number;
  readonly size: number;
  /** `undefined` where none was gone through. */
  readonly lines: LineSizes | undefined;
}

/** Asked of every line of an event that changed, most of which did not: it makes nothing. */
const isSame = (line: LineSize, key: string, quote: GapQuote, offerers: readonly Offerer[], nowMs: number): boolean => {
  const { theirs } = line;
  if (line.quote !== quote || line.someStale || nowMs > line.holdsUntilMs) return false;
  if (theirs.length !== offerers.length) return false;
  for (let index = 0; index < theirs.length; index++) {
    if (offerers[index]?.listing.quotes.get(key) !== theirs[index]) return false;
  }
  return true;
};

const NO_QUOTES: ReadonlyMap<string, GapQuote> = new Map();
/** After kick-off nothing comes back. */
const BEGUN: Worst = {
  ...{ key: null, selection: -1, size: -1, lines: undefined },
  ...{ holdsUntilMs: Number.POSITIVE_INFINITY, someStale: false },
};

/**
 * The worst gap of an event; lines that are as they were `before`, under the same view, are not gone through again. Takes
 * `before` over: it becomes the lines of now.
 */
export const worstOfEvent = (
  event: GapEvent,
  view: GapView,
  opinionOf: OpinionOf,
  before: LineSizes = new Map(),
): Worst => {
  if (view.nowMs >= event.kickoffMs) return BEGUN;
  const offerers = offerersOf(event, view.others);
  const whole: Footing = { holdsUntilMs: event.kickoffMs - 1, someStale: false };
  const found = { key: null as string | null, selection: -1, size: -1 };
  const ours = event.listings.get(view.reference.slug)?.quotes ?? NO_QUOTES;
  for (const [key, quote] of ours) {
    const known = before.get(key);
    const holds = known !== undefined && isSame(known, key, quote, offerers, view.nowMs);
    const line = holds ? known : lineSize(event, key, quote, offerers, { view, opinionOf });
    if (!holds) before.set(key, line);
    whole.holdsUntilMs = Math.min(whole.holdsUntilMs, line.holdsUntilMs);
    whole.someStale ||= line.someStale;
    if (line.size > found.size) Object.assign(found, { key, selection: line.selection, size: line.size });
  }
  if (before.size > ours.size) for (const key of before.keys()) if (!ours.has(key)) before.delete(key);
  return { ...found, ...whole, lines: before };
};

const lineSize = (
  event: GapEvent,
  key: string,
  quote: GapQuote,
  offerers: readonly Offerer[],
  { view, opinionOf }: { readonly view: GapView; readonly opinionOf: OpinionOf },
): LineSize => {
  const footing: Footing = { holdsUntilMs: Number.POSITIVE_INFINITY, someStale: false };
  const comparison = compare(event, key, quote, offerers, view, opinionOf, footing);
  let selection = -1;
  let size = -1;
  for (let index = 0; comparison !== undefined && index < comparison.reference.opinion.length; index++) {
    const points = Math.abs(pointsOn(comparison, index));
    if (points > size) [selection, size] = [index, points];
  }
  const theirs = offerers.map(({ listing }) => listing.quotes.get(key));
  const { holdsUntilMs, someStale } = footing;
  return { quote, theirs, selection, size, holdsUntilMs, someStale };
};
