import { describe, expect, it } from 'vitest';
import { oddsExportQuerySchema } from '../../src/contract/exports.ts';
import { DeskBook } from '../book/desk-book.ts';
import { csvOf } from '../export/csv-text.ts';
import { btts, eventRow, quote, T0_MS } from '../test/wire-samples.ts';
import { boardViewOf } from '../view/board-view.ts';
import { USUAL_COLUMNS } from './board-columns.ts';
import { boardExportNote, boardExportQuery } from './board-export.ts';
import { boardRows } from './board-rows.ts';

const NOW_MS = Date.parse('2026-11-24T12:00:00.000Z');
const ALL = ['betpawa', 'sportybet', 'bet9ja'];

describe('the export of every market', () => {
  it('asks for the shown filters, in words that the service knows', () => {
    const view = boardViewOf({
      ...{ q: 'leeds', country: ['England'], kickoff: 'today', min: 2, missing: ['bet9ja'] },
      ...{ mode: 'theirs', hide: ['sportybet'], started: true },
    });
    const query = boardExportQuery(view, 'Africa/Lagos', NOW_MS, ALL, 'betpawa');
    expect(query).toMatchObject({
      ...{
        q: 'leeds',
        country: ['England'],
        minBookmakers: 2,
        missingFrom: ['bet9ja', 'betpawa'],
        includeStarted: true,
      },
      ...{ from: '2026-11-23T23:00:00.000Z', to: '2026-11-24T23:00:00.000Z', bookmakers: ['betpawa', 'bet9ja'] },
    });
    expect(oddsExportQuerySchema.safeParse(query).success).toBe(true);
  });

  it('asks for everything when nothing is filtered', () => {
    const query = boardExportQuery(boardViewOf({}), 'Africa/Lagos', NOW_MS, ALL, 'betpawa');
    expect(Object.values(query).filter((value) => value !== undefined)).toEqual([]);
  });

  it('says so where a filter cannot be in the file', () => {
    expect(boardExportNote(boardViewOf({ state: 'unknown' }))).not.toBe('');
    expect(boardExportNote(boardViewOf({ mode: 'closed' }))).not.toBe('');
    expect(boardExportNote(boardViewOf({ mode: 'theirs' }))).toBe('');
  });
});

describe('the export of what is shown', () => {
  const book = new DeskBook({
    schedule: (flush) => flush(),
    circumstances: { nowMs: T0_MS, staleAfterMs: 900_000, sources: {} },
  });
  book.takeSnapshot(
    [
      eventRow('a', [btts([quote('betpawa', { yes: 1.9, no: 1.95 }), quote('bet9ja', { yes: 1.8, no: 2 })])]),
      eventRow('b', [btts([quote('betpawa', { yes: 1.5, no: 2.5 }, { state: 'suspended' })])], { home: '=1+1' }),
    ],
    1,
  );
  const shown = {
    ...{ book, mode: 'sandbox', ids: ['b', 'a'], bookmakers: ['bet9ja', 'betpawa'] },
    columns: USUAL_COLUMNS.filter(({ id }) => id === 'btts-ft'),
    gaps: undefined,
    fairMethod: 'power' as const,
  };

  it('has the matches, bookmakers and markets of the screen in their order, and no others', () => {
    const rows = boardRows(shown);
    expect(rows.map(({ eventId, bookmaker, selection }) => `${eventId} ${bookmaker} ${selection}`)).toEqual([
      'b betpawa yes',
      'b betpawa no',
      'a bet9ja yes',
      'a bet9ja no',
      'a betpawa yes',
      'a betpawa no',
    ]);
    expect(rows[0]).toMatchObject({ mode: 'sandbox', state: 'suspended', odds: 1.5, fair: null });
  });

  it('never starts a formula in a spreadsheet', () => {
    const text = csvOf(boardRows(shown));
    expect(text.split('\r\n')[0]?.startsWith('mode,eventId,kickoff')).toBe(true);
    expect(text).toContain(",'=1+1,");
    expect(csvOf([{ a: -1.5, b: 'x,"y"' }])).toBe('a,b\r\n-1.5,"x,""y"""\r\n');
  });
});
