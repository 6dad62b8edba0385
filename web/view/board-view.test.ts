import { describe, expect, it } from 'vitest';
import { type BoardSearch, boardViewOf, readBoardSearch } from './board-view.ts';
import { deskViewOf, readDeskSearch } from './desk-view.ts';
import { parseSearchText, stringifySearch } from './search-text.ts';

const roundTrip = (search: BoardSearch): BoardSearch =>
  readBoardSearch(parseSearchText(stringifySearch({ ...search })));

describe('the address', () => {
  it('holds the whole view of the board, and gives it back', () => {
    const search: BoardSearch = {
      q: 'são paulo & co / 1?',
      kickoff: 'custom',
      from: '2026-11-24T18:00',
      to: '2026-11-25T02:00',
      country: ['England', 'Côte d’Ivoire'],
      competition: ['c1'],
      sort: 'changed',
      state: 'suspended',
      min: 2,
      mode: 'closed',
      offered: ['betpawa', 'sportybet'],
      missing: ['bet9ja'],
      started: true,
      layout: 'columns',
      column: ['asian-handicap-ft:-0.75', '1x2-ft'],
      hide: ['sportybet'],
      market: 'total-goals-ft:2.5',
      history: '66457014/total-goals-ft:2.5',
    };
    expect(boardViewOf(roundTrip(search))).toEqual(boardViewOf(search));
  });

  it('is empty for the default view', () => {
    expect(stringifySearch({ ...readBoardSearch({}), ...readDeskSearch({}) })).toBe('');
  });

  it('reads well: lists by repeated names, colons and slashes as they are', () => {
    expect(stringifySearch({ country: ['Spain', 'Italy'], history: '1/total-goals-ft:2.5' })).toBe(
      '?country=Spain&country=Italy&history=1/total-goals-ft:2.5',
    );
  });

  it('survives nonsense: unknown names and bad values fall back to the default', () => {
    const raw = parseSearchText(
      '?kickoff=never&sort=1&min=-3&layout=9&mode=none&started=maybe&column=<b>&column=&state=&from=x&zone=Mars/Base&density=huge&foo=bar',
    );
    expect(boardViewOf(readBoardSearch(raw))).toEqual(boardViewOf({}));
    expect(deskViewOf(readDeskSearch(raw))).toEqual(deskViewOf({}));
  });

  it('keeps what every page shares', () => {
    const raw = parseSearchText('?reference=bet9ja&zone=Europe/London&density=compact&palette=blue-orange');
    expect(deskViewOf(readDeskSearch(raw))).toEqual({
      reference: 'bet9ja',
      zone: 'Europe/London',
      density: 'compact',
      palette: 'blue-orange',
      measure: 'odds',
    });
  });
});
