import { overlay } from '../app/overlay.ts';

/** Whether a key belongs to a field or a dialog, open or about to open, and not to the page. */
export const isTyping = (target: EventTarget | null): boolean =>
  overlay.get() !== null ||
  (target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input:not([type=checkbox]), textarea, select, dialog, [popover]') !== null));
