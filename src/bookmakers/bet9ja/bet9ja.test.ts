import { describe, expect, it } from 'vitest';
import { answerOf, bet9jaEnvelope, bet9jaEvent, competitionOf, type Json, listingOf } from '../test/bodies.ts';
import { codeOf, listed, problemCodes, quoteOf, readMarkets } from '../test/quotes.ts';
import { BET9JA } from './bet9ja.ts';
import { BET9JA_KEYS } from './market-map.ts';

const competition = competitionOf('bet9ja');
const expected = listingOf('bet9ja');

const readEvent = (data: unknown) => BET9JA.readEvent(answerOf(bet9jaEnvelope(data)), expected);

describe('requests to Bet9ja', () => {
  it('name the referer that the feed wants', () => {
    for (const request of [
      BET9JA.competitionsRequest(),
      BET9JA.listRequest(competition, null),
      BET9JA.eventRequest('7'),
    ]) {
      expect(request.method).toBe('GET');
      expect(request.headers.referer).toBe('https://sports.bet9ja.com/');
    }
    expect(BET9JA.competitionsRequest().path).toBe('/desktop/feapi/PalimpsestAjax/GetSports?DISP=0');
    expect(BET9JA.listRequest(competition, null).path).toBe(
      '/desktop/feapi/PalimpsestAjax/GetEventsInGroupV2?GROUPID=1900111&DISP=0&GROUPMARKETID=1',
    );
    expect(BET9JA.eventRequest('790000101').path).toBe('/desktop/feapi/PalimpsestAjax/GetEvent?EVENTID=790000101');
  });

  it('are fewer and spaced', () => {
    expect(BET9JA.pacing).toEqual({ concurrency: { default: 15, max: 50 }, delayMs: { default: 25, max: 1000 } });
  });
});

describe("Bet9ja's envelope", () => {
  it('knows two words for success', () => {
    for (const R of ['OK', 'D']) {
      expect(BET9JA.readEvent(answerOf({ R, D: bet9jaEvent({}) }), expected).kind).toBe('ok');
    }
    expect(BET9JA.readEvent(answerOf({ R: 'X', D: bet9jaEvent({}) }), expected).kind).toBe('malformed');
    expect(BET9JA.readEvent(answerOf({ D: bet9jaEvent({}) }), expected).kind).toBe('malformed');
  });

  it('does not tell what is gone from asking too often, so that nothing is ever gone for it', () => {
    for (const D of [false, null, undefined, []]) {
      const answer = answerOf({ R: 'E', D });
      expect(BET9JA.readEvent(answer, expected).kind).toBe('throttled');
      expect(BET9JA.readList(answer, competition, null).kind).toBe('throttled');
      expect(BET9JA.readCompetitions(answer).kind).toBe('throttled');
    }
    expect(BET9JA.readEvent(answerOf('', 403), expected).kind).toBe('throttled');
    expect(BET9JA.readEvent(answerOf('<html>', 403), expected).kind).toBe('blocked');
    expect(BET9JA.readEvent(answerOf('', 404), expected).kind).toBe('failed');
  });
});

describe("Bet9ja's tree", () => {
  const football = (countries: unknown): Json =>
    bet9jaEnvelope({ PAL: { '1': { S_DESC: 'Soccer', SG: countries }, '301': { SG: { '5': { G: { '6': {} } } } } } });

  it('has its ids as keys, and announces how many events a group has', () => {
    const groups = { '1900111': { G_DESC: 'Norland 1', NUM: 10, D: '2026-12-05 15:00:00' }, junk: {}, '7': null };
    const countries = {
      '19001': { SG_DESC: 'Norland', G: groups },
      '19002': { SG_DESC: 'Empty', G: [] },
      '19003': null,
    };
    expect(BET9JA.readCompetitions(answerOf(football(countries)))).toEqual({
      kind: 'ok',
      competitions: [{ competition, announcedEvents: 10 }],
    });
  });

  it('is malformed when it is empty', () => {
    for (const body of [football([]), bet9jaEnvelope({ PAL: [] }), bet9jaEnvelope(false)]) {
      expect(BET9JA.readCompetitions(answerOf(body)).kind).toBe('malformed');
    }
  });
});

