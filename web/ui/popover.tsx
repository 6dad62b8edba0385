import { type ReactElement, type ReactNode, useEffect, useId, useRef, useState } from 'react';

interface PopoverProps {
  /** What the button shows. */
  readonly button: ReactNode;
  /** What the button is called where `button` is not enough to tell. */
  readonly label?: string;
  readonly className?: string;
  /** What opens; made only while it is open. */
  readonly children: () => ReactNode;
}

const MARGIN = 8;

const place = (panel: HTMLElement, anchor: HTMLElement): void => {
  const { left, bottom } = anchor.getBoundingClientRect();
  const rightmost = window.innerWidth - panel.offsetWidth - MARGIN;
  panel.style.left = `${Math.max(MARGIN, Math.min(left, rightmost))}px`;
  panel.style.top = `${bottom + 4}px`;
  panel.style.maxHeight = `${window.innerHeight - bottom - 4 - MARGIN}px`;
};

/** A button with a panel below it; the browser closes it on Escape and on a click elsewhere. */
export const Popover = ({ button, label, className, children }: PopoverProps): ReactElement => {
  const id = useId();
  const anchor = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const node = panel.current;
    const toggled = (): void => setOpen(node?.matches(':popover-open') ?? false);
    node?.addEventListener('toggle', toggled);
    return () => node?.removeEventListener('toggle', toggled);
  }, []);
  useEffect(() => {
    if (!open || panel.current === null || anchor.current === null) return;
    place(panel.current, anchor.current);
    panel.current.querySelector<HTMLElement>('input, button, select')?.focus();
  }, [open]);
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className={className}
        aria-label={label}
        aria-expanded={open}
        aria-haspopup="dialog"
        popoverTarget={id}
      >
        {button}
      </button>
      <div ref={panel} id={id} popover="auto" role="dialog" aria-label={label} className="popover">
        {open ? children() : null}
      </div>
    </>
  );
};
