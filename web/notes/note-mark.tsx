import type { ReactElement } from 'react';
import { notedEvent, useNote } from './event-notes.ts';

interface NoteMarkProps {
  readonly eventId: string;
  /** In a grid, which has one tab stop: the key `n` does the same. */
  readonly inGrid?: boolean;
}

/** A match's note, or the way to write one. */
export const NoteMark = ({ eventId, inGrid = false }: NoteMarkProps): ReactElement => {
  const note = useNote(eventId);
  return (
    <button
      type="button"
      className={note === undefined ? 'note note-none' : 'note'}
      title={note === undefined ? 'Write a note (n)' : `${note}\n(your note, in this browser alone)`}
      tabIndex={inGrid ? -1 : undefined}
      onClick={() => notedEvent.set(eventId)}
    >
      <span aria-hidden="true">✎</span> {note ?? <span className={inGrid ? 'sr-only' : undefined}>Note</span>}
    </button>
  );
};