describe("Bet9ja's lists", () => {
  const read = (data: unknown) => BET9JA.readList(answerOf(bet9jaEnvelope(data)), competition, null);

  it('come as array, by slot or by group', () => {
    const event = bet9jaEvent(undefined);
    for (const data of [{ E: [event] }, { E: { '0': event } }, { G: { '1900111': { E: [event] } } }]) {
      const page = read(data);
      expect(page).toMatchObject({ kind: 'ok', next: null, skipped: 0 });
      expect(page.kind === 'ok' && page.events[0]?.facts).toEqual({
        ...expected,
        url: 'https://sports.bet9ja.com/event/790000101',
      });
    }
  });

  it('are empty without data, malformed with data that has no list', () => {
    for (const data of [false, null, undefined, [], {}, { E: [] }, { E: {}, MK: [] }]) {
      expect(read(data)).toEqual({ kind: 'ok', events: [], skipped: 0, next: null });
    }
    for (const data of ['x', { EE: [] }, { E: 'x' }, { G: { '1': {} } }, { E: [{ renamed: 1 }] }]) {
      expect(read(data).kind).toBe('malformed');
    }
    expect(read({ E: [bet9jaEvent(undefined, { GID: 4 })] }).kind).toBe('malformed');
  });

  it('lose a bad entry and no other; what has no two teams is no match', () => {
    const outright = bet9jaEvent(undefined, { DS: 'Winner of the cup' });
    const page = read({ E: [outright, bet9jaEvent(undefined, { STARTDATE: '' }), null, bet9jaEvent(undefined)] });
    expect(page).toMatchObject({ kind: 'ok', skipped: 3 });
  });

  it('give teams from the first hyphen between blanks, and no match id where it is empty', () => {
    const page = read({ E: [bet9jaEvent(undefined, { DS: 'St-Remy - Aix - B', EXTID: '' })] });
    expect(page.kind === 'ok' && page.events[0]?.facts).toMatchObject({
      home: 'St-Remy',
      away: 'Aix - B',
      eventId: null,
    });
  });
});

describe("Bet9ja's events", () => {
  it('are asked for and known by ID, not by coupon code or match id', () => {
    expect(readEvent(bet9jaEvent({}, { ID: 4471 })).kind).toBe('malformed');
    expect(readEvent(bet9jaEvent({}, { EXTID: '4' })).kind).toBe('malformed');
    expect(readEvent(bet9jaEvent({}, { SID: 2 })).kind).toBe('malformed');
    expect(readEvent(bet9jaEvent({}, { EXTID: '' }))).toMatchObject({
      kind: 'ok',
      event: { facts: { eventId: '99000101' } },
    });
    expect(readEvent(false).kind).toBe('malformed');
  });

  it('may have no odds, as an empty array, but not lose them', () => {
    expect(readEvent(bet9jaEvent([]))).toMatchObject({ kind: 'ok', event: { quotes: [] } });
    for (const odds of [undefined, null, [1], 'x']) expect(readEvent(bet9jaEvent(odds)).kind).toBe('malformed');
  });

  it('have started when their keys are those of the in-play service', () => {
    const event = readMarkets('bet9ja', { LIVES_1X2_1: { v: 1.85 }, LIVES_1X2_X: { v: 3 }, LIVES_OU_O: { v: 2 } });
    expect(event).toMatchObject({ phase: 'started', quotes: [], marketsSeen: 2, marketsMapped: 0 });
    expect(problemCodes(event)).toEqual(['unknown-market', 'unknown-market']);
  });
});

