import type { RefObject } from 'react';
import { isTyping } from './is-typing.ts';
import { useKeys } from './use-keys.ts';

/** What a key does with the row that has the focus; `focusNext` moves on, for rows that are about to go. */
export type RowAction = (row: HTMLElement, focusNext: () => void) => void;

const STEPS: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

const focusRow = (row: HTMLElement | undefined): void => {
  row?.querySelector<HTMLElement>('a, button')?.focus();
  row?.scrollIntoView({ block: 'nearest' });
};

/** Walks the rows (`data-row`) of a list by keys; the focus itself is what marks the row, on its first link or button. */
export const useRowKeys = (list: RefObject<HTMLElement | null>, actions: Readonly<Record<string, RowAction>>): void => {
  useKeys((event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const focused = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    const at = focused === null ? -1 : rows.indexOf(focused);
    const step = STEPS[event.key];
    if (step !== undefined && rows.length > 0) {
      event.preventDefault();
      focusRow(rows[at === -1 ? 0 : Math.max(0, Math.min(rows.length - 1, at + step))]);
      return;
    }
    const action = at === -1 ? undefined : actions[event.key];
    // A space on a button presses it.
    const isPress = event.key === ' ' && event.target instanceof HTMLButtonElement;
    if (action === undefined || focused === null || isPress) return;
    event.preventDefault();
    action(focused, () => focusRow(rows[at + 1] ?? rows[at - 1]));
  });
};
