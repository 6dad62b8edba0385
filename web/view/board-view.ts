import { isLocalTime, KICKOFF_PRESETS, type KickoffPreset } from '../time/kickoff-window.ts';
import { readChoice, readText, readTexts } from './search-text.ts';

export const BOARD_SORTS = ['gap', 'kickoff', 'competition', 'changed'] as const;
export type BoardSort = (typeof BOARD_SORTS)[number];

export const BOARD_LAYOUTS = ['rows', 'columns'] as const;
/** What the bookmakers are: the rows of a match, or columns side by side. */
export type BoardLayout = (typeof BOARD_LAYOUTS)[number];

export const BOARD_MODES = ['all', 'theirs', 'closed'] as const;
/** Everything; what others offer and we do not; where some price cannot be taken. */
export type BoardMode = (typeof BOARD_MODES)[number];

export const STATE_FILTERS = ['any', 'suspended', 'removed', 'unknown'] as const;
export type StateFilter = (typeof STATE_FILTERS)[number];

/** Which events the board shows, and in which order. */
export interface BoardView {
  readonly q: string;
  readonly kickoff: KickoffPreset;
  /** Local times of the shown zone, for the preset `custom`. */
  readonly from: string;
  readonly to: string;
  readonly country: readonly string[];
  /** Ids. */
  readonly competition: readonly string[];
  readonly sort: BoardSort;
  readonly mode: BoardMode;
  readonly state: StateFilter;
  /** Fewest bookmakers that offer it. */
  readonly min: number;
  /** Bookmakers that all offer it. */
  readonly offered: readonly string[];
  /** Bookmakers of which none offers it. */
  readonly missing: readonly string[];
  /** Whether matches that have begun are shown too. */
  readonly started: boolean;
  /** Bookmakers that are hidden, and take no part in the comparison. */
  readonly hide: readonly string[];
  readonly layout: BoardLayout;
  /** The markets, with their lines, in order; empty: the usual ones. */
  readonly column: readonly string[];
  /** The only market of a narrow screen. */
  readonly market: string;
  /** The quote whose history is open: `eventId/market` with its line; empty: none. */
  readonly history: string;
}

/** The part of an address that holds it: only what differs from the default. */
export type BoardSearch = { readonly [Name in keyof BoardView]?: BoardView[Name] | undefined };

const readLocal = (value: unknown): string | undefined => {
  const text = readText(value);
  return text !== undefined && isLocalTime(text) ? text : undefined;
};

const readCount = (value: unknown): number | undefined => {
  const count = Number(readText(value) ?? Number.NaN);
  return Number.isInteger(count) && count > 0 && count <= 100 ? count : undefined;
};

export const MARKET_REF = /^[a-z0-9][a-z0-9+-]{0,99}(:-?\d{1,4}(\.\d{1,2})?)?$/;
/** More than any screen shows, and less than a client may follow. */
export const MOST_COLUMNS = 24;

const readColumns = (value: unknown): readonly string[] | undefined => {
  const refs = readTexts(value)?.filter((ref) => MARKET_REF.test(ref));
  return refs === undefined || refs.length === 0 ? undefined : refs.slice(0, MOST_COLUMNS);
};

export const readBoardSearch = (raw: Readonly<Record<string, unknown>>): BoardSearch => {
  const kickoff = readChoice(raw.kickoff, KICKOFF_PRESETS);
  return {
    q: readText(raw.q),
    kickoff,
    from: kickoff === 'custom' ? readLocal(raw.from) : undefined,
    to: kickoff === 'custom' ? readLocal(raw.to) : undefined,
    country: readTexts(raw.country),
    competition: readTexts(raw.competition),
    sort: readChoice(raw.sort, BOARD_SORTS),
    state: readChoice(raw.state, STATE_FILTERS),
    min: typeof raw.min === 'number' ? readCount(String(raw.min)) : readCount(raw.min),
    mode: readChoice(raw.mode, BOARD_MODES),
    offered: readTexts(raw.offered),
    missing: readTexts(raw.missing),
    started: raw.started === 'true' || raw.started === true ? true : undefined,
    layout: readChoice(raw.layout, BOARD_LAYOUTS),
    column: readColumns(raw.column),
    hide: readTexts(raw.hide),
    market: readText(raw.market),
    history: readText(raw.history),
  };
};

export const boardViewOf = (search: BoardSearch): BoardView => ({
  q: search.q ?? '',
  kickoff: search.kickoff ?? KICKOFF_PRESETS[0],
  from: search.from ?? '',
  to: search.to ?? '',
  country: search.country ?? [],
  competition: search.competition ?? [],
  sort: search.sort ?? BOARD_SORTS[0],
  state: search.state ?? STATE_FILTERS[0],
  min: search.min ?? 0,
  mode: search.mode ?? BOARD_MODES[0],
  offered: search.offered ?? [],
  missing: search.missing ?? [],
  started: search.started ?? false,
  layout: search.layout ?? BOARD_LAYOUTS[0],
  column: search.column ?? [],
  hide: search.hide ?? [],
  market: search.market ?? '',
  history: search.history ?? '',
});
