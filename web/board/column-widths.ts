import { Observable } from '../ui/observable.ts';

/** How much wider or narrower than by itself a column is, by its id. */
export type ColumnWidths = Readonly<Record<string, number>>;

const KEY = 'overround.widths';
const NARROWEST = 0.6;
const WIDEST = 4;
/** A reader who tries every market must not fill the browser's storage. */
const MOST_KEPT = 100;

export const clampWidth = (factor: number): number =>
  Math.round(Math.max(NARROWEST, Math.min(WIDEST, factor)) * 100) / 100;

/** What was kept, without what is not a width. */
export const readWidths = (text: string | null): ColumnWidths => {
  try {
    const kept: unknown = JSON.parse(text ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const widths = Object.entries(kept).filter(([, factor]) => typeof factor === 'number' && Number.isFinite(factor));
    return Object.fromEntries(widths.slice(-MOST_KEPT).map(([id, factor]) => [id, clampWidth(factor)]));
  } catch {
    return {};
  }
};

/** The widths of this reader's columns; kept by the browser. */
export const columnWidths = new Observable<ColumnWidths>(readWidths(localStorage.getItem(KEY)));

/** `null`: as by itself. */
export const setColumnWidth = (id: string, factor: number | null): void => {
  const { [id]: _, ...others } = columnWidths.get();
  const next = factor === null ? others : { ...others, [id]: clampWidth(factor) };
  columnWidths.set(next);
  localStorage.setItem(KEY, JSON.stringify(next));
};

export const resetColumnWidths = (): void => {
  columnWidths.set({});
  localStorage.removeItem(KEY);
};
