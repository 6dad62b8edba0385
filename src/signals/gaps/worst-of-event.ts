import { pointsOn } from './comparison.ts';
import { compare, type Footing, type OpinionOf, offerersOf } from './comparisons.ts';
import type { GapEvent, GapQuote, GapView } from './gap-input.ts';

/** The worst gap on one line, and what it was taken from: while that is the same, so is the gap. */
interface LineSize {
  readonly quote: GapQuote;
  readonly theirs: readonly (GapQuote | undefined)[];
  readonly footing: Footing;
  readonly selection: number;
  /** In points, whatever the sign; -1 where there is none. */
  readonly size: number;
}

/** By `quoteKey`. */
export type LineSizes = ReadonlyMap<string, LineSize>;

/** Where the worst gap of an event is. The gap is written when asked for, because ages move on without a change. */
export interface Worst extends Footing {
  /** `null` where there is none. */
  readonly key: string | null;
  readonly selection: number;
  readonly size: number;
  readonly lines: LineSizes;
}

const isSame = (line: LineSize, quote: GapQuote, theirs: LineSize['theirs'], nowMs: number): boolean =>
  line.quote === quote &&
  !line.footing.someStale &&
  nowMs <= line.footing.holdsUntilMs &&
  theirs.length === line.theirs.length &&
  theirs.every((other, index) => other === line.theirs[index]);

const NO_LINES: LineSizes = new Map();
/** After kick-off nothing comes back. */
const BEGUN: Worst = {
  ...{ key: null, selection: -1, size: -1, lines: NO_LINES },
  ...{ holdsUntilMs: Number.POSITIVE_INFINITY, someStale: false },
};

/** The worst gap of an event; lines that are as they were `before`, under the same view, are not gone through again. */
export const worstOfEvent = (
  event: GapEvent,
  view: GapView,
  opinionOf: OpinionOf,
  before: LineSizes = NO_LINES,
): Worst => {
  if (view.nowMs >= event.kickoffMs) return BEGUN;
  const offerers = offerersOf(event, view.others);
  const lines = new Map<string, LineSize>();
  const whole: Footing = { holdsUntilMs: event.kickoffMs - 1, someStale: false };
  const found = { key: null as string | null, selection: -1, size: -1 };
  for (const [key, quote] of event.listings.get(view.reference.slug)?.quotes ?? []) {
    const theirs = offerers.map(({ listing }) => listing.quotes.get(key));
    const known = before.get(key);
    const line =
      known !== undefined && isSame(known, quote, theirs, view.nowMs)
        ? known
        : lineSize(event, key, quote, theirs, { view, opinionOf });
    lines.set(key, line);
    whole.holdsUntilMs = Math.min(whole.holdsUntilMs, line.footing.holdsUntilMs);
    whole.someStale ||= line.footing.someStale;
    if (line.size > found.size) Object.assign(found, { key, selection: line.selection, size: line.size });
  }
  return { ...found, ...whole, lines };
};

const lineSize = (
  event: GapEvent,
  key: string,
  quote: GapQuote,
  theirs: LineSize['theirs'],
  { view, opinionOf }: { readonly view: GapView; readonly opinionOf: OpinionOf },
): LineSize => {
  const footing: Footing = { holdsUntilMs: Number.POSITIVE_INFINITY, someStale: false };
  const comparison = compare(event, key, quote, offerersOf(event, view.others), view, opinionOf, footing);
  let selection = -1;
  let size = -1;
  for (let index = 0; comparison !== undefined && index < comparison.reference.opinion.length; index++) {
    const points = Math.abs(pointsOn(comparison, index));
    if (points > size) [selection, size] = [index, points];
  }
  return { quote, theirs, footing, selection, size };
};
