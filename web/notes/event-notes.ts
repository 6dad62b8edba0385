import { useSyncExternalStore } from 'react';
import { Observable } from '../ui/observable.ts';

/** What this reader noted on matches, by event, the newest last. */
export type EventNotes = ReadonlyMap<string, string>;

const KEY = 'overround.notes';
/** Notes beyond this push out the oldest: matches pass, and the browser's room is small. */
export const MOST_NOTES = 300;
export const LONGEST_NOTE = 280;

/** What the browser kept, without what is no note. */
export const readNotes = (text: string | null): EventNotes => {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    if (!Array.isArray(kept)) return new Map();
    const notes = kept.filter(
      (one): one is [string, string] => Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'string',
    );
    return new Map(notes.slice(-MOST_NOTES).map(([eventId, note]) => [eventId, note.slice(0, LONGEST_NOTE)]));
  } catch {
    return new Map();
  }
};

/** With a match's note; an empty one takes it away. */
export const withNote = (notes: EventNotes, eventId: string, text: string): EventNotes => {
  const next = new Map(notes);
  next.delete(eventId);
  const note = text.trim().slice(0, LONGEST_NOTE);
  if (note !== '') next.set(eventId, note);
  return new Map([...next].slice(-MOST_NOTES));
};

/** The notes of this reader; kept by this browser, and sent nowhere. */
export const eventNotes = new Observable<EventNotes>(readNotes(localStorage.getItem(KEY)));

export const keepNote = (eventId: string, text: string): void => {
  eventNotes.set(withNote(eventNotes.get(), eventId, text));
  localStorage.setItem(KEY, JSON.stringify([...eventNotes.get()]));
};

/** The note on a match; `undefined`: none. */
export const useNote = (eventId: string): string | undefined =>
  useSyncExternalStore(eventNotes.subscribe, () => eventNotes.get().get(eventId));

/** The match whose note is being written; `null`: none. */
export const notedEvent = new Observable<string | null>(null);
