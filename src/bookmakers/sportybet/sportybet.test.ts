import { describe, expect, it } from 'vitest';
import {
  answerOf,
  competitionOf,
  type Json,
  listingOf,
  sportybetEnvelope,
  sportybetEvent,
  sportybetMarket,
} from '../test/bodies.ts';
import { codeOf, listed, problemCodes, quoteOf, readMarkets } from '../test/quotes.ts';
import { SPORTYBET } from './sportybet.ts';

const competition = competitionOf('sportybet');
const expected = listingOf('sportybet');
const result = sportybetMarket('1', undefined, { '1': '2.30', '2': '3.40', '3': '3.05' });

const readEvent = (data: unknown) => SPORTYBET.readEvent(answerOf(sportybetEnvelope(data)), expected);

describe('requests to SportyBet', () => {
  it('ask for the pre-match book', () => {
    expect(SPORTYBET.competitionsRequest().path).toBe(
      '/api/ng/factsCenter/popularAndSportList?sportId=sr:sport:1&timeline=&productId=3',
    );
    expect(SPORTYBET.eventRequest('sr:match:99000101')).toMatchObject({
      method: 'GET',
      path: '/api/ng/factsCenter/event?eventId=sr:match:99000101&productId=3',
    });
  });

  it('post an array for a list, which the bookmaker insists on', () => {
    const request = SPORTYBET.listRequest(competition, null);
    expect(request).toMatchObject({ method: 'POST', path: '/api/ng/factsCenter/pcEvents' });
    expect(request.headers['content-type']).toMatch(/^application\/json/);
    expect(JSON.parse(request.body ?? '')).toEqual([
      { sportId: 'sr:sport:1', marketId: '1', tournamentId: [['sr:tournament:90011']] },
    ]);
  });
});

describe("SportyBet's tree", () => {
  const tournament = { id: 'sr:tournament:90011', name: 'Premier Norland', eventSize: 5 };
  const treeOf = (sports: unknown): Json => sportybetEnvelope({ sportList: sports });

  it('announces how many events a tournament has, and names a featured one twice', () => {
    const categories = [
      { id: 'sr:category:9001', name: 'Norland', tournaments: [tournament, null, {}] },
      { id: 'sr:category:9009', name: 'Featured', tournaments: [tournament] },
    ];
    const sports = [
      { id: 'sr:sport:2', categories },
      { id: 'sr:sport:1', categories },
    ];
    expect(SPORTYBET.readCompetitions(answerOf(treeOf(sports)))).toEqual({
      kind: 'ok',
      competitions: [{ competition, announcedEvents: 5 }],
    });
  });

  it('is malformed when it is empty, and failed when the code says so', () => {
    expect(SPORTYBET.readCompetitions(answerOf(treeOf([]))).kind).toBe('malformed');
    expect(SPORTYBET.readCompetitions(answerOf({ bizCode: 19000, message: 'Invalid', data: null }))).toEqual({
      kind: 'failed',
      detail: 'code 19000 Invalid',
    });
    expect(SPORTYBET.readCompetitions(answerOf({ data: {} })).kind).toBe('malformed');
  });
});

describe("SportyBet's lists", () => {
  const read = (data: unknown) => SPORTYBET.readList(answerOf(sportybetEnvelope(data)), competition, null);
  const tournamentOf = (events: unknown): Json => ({ id: 'sr:tournament:90011', name: 'Premier Norland', events });

  it('give the facts of each event, with its address', () => {
    const page = read([tournamentOf([sportybetEvent(undefined)])]);
    expect(page).toMatchObject({ kind: 'ok', next: null, skipped: 0 });
    expect(page.kind === 'ok' && page.events[0]?.facts).toEqual({
      ...expected,
      url: 'https://www.sportybet.com/ng/sport/football/Norland/Premier_Norland/Harbour_Town_vs_Kestrel_Rovers/sr:match:99000101',
    });
  });

  it('are empty without data', () => {
    for (const data of [null, undefined, [], [tournamentOf([])]]) {
      expect(read(data)).toEqual({ kind: 'ok', events: [], skipped: 0, next: null });
    }
  });

  it('are malformed, not empty, when they cannot be read', () => {
    for (const data of [{}, 'x', [null], [{ id: 'sr:tournament:90011' }], [tournamentOf([{ renamed: 1 }])]]) {
      expect(read(data).kind).toBe('malformed');
    }
    const elsewhere = sportybetEvent(undefined, {
      sport: { id: 'sr:sport:1', category: { name: 'X', tournament: { id: 'sr:tournament:4' } } },
    });
    expect(read([{ id: 'sr:tournament:4', events: [elsewhere] }]).kind).toBe('malformed');
  });

  it('lose a bad entry and no other, and know simulated matches by their ids', () => {
    const simulated = sportybetEvent(undefined, { eventId: 'sr:simulated:7' });
    const noTeams = sportybetEvent(undefined, { homeTeamName: ' ' });
    const page = read([tournamentOf([noTeams, null, simulated, sportybetEvent(undefined)])]);
    expect(page).toMatchObject({ kind: 'ok', skipped: 2 });
    expect(page.kind === 'ok' && page.events.map((event) => event.facts.eventId)).toEqual([null, '99000101']);
  });
});

