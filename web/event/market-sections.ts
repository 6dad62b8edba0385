import type { Market } from '../../src/contract/markets.ts';
import { folded } from '../board/board-filter.ts';
import type { DeskMarket, MarketId } from '../book/desk-market.ts';
import { shortMarket } from '../gap/gap-words.ts';

/** Up to so many selections stand side by side; more stand below each other. */
export const MOST_IN_LADDER = 3;

export interface SectionSelection {
  readonly key: string;
  readonly name: string;
}

/** A market of an event with all its lines, in rising order. */
export interface MarketSection {
  readonly market: string;
  readonly name: string;
  /** The same without what goes without saying. */
  readonly title: string;
  readonly groups: readonly string[];
  /** Whether its lines carry a sign: handicaps. */
  readonly signed: boolean;
  readonly lines: readonly { readonly id: MarketId; readonly line: number | null }[];
  /** In the catalogue's order; those that some bookmaker lists. */
  readonly selections: readonly SectionSelection[];
}

const UNGROUPED = 'other';

const sectionOf = (rows: readonly DeskMarket[], catalogue: Market | undefined): MarketSection => {
  const [first] = rows;
  const listed = new Set(
    rows.flatMap(({ quotes }) => Object.values(quotes).flatMap(({ prices }) => Object.keys(prices))),
  );
  const known = catalogue?.selections ?? [];
  const unknown = [...listed].filter((key) => !known.some((selection) => selection.key === key));
  const groups = catalogue?.groups ?? [];
  return {
    market: first?.market ?? '',
    name: catalogue?.name ?? first?.name ?? '',
    title: shortMarket(first?.name ?? '', catalogue),
    groups: groups.length > 0 ? groups : [UNGROUPED],
    signed: catalogue?.lineType.startsWith('handicap') ?? false,
    lines: rows.map(({ id, line }) => ({ id, line })).sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    selections: [...known.filter(({ key }) => listed.has(key)), ...unknown.map((key) => ({ key, name: key }))],
  };
};

/** The markets of an event, lines together, in the catalogue's order; unknown ones last. */
export const marketSections = (rows: readonly DeskMarket[], catalogue: readonly Market[]): readonly MarketSection[] => {
  const known = new Map(catalogue.map((market, place) => [market.key, { market, place }]));
  const byMarket = new Map<string, DeskMarket[]>();
  for (const row of rows) {
    const together = byMarket.get(row.market);
    if (together === undefined) byMarket.set(row.market, [row]);
    else together.push(row);
  }
  const place = (key: string): number => known.get(key)?.place ?? catalogue.length;
  return [...byMarket]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([key, together]) => sectionOf(together, known.get(key)?.market));
};

const GROUP_ORDER = ['popular', 'goals', 'handicaps', 'halves', 'combos', 'corners', 'bookings', 'specials'];

export interface SectionGroup {
  readonly group: string;
  readonly count: number;
}

/** The groups with the number of their markets; a market counts in each of its groups. */
export const sectionGroups = (sections: readonly MarketSection[]): readonly SectionGroup[] => {
  const counts = new Map<string, number>();
  for (const { groups } of sections) for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  const place = (group: string): number => {
    const found = GROUP_ORDER.indexOf(group);
    return group === UNGROUPED ? GROUP_ORDER.length + 1 : found === -1 ? GROUP_ORDER.length : found;
  };
  return [...counts]
    .map(([group, count]) => ({ group, count }))
    .sort((a, b) => place(a.group) - place(b.group) || a.group.localeCompare(b.group));
};

/** The group before or after the chosen one, around the end; `undefined` stands for all of them, before the first. */
export const groupBeside = (
  groups: readonly string[],
  chosen: string | undefined,
  step: 1 | -1,
): string | undefined => {
  const places = groups.length + 1;
  const at = chosen === undefined ? 0 : groups.indexOf(chosen) + 1;
  return groups[((at + step + places) % places) - 1];
};

/** The sections of a group (`null`: of all) whose market or selections have all the words. */
export const filterSections = (
  sections: readonly MarketSection[],
  group: string | null,
  find: string,
): readonly MarketSection[] => {
  const words = folded(find)
    .split(/\s+/)
    .filter((word) => word !== '');
  return sections.filter(({ name, groups, selections, lines }) => {
    if (group !== null && !groups.includes(group)) return false;
    const text = folded(
      `${name} ${lines.map(({ line }) => line ?? '').join(' ')} ${selections.map((one) => one.name).join(' ')}`,
    );
    return words.every((word) => text.includes(word));
  });
};

const HEAD_PIXELS = 34;
const LIST_COLUMNS = 3;
const LEAST_LIST_ROWS = 6;

/** About how high a section is, before it has been measured. */
export const sectionPixels = ({ lines, selections }: MarketSection, rowPixels: number): number => {
  const rows =
    selections.length <= MOST_IN_LADDER
      ? lines.length
      : lines.length * (Math.max(LEAST_LIST_ROWS, Math.ceil(selections.length / LIST_COLUMNS)) + 1);
  return HEAD_PIXELS + rows * rowPixels;
};
