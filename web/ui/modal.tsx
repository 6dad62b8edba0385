import { type ReactElement, type ReactNode, useLayoutEffect, useRef } from 'react';

interface ModalProps {
  /** Id of the heading inside. */
  readonly labelledBy: string;
  /** Asked for by Escape; who shows it takes it away. */
  readonly onClose: () => void;
  readonly className?: string;
  /** A click beside it closes it too: for what loses nothing. */
  readonly isLight?: boolean;
  readonly children: ReactNode;
}

/** The browser's own modal dialog, open for as long as it is shown. The focus goes back to where it was. */
export const Modal = ({ labelledBy, onClose, className, isLight = false, children }: ModalProps): ReactElement => {
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed before it leaves the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const node = dialog.current;
    node?.showModal();
    return () => node?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={className === undefined ? 'dialog' : `dialog ${className}`}
      aria-labelledby={labelledBy}
      {...(isLight ? { closedby: 'any' } : {})}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </dialog>
  );
};
