import { describe, expect, it } from 'vitest';
import { oddsExportQuerySchema } from '../../src/contract/exports.ts';
import { boardViewOf } from '../view/board-view.ts';
import { boardExportNote, boardExportQuery } from './board-export.ts';

const NOW_MS = Date.parse('2026-11-24T12:00:00.000Z');
const ALL = ['betpawa', 'sportybet', 'bet9ja'];

describe('the export of the board', () => {
  it('asks for exactly the shown filters, in words that the service knows', () => {
    const view = boardViewOf({
      ...{ q: 'leeds', country: ['England'], kickoff: 'today', min: 2, missing: 'bet9ja' },
      ...{ state: 'suspended', hide: ['sportybet'] },
    });
    const query = boardExportQuery(view, 'Africa/Lagos', NOW_MS, ALL);
    expect(query).toMatchObject({
      ...{ q: 'leeds', country: ['England'], minBookmakers: 2, missingFrom: ['bet9ja'], hasState: 'suspended' },
      ...{ from: '2026-11-23T23:00:00.000Z', to: '2026-11-24T23:00:00.000Z', bookmakers: ['betpawa', 'bet9ja'] },
    });
    expect(oddsExportQuerySchema.safeParse(query).success).toBe(true);
  });

  it('asks for everything when nothing is filtered', () => {
    const query = boardExportQuery(boardViewOf({}), 'Africa/Lagos', NOW_MS, ALL);
    const named = Object.entries(query).filter(([, value]) => value !== undefined);
    expect(named.map(([name]) => name)).toEqual(['market']);
  });

  it('says so where a filter cannot be in the file', () => {
    expect(boardExportNote(boardViewOf({ state: 'unknown' }))).not.toBe('');
    expect(boardExportNote(boardViewOf({ state: 'removed' }))).toBe('');
  });
});
