import { describe, expect, it } from 'vitest';
import { LONGEST_NOTE, MOST_NOTES, readNotes, withNote } from './event-notes.ts';

describe('notes on matches', () => {
  it('are one a match; an empty one takes it away', () => {
    const noted = withNote(withNote(new Map(), '1', 'keeper out '), '2', 'late team news');
    expect([...noted]).toEqual([
      ['1', 'keeper out'],
      ['2', 'late team news'],
    ]);
    expect([...withNote(noted, '1', ' ')]).toEqual([['2', 'late team news']]);
  });

  it('never grow without bound: the oldest go first, long ones are cut', () => {
    let notes: ReadonlyMap<string, string> = new Map();
    for (let one = 0; one <= MOST_NOTES; one += 1) notes = withNote(notes, String(one), 'x'.repeat(LONGEST_NOTE + 9));
    expect(notes.size).toBe(MOST_NOTES);
    expect(notes.has('0')).toBe(false);
    expect(notes.get('1')).toHaveLength(LONGEST_NOTE);
  });

  it('survive being kept; what is no note is left out', () => {
    expect([...readNotes(JSON.stringify([['1', 'a'], ['2'], 'x', ['3', 4]]))]).toEqual([['1', 'a']]);
    expect(readNotes('{').size).toBe(0);
    expect(readNotes(null).size).toBe(0);
  });
});
