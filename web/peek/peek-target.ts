import { Observable } from '../ui/observable.ts';

/** The price cell that is looked at closer: under the pointer, or active by keyboard. */
export const peekTarget = new Observable<HTMLElement | null>(null);

const PATIENCE_MS = 280;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Looks at a cell after a moment; `null` looks away at once. */
export const peekAt = (cell: HTMLElement | null): void => {
  clearTimeout(timer);
  if (cell === null) peekTarget.set(null);
  else timer = setTimeout(() => peekTarget.set(cell), PATIENCE_MS);
};

const priceCellOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-price], [data-gap]') : null;

/** Follows the pointer over all price cells of the page until the returned function is called. */
export const followPointer = (): (() => void) => {
  const over = (event: PointerEvent): void => {
    if (event.pointerType !== 'mouse') return;
    const cell = priceCellOf(event.target);
    if (cell !== peekTarget.get()) {
      peekTarget.set(null);
      peekAt(cell);
    }
  };
  const away = (): void => peekAt(null);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') peekAt(null);
  };
  document.addEventListener('pointerover', over, { passive: true });
  document.addEventListener('pointerdown', away, { passive: true });
  document.addEventListener('scroll', away, { passive: true, capture: true });
  document.addEventListener('keydown', onKey);
  return () => {
    document.removeEventListener('pointerover', over);
    document.removeEventListener('pointerdown', away);
    document.removeEventListener('scroll', away, { capture: true });
    document.removeEventListener('keydown', onKey);
    peekAt(null);
  };
};
