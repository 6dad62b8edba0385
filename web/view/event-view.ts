import { readText } from './search-text.ts';

/** What of an event is shown; the address holds only what differs from the default. */
export interface EventSearch {
  /** Search within the markets. */
  readonly find?: string | undefined;
  /** A group of markets; none: all. */
  readonly group?: string | undefined;
  /** The market, with its line, whose history is open. */
  readonly history?: string | undefined;
}

export const readEventSearch = (raw: Readonly<Record<string, unknown>>): EventSearch => ({
  find: readText(raw.find),
  group: readText(raw.group),
  history: readText(raw.history),
});