describe("SportyBet's events", () => {
  it('are gone when the code is not success', () => {
    expect(SPORTYBET.readEvent(answerOf({ bizCode: 19000, message: 'Invalid', data: null }), expected).kind).toBe(
      'gone',
    );
  });

  it('are malformed when they are another event or another sport, or have lost their markets', () => {
    expect(readEvent(sportybetEvent([result], { eventId: 'sr:match:4' })).kind).toBe('malformed');
    expect(readEvent(sportybetEvent([result], { sport: { id: 'sr:sport:2' } })).kind).toBe('malformed');
    expect(readEvent(sportybetEvent(undefined)).kind).toBe('malformed');
    expect(readEvent(null).kind).toBe('malformed');
  });

  it('have started with any status but 0, and then an empty book says nothing', () => {
    const phaseOf = (changes: Json): string | false => {
      const read = readEvent(sportybetEvent([result], changes));
      return read.kind === 'ok' && read.event.phase;
    };
    expect(phaseOf({})).toBe('pre');
    expect(phaseOf({ status: 1, matchStatus: 'H1' })).toBe('started');
    expect(phaseOf({ status: '3' })).toBe('started');
    expect(phaseOf({ status: undefined, matchStatus: 'HT' })).toBe('started');
    expect(phaseOf({ status: undefined, matchStatus: undefined })).toBe('pre');
    expect(readEvent(sportybetEvent(undefined, { status: 1 }))).toMatchObject({
      kind: 'ok',
      event: { phase: 'started' },
    });
  });
});

describe("SportyBet's prices", () => {
  it('are closed as a whole when the market is, though its outcomes still say active', () => {
    for (const change of [{ status: 1 }, { status: 2 }, { banned: true }, { status: '1' }]) {
      const event = readMarkets('sportybet', [{ ...result, ...change }]);
      expect(quoteOf(event, '1x2-ft')).toMatchObject({ prices: [-2300, -3400, -3050], margin: null });
    }
  });

  it('are closed one by one, at the price that they show', () => {
    const outcomes = [
      { id: '1', odds: '2.30', isActive: 0 },
      { id: '2', odds: '1.00', isActive: 0 },
      { id: '3', odds: '3.05', isActive: 1 },
    ];
    expect(quoteOf(readMarkets('sportybet', [{ ...result, outcomes }]), '1x2-ft').prices).toEqual([-2300, 0, 3050]);
  });

  it('are not guessed when nothing says whether they hold', () => {
    const event = readMarkets('sportybet', [{ ...result, status: undefined }]);
    expect(event.quotes).toEqual([]);
    expect(problemCodes(event)).toEqual(['bad-odds', 'bad-odds', 'bad-odds', 'unknown-market']);
    const outcomes = [
      { id: '1', odds: '2.30' },
      { id: '2', odds: '3.40', isActive: 1 },
    ];
    expect(listed(readMarkets('sportybet', [{ ...result, outcomes }]))).toEqual(['1x2-ft draw 3400']);
  });

  it('one bad outcome never drops its market, one bad market never its event', () => {
    const outcomes = [
      null,
      { id: '9', odds: '2.00', isActive: 1 },
      { id: '1', odds: 'x', isActive: 1 },
      { id: '2', odds: '3.40', isActive: 1 },
    ];
    const event = readMarkets('sportybet', [null, { id: '18' }, { ...result, outcomes }]);
    expect(listed(event)).toEqual(['1x2-ft draw 3400']);
    expect(problemCodes(event)).toEqual([
      'unknown-market',
      'bad-specifier',
      'unknown-outcome',
      'unknown-outcome',
      'bad-odds',
    ]);
    expect(event).toMatchObject({ marketsSeen: 3, marketsMapped: 1 });
  });
});

