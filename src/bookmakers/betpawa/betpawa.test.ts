import { describe, expect, it } from 'vitest';
import type { ListPage, Read } from '../bookmaker.ts';
import {
  answerOf,
  betpawaEvent,
  betpawaMarkets,
  competitionOf,
  type Json,
  KICKOFF_MS,
  listingOf,
} from '../test/bodies.ts';
import { codeOf, listed, problemCodes, quoteOf, readMarkets } from '../test/quotes.ts';
import { BETPAWA } from './betpawa.ts';
import { BETPAWA_MARKETS } from './market-map.ts';

const competition = competitionOf('betpawa');
const expected = listingOf('betpawa');

const readEvent = (body: unknown, status = 200) => BETPAWA.readEvent(answerOf(body, status), expected);

const markets = betpawaMarkets({ '3743': [[null, { '1': 2.1, X: 3.4, '2': 3.6 }]] });

describe('requests to BetPawa', () => {
  it('ask the fourth version for JSON with the brand', () => {
    for (const request of [
      BETPAWA.competitionsRequest(),
      BETPAWA.listRequest(competition, null),
      BETPAWA.eventRequest('90000101'),
    ]) {
      expect(request.method).toBe('GET');
      expect(request.path).toMatch(/^\/api\/sportsbook\/v4\//);
      expect(request.headers).toMatchObject({ accept: 'application/json', 'x-pawa-brand': 'betpawa-nigeria' });
    }
    expect(BETPAWA.competitionsRequest().path).toBe('/api/sportsbook/v4/categories/list/2?includeRegions=true');
    expect(BETPAWA.eventRequest('90000101').path).toBe('/api/sportsbook/v4/events/90000101');
  });

  const queryOf = (page: string | null): unknown => {
    const url = new URL(BETPAWA.listRequest(competition, page).path, 'https://betpawa.invalid');
    return JSON.parse(url.searchParams.get('q') ?? '').queries;
  };

  it('ask for all upcoming events of one competition, never by market types, which would hide events', () => {
    expect(queryOf(null)).toEqual([
      {
        query: { eventType: 'UPCOMING', categories: ['2'], zones: { competitions: ['90011'] }, hasOdds: true },
        view: {},
        skip: 0,
        take: 100,
      },
    ]);
    expect(queryOf('137')).toMatchObject([{ skip: 137, take: 100 }]);
  });
});

describe("BetPawa's tree", () => {
  const region = {
    region: { id: '901', name: 'Norland' },
    competitions: [{ competition: { id: '90011', name: 'Norland Premier' } }],
  };

  it('is read in both known shapes, football only', () => {
    const football = {
      category: { id: '2', name: 'Football' },
      regions: [region, 'junk', { competitions: [null, {}] }],
    };
    const tennis = {
      category: { id: '3' },
      regions: [{ region: { name: 'X' }, competitions: [{ competition: { id: '5', name: 'Y' } }] }],
    };
    const read = BETPAWA.readCompetitions(answerOf({ withRegions: [tennis, football] }));
    expect(read).toEqual({ kind: 'ok', competitions: [{ competition, announcedEvents: null }] });
    const older = {
      regions: [{ id: '901', name: 'Norland', competitions: [{ id: '90011', name: 'Norland Premier' }] }],
    };
    expect(BETPAWA.readCompetitions(answerOf(older))).toEqual(read);
  });

  it('is malformed when it has no competition: no bookmaker offers no football', () => {
    for (const body of [{}, [], { withRegions: [] }, { withRegions: [{ category: { id: '2' }, regions: [] }] }]) {
      expect(BETPAWA.readCompetitions(answerOf(body)).kind).toBe('malformed');
    }
  });

  it('is a failure, not an empty offer, when its path is retired', () => {
    expect(BETPAWA.readCompetitions(answerOf('', 404)).kind).toBe('failed');
    expect(BETPAWA.readList(answerOf('', 404), competition, null).kind).toBe('failed');
  });
});

describe("BetPawa's lists", () => {
  const listOf = (entries: unknown): Json => ({ responses: [{ responses: entries }] });
  const read = (entries: unknown, page: string | null = null): Read<ListPage> =>
    BETPAWA.readList(answerOf(listOf(entries)), competition, page);

  it('give the facts of each event, by position of its participants', () => {
    const page = read([betpawaEvent(undefined)]);
    expect(page).toMatchObject({ kind: 'ok', next: '1', skipped: 0 });
    expect(page.kind === 'ok' && page.events[0]?.facts).toEqual({
      ...expected,
      kickoffMs: KICKOFF_MS,
      url: 'https://www.betpawa.ng/event/90000101',
    });
  });

  it('may come without widgets, so that the detail has to be asked for the match id', () => {
    const page = read([betpawaEvent(undefined, { widgets: undefined })]);
    expect(page.kind === 'ok' && page.events[0]?.facts.eventId).toBeNull();
  });

  it('go on to an empty page, by what was received and not by what was asked for', () => {
    const entries = Array.from({ length: 50 }, (_, i) => betpawaEvent(undefined, { id: String(90_000_200 + i) }));
    expect(read(entries)).toMatchObject({ kind: 'ok', next: '50' });
    expect(read(entries, '50')).toMatchObject({ kind: 'ok', next: '100' });
    expect(read([], '100')).toEqual({ kind: 'ok', events: [], skipped: 0, next: null });
  });

  it('do not go on for ever when the server ignores where a page begins', () => {
    expect(read([betpawaEvent(undefined)], '5000').kind).toBe('malformed');
  });

  it('lose a bad entry and no other', () => {
    const tennis = betpawaEvent(undefined, { id: '7', category: { id: '3' } });
    const noTime = betpawaEvent(undefined, { id: '8', startTime: 'soon' });
    const page = read([null, 'junk', {}, tennis, noTime, betpawaEvent(undefined)]);
    expect(page).toMatchObject({ kind: 'ok', skipped: 5, next: '6' });
    expect(page.kind === 'ok' && page.events.map((event) => event.facts.bookmakerEventId)).toEqual(['90000101']);
  });

  it('are malformed, not empty, when the list or all of its entries cannot be read', () => {
    for (const body of [{}, { responses: [] }, { responses: [{}] }, listOf({}), listOf([{ renamed: 1 }])]) {
      expect(BETPAWA.readList(answerOf(body), competition, null).kind).toBe('malformed');
    }
    const elsewhere = betpawaEvent(undefined, { competition: { id: '4', name: 'Other' } });
    expect(read([elsewhere]).kind).toBe('malformed');
  });
});

describe("BetPawa's events", () => {
  it('keep the competition as the tree named it, and take match id and teams from the body', () => {
    const read = readEvent(betpawaEvent(markets, { competition: { id: '90011', name: 'Norland Premier League' } }));
    expect(read).toMatchObject({ kind: 'ok', event: { phase: 'pre', marketsSeen: 1, marketsMapped: 1 } });
    expect(read.kind === 'ok' && read.event.facts).toMatchObject({
      eventId: '99000101',
      home: 'Harbour Town',
      away: 'Kestrel Rovers',
      competition,
    });
  });

  it('take the first SportRadar widget, and keep a known match id when the body has none', () => {
    const widgets = [
      { type: 'SPORTRADAR', id: 99000101 },
      { type: 'SPORTRADAR', id: '5' },
    ];
    expect(readEvent(betpawaEvent(markets, { widgets })).kind).toBe('ok');
    const without = readEvent(betpawaEvent(markets, { widgets: [] }));
    expect(without.kind === 'ok' && without.event.facts.eventId).toBe('99000101');
  });

  it('are malformed when they are another event, another match or another sport', () => {
    expect(readEvent(betpawaEvent(markets, { id: '90000102' })).kind).toBe('malformed');
    expect(readEvent(betpawaEvent(markets, { widgets: [{ type: 'SPORTRADAR', id: '4' }] })).kind).toBe('malformed');
    expect(readEvent(betpawaEvent(markets, { category: { id: '3' } })).kind).toBe('malformed');
    expect(readEvent([]).kind).toBe('malformed');
  });

  it('are gone with 404', () => {
    expect(readEvent('', 404).kind).toBe('gone');
  });

  it('have started when they are live or have results', () => {
    const phaseOf = (changes: Json): string | false => {
      const read = readEvent(betpawaEvent(markets, changes));
      return read.kind === 'ok' && read.event.phase;
    };
    expect(phaseOf({ additionalInfo: { live: true } })).toBe('started');
    expect(phaseOf({ results: { display: { minute: '12' } } })).toBe('started');
    expect(phaseOf({ additionalInfo: { live: false }, results: null })).toBe('pre');
  });

  it('may have no markets, but not lose the markets that they count', () => {
    expect(readEvent(betpawaEvent(undefined))).toMatchObject({ kind: 'ok', event: { quotes: [] } });
    expect(readEvent(betpawaEvent([], { totalMarketCount: '12' }))).toMatchObject({
      kind: 'ok',
      event: { quotes: [] },
    });
    expect(readEvent(betpawaEvent(undefined, { totalMarketCount: '12' })).kind).toBe('malformed');
    expect(readEvent(betpawaEvent({ '3743': {} })).kind).toBe('malformed');
  });

  it('are malformed when most known markets have no readable outcome: a field was renamed', () => {
    const ids = ['3743', '3795', '4833', '4693', '4703'];
    const renamed = ids.map((id) => ({ marketType: { id }, row: [{ prices: [{ name: '1', typeId: '1', oddz: 2 }] }] }));
    const readable = betpawaMarkets({
      '3792': [[null, { Yes: 2 }]],
      '5000': [
        [2, { Over: 2 }],
        [6, { Over: 2 }],
        [10, { Over: 2 }],
      ],
    });
    expect(readEvent(betpawaEvent(renamed)).kind).toBe('malformed');
    expect(readEvent(betpawaEvent([...renamed, ...readable])).kind).toBe('malformed');
    expect(readEvent(betpawaEvent([...renamed.slice(1), ...readable])).kind).toBe('ok');
  });
});

describe("BetPawa's prices", () => {
  it('are read in both dialects, told by the body', () => {
    const older = [
      {
        marketType: { id: '5000', name: 'Totals', handicapType: 'NORMAL' },
        row: [
          {
            handicap: 10,
            specifier: { total: '10', hcp: null },
            prices: [
              { name: 'Over', typeId: '5001', price: 1.9, suspended: false },
              { name: 'Under', typeId: '5002', price: 1.95, suspended: true },
            ],
          },
        ],
      },
    ];
    expect(listed(readMarkets('betpawa', older))).toEqual([
      'total-goals-ft:2.5 over 1900',
      'total-goals-ft:2.5 under -1950',
    ]);
    const newer = betpawaMarkets({ '5000': [[10, { Over: 1.9, Under: 1.95 }]] });
    expect(listed(readMarkets('betpawa', newer))).toEqual([
      'total-goals-ft:2.5 over 1900',
      'total-goals-ft:2.5 under 1950',
    ]);
  });

  it('are closed when suspended, without price when they show 1 or less', () => {
    const event = readMarkets('betpawa', [
      {
        marketType: { id: '3743' },
        row: [
          {
            prices: [
              { name: '1', odds: 2.1, suspended: true },
              { name: 'X', odds: 0, suspended: true },
              { name: '2', suspended: true },
            ],
          },
        ],
      },
    ]);
    expect(quoteOf(event, '1x2-ft')).toMatchObject({ prices: [-2100, 0, 0], margin: null });
    expect(event.problems).toEqual([]);
  });

  it('belong to the outcome of their type, whatever the name; by name where no type is given', () => {
    const prices = [
      { name: 'Home', typeId: '3744', odds: 2.1 },
      { name: '1', typeId: '3746', odds: 3.6 },
      { name: 'X', odds: 3.4 },
      { name: '2', typeId: '999', odds: 9 },
    ];
    const event = readMarkets('betpawa', [{ marketType: { id: '3743' }, row: [{ prices }] }]);
    expect(quoteOf(event, '1x2-ft').prices).toEqual([2100, 3400, 3600]);
    expect(problemCodes(event)).toEqual(['unknown-outcome']);
  });

  it('of one line join over rows, and the first of two wins', () => {
    const row = (prices: Json) => betpawaMarkets({ '1096755': [[10, prices]] })[0]?.row;
    const rows = [row({ '1 - Over': 3.3, 'X - Over': 11 }), row({ '1 - Under': 4.1, '1 - Over': 3.5 })].flat();
    const event = readMarkets('betpawa', [{ marketType: { id: '1096755' }, row: rows }]);
    expect(listed(event)).toEqual([
      '1x2-total-ft:2.5 draw-over 11000',
      '1x2-total-ft:2.5 home-over 3300',
      '1x2-total-ft:2.5 home-under 4100',
    ]);
    expect(problemCodes(event)).toEqual(['duplicate-outcome']);
    expect(event).toMatchObject({ marketsSeen: 1, marketsMapped: 1 });
  });

  it('of the two lists of correct scores join: the shorter one is preferred and has the margin', () => {
    const scores = Array.from({ length: 25 }, (_, i) => `${Math.floor(i / 5)}-${i % 5}`);
    const short = Object.fromEntries([...scores, 'Other'].map((name) => [name, 24]));
    const both = [
      ...betpawaMarkets({ '4429': [[null, { '0-0': 9, '5-0': 80, Other: 40 }]] }),
      ...betpawaMarkets({ '28000869': [[null, short]] }),
    ];
    for (const order of [both, both.toReversed()]) {
      const event = readMarkets('betpawa', order);
      expect(codeOf(event, 'correct-score-ft', null, '0-0')).toBe(24_000);
      expect(codeOf(event, 'correct-score-ft', null, '5-0')).toBe(80_000);
      expect(codeOf(event, 'correct-score-ft', null, 'other')).toBe(24_000);
      expect(codeOf(event, 'correct-score-ft', null, 'other-long-list')).toBe(40_000);
      expect(quoteOf(event, 'correct-score-ft').margin).toBeCloseTo(26 / 24 - 1, 12);
    }
  });

  it('of the second half have a margin over the ten scores that are sold before kick-off', () => {
    const names = ['0-0', '0-1', '0-2', '1-0', '1-1', '1-2', '2-0', '2-1', '2-2', 'Other'];
    const ten = Object.fromEntries(names.map((name) => [name, 9.5]));
    const marginOf = (prices: Json): number | null =>
      quoteOf(readMarkets('betpawa', betpawaMarkets({ '4063': [[null, prices]] })), 'correct-score-2h').margin;
    expect(marginOf(ten)).toBeCloseTo(10 / 9.5 - 1, 12);
    expect(marginOf({ ...ten, '3-0': 40 })).toBeNull();
  });
});

describe("BetPawa's lines", () => {
  const lineOf = (row: Json, id = '3774'): (number | null)[] => {
    const event = readMarkets('betpawa', [{ marketType: { id }, row: [row] }]);
    return [...event.quotes.map((quote) => quote.line), ...event.problems.map(() => null)];
  };
  const prices = [
    { name: '1', odds: 1.7 },
    { name: '2', odds: 2.05 },
  ];

  it('count quarters, and zero is one of them', () => {
    expect(lineOf({ handicap: -6, prices })).toEqual([-6]);
    expect(lineOf({ handicap: 0, prices })).toEqual([0]);
    expect(lineOf({ handicap: '-2', prices })).toEqual([-2]);
  });

  it('are found in what the newer dialect leaves when it drops a zero', () => {
    expect(lineOf({ specifier: { hcp: '0' }, prices })).toEqual([0]);
    expect(lineOf({ specifier: { hcp: '-0.5' }, prices })).toEqual([-2]);
    expect(lineOf({ prices: prices.map((price) => ({ ...price, handicap: '0' })) })).toEqual([0]);
    expect(lineOf({ prices: prices.map((price) => ({ ...price, handicap: '+0.5' })) })).toEqual([null]);
    expect(lineOf({ prices })).toEqual([null]);
  });

  it("are never taken from the older dialect's specifier, which counts quarters", () => {
    const older = [
      { name: '1', price: 1.7 },
      { name: '2', price: 2.05 },
    ];
    expect(lineOf({ handicap: null, specifier: { hcp: '2' }, prices: older })).toEqual([null]);
  });

  it('must be ones that the market can have', () => {
    const european = [{ name: '1', odds: 1.7 }];
    expect(lineOf({ handicap: -8, prices: european }, '4724')).toEqual([-8]);
    expect(lineOf({ handicap: -6, prices: european }, '4724')).toEqual([null]);
    expect(lineOf({ handicap: 2.5, prices })).toEqual([null]);
    expect(lineOf({ handicap: 'Home -1', prices })).toEqual([null]);
  });
});

describe('what BetPawa sells and the map does not have', () => {
  it('is accounted for by id, once per line', () => {
    const event = readMarkets('betpawa', [
      ...betpawaMarkets({
        '777777': [
          [2, { A: 1.5 }],
          [6, { A: 2.5 }],
        ],
        '129108': [[null, { 'A Player': 3 }]],
      }),
      ...markets,
      null,
      { marketType: {} },
    ]);
    expect(event).toMatchObject({ marketsSeen: 6, marketsMapped: 1 });
    expect(event.problems.map((problem) => problem.marketId)).toEqual(['129108', '777777', '777777', '', '']);
    expect(event.problems[1]).toMatchObject({ code: 'unknown-market', name: 'Market 777777', sample: 'A' });
  });

  it('has no type of outcome that stands in two markets of the map', () => {
    const typeIds = [...BETPAWA_MARKETS.values()].flatMap((market) => [...market.byTypeId.keys()]);
    expect(new Set(typeIds).size).toBe(typeIds.length);
    expect(typeIds.length).toBeGreaterThan(500);
  });

  it('is known beforehand', () => {
    expect(BETPAWA.mapsMarket('1x2-ft')).toBe(true);
    expect(BETPAWA.mapsMarket('away-no-bet-ft')).toBe(false);
    expect(BETPAWA.mapsMarket('goalscorer-anytime')).toBe(false);
  });
});
