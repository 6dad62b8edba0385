import { LONGEST_NAME, newDraft, type RuleDraft } from './rule-draft.ts';

/** The prices that are to be told of when they reach a target. */
export interface TargetSubject {
  readonly eventId: string;
  /** Home – away, as people read it. */
  readonly match: string;
  /** `key`, or `key:line`. */
  readonly market: string;
  /** The market and its line, as people read them. */
  readonly title: string;
  /** `null`: all of them. */
  readonly selection: { readonly key: string; readonly name: string } | null;
  /** Empty: all of them. */
  readonly bookmakers: readonly string[];
}

/** Cut where a rule's name must end, never inside of a character. */
const cut = (name: string): string =>
  name.length <= LONGEST_NAME
    ? name
    : `${name
        .slice(0, LONGEST_NAME - 1)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`;

/** A rule about these prices and no others; only the odds are missing. */
export const targetDraft = ({ eventId, match, market, title, selection, bookmakers }: TargetSubject): RuleDraft => ({
  ...newDraft('price_target'),
  name: cut([...(selection === null ? [] : [selection.name]), title, match].join(', ')),
  events: [eventId],
  markets: [market],
  selections: selection === null ? [] : [selection.key],
  bookmakers,
});
