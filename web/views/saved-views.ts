import { Observable } from '../ui/observable.ts';

/** A view that somebody named: the address that holds it, from the slash on. */
export interface SavedView {
  readonly name: string;
  readonly address: string;
}

const KEY = 'overround.views';
const MOST_KEPT = 30;
const LONGEST_NAME = 60;
/** Views that a key opens. */
export const VIEW_KEYS = 9;

const isView = (kept: unknown): kept is SavedView =>
  typeof kept === 'object' &&
  kept !== null &&
  'name' in kept &&
  typeof kept.name === 'string' &&
  'address' in kept &&
  typeof kept.address === 'string' &&
  // An address of this desk, and of nowhere else.
  /^\/(?!\/)/.test(kept.address);

/** What the browser kept, without what is not a view. */
export const readViews = (text: string | null): readonly SavedView[] => {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept)
      ? kept
          .filter(isView)
          .map(({ name, address }) => ({ name, address }))
          .slice(0, MOST_KEPT)
      : [];
  } catch {
    return [];
  }
};

/** With the view saved: in its place where the name is known, at the end where it is new. */
export const withView = (views: readonly SavedView[], name: string, address: string): readonly SavedView[] => {
  const view = { name: name.trim().slice(0, LONGEST_NAME), address };
  if (view.name === '') return views;
  const isKnown = views.some((one) => one.name === view.name);
  return isKnown ? views.map((one) => (one.name === view.name ? view : one)) : [...views, view].slice(0, MOST_KEPT);
};

/** With the view one place further up, so that a smaller key opens it. */
export const withViewUp = (views: readonly SavedView[], name: string): readonly SavedView[] => {
  const at = views.findIndex((view) => view.name === name);
  const [view, above] = [views[at], views[at - 1]];
  if (view === undefined || above === undefined) return views;
  return [...views.slice(0, at - 1), view, above, ...views.slice(at + 1)];
};

/** The views of this reader, in the order of their keys; kept by the browser. */
export const savedViews = new Observable<readonly SavedView[]>(readViews(localStorage.getItem(KEY)));

export const keepViews = (views: readonly SavedView[]): void => {
  savedViews.set(views);
  localStorage.setItem(KEY, JSON.stringify(views));
};
