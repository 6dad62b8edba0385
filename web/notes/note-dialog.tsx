import { type FormEvent, type ReactElement, useState } from 'react';
import { useEvent } from '../book/use-book.ts';
import { Modal } from '../ui/modal.tsx';
import { eventNotes, keepNote, LONGEST_NOTE } from './event-notes.ts';

interface NoteDialogProps {
  readonly eventId: string;
  readonly onClose: () => void;
}

/** Where a note on a match is written. */
export const NoteDialog = ({ eventId, onClose }: NoteDialogProps): ReactElement => {
  const event = useEvent(eventId);
  const [text, setText] = useState(eventNotes.get().get(eventId) ?? '');
  const save = (submitted: FormEvent): void => {
    submitted.preventDefault();
    keepNote(eventId, text);
    onClose();
  };
  return (
    <Modal labelledBy="note-title" className="note-dialog" onClose={onClose}>
      <form onSubmit={save}>
        <h2 id="note-title">Note{event === undefined ? '' : ` on ${event.home} – ${event.away}`}</h2>
        <input
          type="text"
          aria-label="Note"
          aria-describedby="note-where"
          maxLength={LONGEST_NOTE}
          value={text}
          onChange={(typed) => setText(typed.target.value)}
        />
        <p id="note-where" className="dim">
          Yours alone: kept in this browser, sent nowhere. Empty it to take it away.
        </p>
        <div className="dialog-buttons">
          <button type="submit" className="control is-set">
            Save the note
          </button>
          <button type="button" className="control" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </Modal>
  );
};
