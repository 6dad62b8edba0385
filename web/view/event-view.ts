import { readChoice, readText } from './search-text.ts';

export const WHOSE = ['all', 'theirs', 'ours', 'beaten'] as const;
/** Which markets, as far as who has them decides: all, theirs and not ours, ours alone, those where we are beaten. */
export type Whose = (typeof WHOSE)[number];

/** What of an event is shown; the address holds only what differs from the default. */
export interface EventSearch {
  /** Search within the markets. */
  readonly find?: string | undefined;
  /** A group of markets; none: all. */
  readonly group?: string | undefined;
  readonly whose?: Whose | undefined;
  /** The market, with its line, whose history is open. */
  readonly history?: string | undefined;
}

export const readEventSearch = (raw: Readonly<Record<string, unknown>>): EventSearch => ({
  find: readText(raw.find),
  group: readText(raw.group),
  whose: readChoice(raw.whose, WHOSE),
  history: readText(raw.history),
});