describe("SportyBet's specifiers", () => {
  const over = { '12': '1.90', '13': '1.95' };
  const keysOf = (id: string, specifier: string | undefined, odds: Record<string, string>): string[] => {
    const event = readMarkets('sportybet', [sportybetMarket(id, specifier, odds)]);
    return [...event.quotes.map((quote) => `${quote.market.key} ${quote.line}`), ...problemCodes(event)];
  };

  it('hold the line as decimal or as score, from the home side', () => {
    expect(keysOf('18', 'total=2.5', over)).toEqual(['total-goals-ft 10']);
    expect(keysOf('14', 'hcp=0:1', { '1711': '2.00' })).toEqual(['handicap-3way-ft -4']);
    expect(keysOf('16', 'hcp=-0.25', { '1714': '2.00' })).toEqual(['asian-handicap-ft -1']);
    expect(keysOf('8', 'goalnr=2', { '6': '2.00' })).toEqual(['next-goal-ft 8']);
  });

  it('open a window of any minute', () => {
    expect(keysOf('900069', 'minute=37', { '1': '2.00' })).toEqual(['1x2-37min null']);
    expect(keysOf('900313', 'total=0.5|minute=37', { '30': '2.00' })).toEqual(['total-goals-37min 2']);
    expect(SPORTYBET.mapsMarket('1x2-37min')).toBe(true);
    for (const minute of ['0', '121', '5.5', '-5', 'x', '1000']) {
      expect(keysOf('900069', `minute=${minute}`, { '1': '2.00' })).toEqual(['unknown-market']);
    }
  });

  it('tell apart the markets of one id by their constants', () => {
    expect(keysOf('60180', 'minsnr=30|total=2.5', over)).toEqual(['early-goals-30min-ft null']);
    expect(keysOf('60180', 'minsnr=30|total=2.50', over)).toEqual(['early-goals-30min-ft null']);
    expect(keysOf('60180', 'minsnr=30|total=1.5', over)).toEqual(['unknown-market']);
    expect(keysOf('105', 'from=1|to=10', { '1': '2.00' })).toEqual(['1x2-10min null']);
    expect(keysOf('105', 'from=11|to=20', { '1': '2.00' })).toEqual(['unknown-market']);
    expect(keysOf('105', 'from=1', { '1': '2.00' })).toEqual(['bad-specifier']);
    expect(keysOf('21', 'variant=sr:exact_goals:5+', { 'sr:exact_goals:5+:1336': '9.00' })).toEqual(['unknown-market']);
  });

  it.each([
    'total',
    'total=',
    '=2.5',
    'total=2.5|total=3.5',
    'total=2.5|x',
    'total=2.6',
    'total=1e1',
    `total=${'1'.repeat(1000)}`,
    'hcp=2.5',
  ])('are not read when they are %j', (specifier) => {
    expect(keysOf('18', specifier, over)).toEqual(['bad-specifier']);
  });

  it('feed one quote from two ids: the ten minutes of either', () => {
    const event = readMarkets('sportybet', [
      sportybetMarket('900069', 'minute=10', { '1': '7.00', '2': '1.20', '3': '6.00' }),
      sportybetMarket('105', 'from=1|to=10', { '1': '7.10', '2': '1.21' }),
    ]);
    expect(event.quotes).toHaveLength(1);
    expect(codeOf(event, '1x2-10min', null, 'home')).toBe(7100);
    expect(codeOf(event, '1x2-10min', null, 'away')).toBe(6000);
    expect(quoteOf(event, '1x2-10min').margin).toBeNull();
  });
});

describe('what SportyBet sells and the map does not have', () => {
  it('is accounted for by id and specifier', () => {
    const event = readMarkets('sportybet', [
      sportybetMarket('40', 'type=prematch', { 'sr:player:1': '3.00' }),
      sportybetMarket('999', undefined, {}),
    ]);
    expect(event.problems).toEqual([
      { code: 'unknown-market', marketId: '40', name: 'Market 40', sample: 'a bet on players' },
      { code: 'unknown-market', marketId: '999', name: 'Market 999', sample: '' },
    ]);
    expect(event).toMatchObject({ marketsSeen: 2, marketsMapped: 0 });
  });

  it('has no margin over scores that leave some out, or where more than one rule may win', () => {
    const scores = sportybetMarket('60210', undefined, { '1': '5.00', '2': '4.60', '3': '1.90' });
    expect(quoteOf(readMarkets('sportybet', [scores]), '1x2-never-down-ft')).toMatchObject({
      margin: null,
      implausible: false,
    });
  });
});
