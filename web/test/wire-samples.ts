import type { Change } from '../../src/contract/changes.ts';
import type { EventRow } from '../../src/contract/events.ts';
import type { Gap } from '../../src/contract/gaps.ts';
import type { MarketRow, Quote } from '../../src/contract/quotes.ts';

/** Builders of small messages for tests. All instants are seconds after `T0`. */
export const T0_MS = Date.parse('2026-11-24T12:00:00.000Z');

export const at = (seconds: number): string => new Date(T0_MS + seconds * 1000).toISOString();

const priced = (odds: Readonly<Record<string, number>>, open = true): Quote['prices'] =>
  Object.fromEntries(Object.entries(odds).map(([selection, value]) => [selection, { odds: value, open }]));

export const quote = (bookmaker: string, odds: Readonly<Record<string, number>>, more: Partial<Quote> = {}): Quote => ({
  bookmaker,
  state: 'open',
  stateSince: at(-600),
  prices: priced(odds),
  margin: 0.05,
  flags: [],
  seenAt: at(-10),
  changedAt: at(-300),
  ...more,
});

export const btts = (quotes: readonly Quote[], absent: MarketRow['absent'] = []): MarketRow => ({
  market: 'btts-ft',
  line: null,
  name: 'Both teams to score',
  quotes: [...quotes],
  absent,
  best: {},
});

export const eventRow = (eventId: string, markets: readonly MarketRow[], more: Partial<EventRow> = {}): EventRow => ({
  eventId,
  name: 'Arsenal – Leeds',
  home: 'Arsenal',
  away: 'Leeds',
  kickoff: at(7200),
  country: 'England',
  competition: { id: 'c1', name: 'Premier League' },
  listings: ['betpawa', 'sportybet'].map((bookmaker) => ({
    bookmaker,
    bookmakerEventId: '1',
    url: null,
    kickoff: at(7200),
    competition: { id: '7', name: 'Premier League', country: 'England' },
    seenAt: at(-10),
    changedAt: at(-300),
    state: 'offered',
    stateSince: at(-86_400),
  })),
  markets: [...markets],
  ...more,
});

export const change = (seq: number, eventId: string, bookmaker: string, odds: Record<string, number>): Change => ({
  seq,
  epoch: 'e1',
  at: at(seq),
  notBefore: at(-300),
  eventId,
  bookmaker,
  market: 'btts-ft',
  line: null,
  state: 'open',
  prices: priced(odds),
  margin: Object.values(odds).reduce((sum, one) => sum + 1 / one, -1),
  flags: [],
  previous: null,
  afterGap: false,
  lookId: `look-${seq}`,
  runId: null,
});

export const suspension = (seq: number, eventId: string, bookmaker: string, odds: Record<string, number>): Change => ({
  ...change(seq, eventId, bookmaker, odds),
  state: 'suspended',
  prices: priced(odds, false),
  margin: null,
});

/** Ours against SportyBet's, by so many points. */
export const gap = (points: number): Gap => ({
  market: '1x2-ft',
  line: null,
  selection: 'home',
  points,
  edge: 0.01,
  reference: {
    bookmaker: 'betpawa',
    odds: 2,
    probability: 0.48,
    margin: 0.05,
    seenAt: at(0),
    changedAt: at(-3600),
    seq: 1,
    lookId: null,
  },
  fair: { probability: 0.5, method: 'power', spread: 0.1, bookmakers: ['sportybet'], offeredBy: 2, quotes: [] },
  range: { least: points, most: points },
  caveats: [],
  at: at(0),
});