describe("Bet9ja's odds", () => {
  it('are without price when they are 1, empty or a hyphen: there is no other sign of being closed', () => {
    const event = readMarkets('bet9ja', {
      S_1X2_1: '1',
      S_1X2_X: '-',
      S_1X2_2: '',
      'S_OU@2.5_O': '1.85',
      'S_OU@2.5_U': '1.95',
    });
    expect(quoteOf(event, '1x2-ft')).toMatchObject({ prices: [0, 0, 0], margin: null });
    expect(quoteOf(event, 'total-goals-ft', 2.5).margin).toBeCloseTo(1 / 1.85 + 1 / 1.95 - 1, 12);
    expect(event.problems).toEqual([]);
  });

  it('are found by the whole key, never by its beginning', () => {
    const event = readMarkets('bet9ja', {
      'S_OU1T@0.5_O': '1.5',
      S_1X21T_1: '2.5',
      S_1X21_11: '1.7',
      'S_OUX@0.5_O': '1.5',
    });
    expect(listed(event)).toEqual(['1x2-1h home 2500', '1x2-1up-ft home 1700', 'total-goals-1h:0.5 over 1500']);
    expect(problemCodes(event)).toEqual(['unknown-market']);
  });

  it('of one key may belong to two markets', () => {
    const odds = { 'S_HAOU@1.5_OH': '2.2', 'S_HAOU@1.5_UH': '1.6', 'S_HAOU@1.5_OA': '2.4', 'S_HAOU@1.5_UA': '1.5' };
    const event = readMarkets('bet9ja', odds);
    expect(event).toMatchObject({ marketsSeen: 1, marketsMapped: 1 });
    expect(quoteOf(event, 'home-total-goals-ft', 1.5).prices).toEqual([2200, 1600]);
    expect(quoteOf(event, 'away-total-goals-ft', 1.5).prices).toEqual([2400, 1500]);
  });

  it('of two keys may belong to one quote: the plain total is preferred to the Asian one', () => {
    const odds = {
      'S_OUA@2.5_O': '1.9',
      'S_OUA@2.5_U': '1.9',
      'S_OU@2.5_O': '1.85',
      'S_OU@2.5_U': '1.95',
      'S_OUA@2.25_O': '1.7',
    };
    for (const order of [Object.entries(odds), Object.entries(odds).toReversed()]) {
      const event = readMarkets('bet9ja', Object.fromEntries(order));
      expect(event.quotes).toHaveLength(2);
      expect(quoteOf(event, 'total-goals-ft', 2.5).prices).toEqual([1850, 1950]);
      expect(quoteOf(event, 'total-goals-ft', 2.25).prices).toEqual([1700, null]);
      expect(event).toMatchObject({ marketsSeen: 3, marketsMapped: 3 });
    }
  });

  it('have no margin where only one side is sold, or where the list leaves results out', () => {
    const exact = Object.fromEntries([1, 2, 3, 4, 5, 6].map((goals) => [`S_EXACTGOAL_${goals}`, '5']));
    const event = readMarkets('bet9ja', { 'S_OUSHOTS@24.5_O': '1.8', 'S_CHANCEMIXOU@1.5_1orOv': '1.1', ...exact });
    for (const quote of event.quotes) expect(quote).toMatchObject({ margin: null, implausible: false });
    expect(codeOf(event, 'exact-goals-ft', null, '6')).toBe(5000);
    expect(codeOf(event, 'exact-goals-ft', null, '6+')).toBeNull();
  });

  it.each([
    ['S_1X2@2.5_1', 'bad-line'],
    ['S_1X2HND@0.5_1H', 'bad-line'],
    ['S_OU@-0.5_O', 'bad-line'],
    ['S_OU@_O', 'bad-line'],
    ['S_1STGOAL@2_1', 'bad-line'],
    ['S__1', 'bad-key'],
    ['S_@2_1', 'bad-key'],
    ['_OU_1', 'bad-key'],
    ['S_1X2_', 'bad-key'],
    ['T_1X2_1', 'bad-key'],
    ['__proto__', 'bad-key'],
    [`S_OU@2.5_${'O'.repeat(600)}`, 'bad-key'],
  ])('are not read under the key %s', (key, code) => {
    const body = JSON.stringify(bet9jaEnvelope(bet9jaEvent({}))).replace(
      '"O":{}',
      `"O":{${JSON.stringify(key)}:"1.80"}`,
    );
    const read = BET9JA.readEvent(answerOf(body), expected);
    expect(read.kind === 'ok' && problemCodes(read.event)).toEqual([code]);
    expect(read.kind === 'ok' && read.event.quotes).toEqual([]);
  });

  it('may repeat a constant line, and ignore a number that is part of the market', () => {
    const event = readMarkets('bet9ja', { 'S_1STGOAL@1_1': '2', 'S_S10MIN@0.5_YS10M': '4', 'S_OU15E1@1.5_O': '1.4' });
    expect(listed(event)).toEqual([
      'early-goals-10min-ft over 1400',
      'next-goal-ft:1 home 2000',
      'total-goals-10min:0.5 over 4000',
    ]);
  });

  it('are accounted for once per market and line, with the name that the body gives', () => {
    const event = readMarkets('bet9ja', {
      S_ZZZ_1: '2',
      S_ZZZ_2: '2',
      'S_ZZZ@1_1': '2',
      'S_OU@2.5_O': 'abc',
      'S_OU@2.5_Q': '2',
    });
    expect(event).toMatchObject({ marketsSeen: 3, marketsMapped: 0 });
    expect(event.problems).toContainEqual({
      code: 'bad-odds',
      marketId: 'S_OU',
      name: 'Over/Under',
      sample: 'S_OU@2.5_O abc',
    });
    expect(problemCodes(event).filter((code) => code === 'unknown-market')).toHaveLength(3);
  });
});

describe("Bet9ja's map", () => {
  it.each([
    ['S_1SCOREHT', 'home-to-score-1h', 'away-clean-sheet-1h'],
    ['S_2SCOREHT', 'away-to-score-1h', 'home-clean-sheet-1h'],
    ['S_1SCORE2T', 'home-to-score-2h', 'away-clean-sheet-2h'],
    ['S_2SCORE2T', 'away-to-score-2h', 'home-clean-sheet-2h'],
  ])('sells %s as %s, and derives %s from it', (key, sold, derived) => {
    const event = readMarkets('bet9ja', { [`${key}_N`]: '1.55', [`${key}_Y`]: '2.3' });
    expect(listed(event)).toEqual(
      [`${sold} no 1550`, `${sold} yes 2300`, `${derived} no 2300`, `${derived} yes 1550`].sort(),
    );
    expect(event.quotes.map((quote) => [quote.market.key, quote.derived])).toEqual([
      [sold, false],
      [derived, true],
    ]);
    expect(event).toMatchObject({ marketsSeen: 1, marketsMapped: 1 });
    expect(BET9JA.mapsMarket(derived)).toBe(true);
  });

  it('gives every ending of a key one meaning', () => {
    for (const [key, { outcomes }] of BET9JA_KEYS) {
      const meanings = [...outcomes.values()].map(({ source, selection }) => `${source.market.key} ${selection}`);
      expect(new Set(meanings).size, key).toBe(meanings.length);
    }
  });
});
