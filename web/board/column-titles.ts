import { Observable } from '../ui/observable.ts';
import type { BoardColumn } from './board-columns.ts';

/** What this reader calls columns, by their id. */
export type ColumnTitles = Readonly<Record<string, string>>;

const KEY = 'overround.titles';
const MOST_KEPT = 100;
export const LONGEST_TITLE = 40;

/** What was kept, without what is no title. */
export const readTitles = (text: string | null): ColumnTitles => {
  try {
    const kept: unknown = JSON.parse(text ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const titles = Object.entries(kept).filter(([, title]) => typeof title === 'string' && title.trim() !== '');
    return Object.fromEntries(titles.slice(-MOST_KEPT).map(([id, title]) => [id, title.slice(0, LONGEST_TITLE)]));
  } catch {
    return {};
  }
};

/** The titles of this reader; kept by the browser. */
export const columnTitles = new Observable<ColumnTitles>(readTitles(localStorage.getItem(KEY)));

/** An empty title gives the usual one back. */
export const setColumnTitle = (id: string, title: string): void => {
  const { [id]: _, ...others } = columnTitles.get();
  const own = title.slice(0, LONGEST_TITLE);
  columnTitles.set(own.trim() === '' ? others : { ...others, [id]: own });
  localStorage.setItem(KEY, JSON.stringify(columnTitles.get()));
};

/** Columns under the reader's own titles. */
export const titled = (columns: readonly BoardColumn[], titles: ColumnTitles): readonly BoardColumn[] =>
  columns.map((column) => {
    const title = titles[column.id];
    return title === undefined ? column : { ...column, title, short: title };
  });
