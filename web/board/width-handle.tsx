import type { PointerEvent, ReactElement } from 'react';
import { clampWidth, columnWidths, setColumnWidth } from './column-widths.ts';

/**
 * The edge of a column's head, to drag; a double click gives the width back. For the pointer only: the choice of columns
 * has buttons that do the same.
 */
export const WidthHandle = ({ id }: { readonly id: string }): ReactElement => {
  const grab = (event: PointerEvent<HTMLSpanElement>): void => {
    const head = event.currentTarget.parentElement;
    if (head === null || event.button !== 0) return;
    event.preventDefault();
    const handle = event.currentTarget;
    const from = { x: event.clientX, pixels: head.getBoundingClientRect().width };
    // What grows with the screen is wider than by itself: the first drag begins at what is seen.
    const factor = columnWidths.get()[id] ?? from.pixels / naturalPixels(head);
    const drag = ({ clientX }: globalThis.PointerEvent): void =>
      setColumnWidth(id, clampWidth((factor * (from.pixels + clientX - from.x)) / from.pixels));
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener('pointermove', drag);
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', drag), {
      once: true,
    });
  };
  return (
    <span
      className="width-handle"
      aria-hidden="true"
      onPointerDown={grab}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={() => setColumnWidth(id, null)}
    />
  );
};

const naturalPixels = (head: HTMLElement): number => {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Number(head.dataset.rem) * rem || head.getBoundingClientRect().width;
};
