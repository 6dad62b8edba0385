import { describe, expect, it } from 'vitest';
import { BET9JA_KEYS } from '../bet9ja/market-map.ts';
import { bet9jaKeys } from '../bet9ja/markets/define.ts';
import { BETPAWA_MARKETS, BETPAWA_PLAYER_MARKETS } from '../betpawa/market-map.ts';
import { betpawaMarkets } from '../betpawa/markets/define.ts';
import { SPORTYBET_IDS, SPORTYBET_PLAYER_MARKETS } from '../sportybet/market-map.ts';
import { sportybetIds } from '../sportybet/markets/define.ts';

describe('a map that says one thing twice is refused', () => {
  it('at BetPawa: an id, and a name or a typeId inside of one market', () => {
    expect(() =>
      betpawaMarkets([
        ['1', 'btts-ft', 'Yes=yes | No=no', '11 12'],
        ['1', 'btts-1h', 'Yes=yes | No=no', '13 14'],
      ]),
    ).toThrow('the map has market 1 twice');
    expect(() => betpawaMarkets([['1', 'btts-ft', 'Yes=yes | Yes=no', '11 12']])).toThrow('outcome Yes twice');
    expect(() => betpawaMarkets([['1', 'btts-ft', 'Yes=yes | No=no', '11 11']])).toThrow('typeId 11 twice');
  });

  it('at SportyBet: an id with the same constants, and an outcome inside of one market', () => {
    expect(() =>
      sportybetIds([
        ['1', 'btts-ft', '74=yes 76=no'],
        ['1', 'btts-1h', '74=yes 76=no'],
      ]),
    ).toThrow('the map has market 1 twice');
    expect(() =>
      sportybetIds([
        ['1', 'btts-ft', '74=yes 76=no', 'to=10|from=1'],
        ['1', 'btts-1h', '74=yes 76=no', 'from=1|to=10'],
      ]),
    ).toThrow('twice');
    expect(() => sportybetIds([['1', 'btts-ft', '74=yes 74=no']])).toThrow('outcome 74 twice');
  });

  it('at SportyBet: rows of one id of which the second could never be met', () => {
    expect(() =>
      sportybetIds([
        ['1', 'btts-ft', '74=yes 76=no'],
        ['1', 'btts-1h', '74=yes 76=no', 'to=10'],
      ]),
    ).toThrow('different specifier keys');
  });

  it('at Bet9ja: an ending under one key, whichever markets it feeds', () => {
    expect(() =>
      bet9jaKeys([
        ['S_A', 'btts-ft', 'Y=yes N=no'],
        ['S_A', 'btts-1h', 'Y=yes'],
      ]),
    ).toThrow('under key S_A ending Y twice');
    expect(() => bet9jaKeys([['S_A', 'btts-ft', 'Y=yes Y=no']])).toThrow('ending Y twice');
  });

  it('at Bet9ja: rows of one key that read its parameter differently', () => {
    expect(() =>
      bet9jaKeys([
        ['S_A', 'total-goals-ft', 'O=over', '@line'],
        ['S_A', 'btts-ft', 'Y=yes'],
      ]),
    ).toThrow('read the parameter differently');
  });

  it('and one market may be fed by several ids, one key feed several markets', () => {
    const shared = bet9jaKeys([
      ['S_A', 'btts-ft', 'Y=yes'],
      ['S_A', 'btts-1h', 'Y1=yes'],
      ['S_B', 'btts-ft', 'Y=yes'],
    ]);
    expect([...shared.keys()]).toEqual(['S_A', 'S_B']);
  });
});

describe('the maps', () => {
  it('are built, so nothing in them is there twice', () => {
    expect(BETPAWA_MARKETS.size).toBeGreaterThan(100);
    expect(SPORTYBET_IDS.size).toBeGreaterThan(100);
    expect(BET9JA_KEYS.size).toBeGreaterThan(100);
  });

  it('have no bets on players among their markets', () => {
    for (const id of BETPAWA_PLAYER_MARKETS) expect(BETPAWA_MARKETS.has(id), id).toBe(false);
    for (const id of SPORTYBET_PLAYER_MARKETS) expect(SPORTYBET_IDS.has(id), id).toBe(false);
  });
});
