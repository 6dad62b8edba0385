import type { CompetitionRef, ListingFacts } from '../../model/listing.ts';
import type { BookmakerAnswer } from '../bookmaker.ts';

/** Invented events in the shape of each bookmaker, without anything that a test does not need. */
export type Json = Record<string, unknown>;

export const answerOf = (json: unknown, status = 200, contentType = 'application/json'): BookmakerAnswer => ({
  status,
  headers: { 'content-type': contentType },
  body: new TextEncoder().encode(typeof json === 'string' ? json : JSON.stringify(json)),
});

const EVENT_ID = '99000101';
export const KICKOFF_MS = Date.UTC(2026, 11, 5, 15);

const competitions: Readonly<Record<string, CompetitionRef>> = {
  betpawa: { bookmaker: 'betpawa', id: '90011', name: 'Norland Premier', country: 'Norland' },
  sportybet: { bookmaker: 'sportybet', id: 'sr:tournament:90011', name: 'Premier Norland', country: 'Norland' },
  bet9ja: { bookmaker: 'bet9ja', id: '1900111', name: 'Norland 1', country: 'Norland' },
};

export const competitionOf = (slug: string): CompetitionRef => {
  const competition = competitions[slug];
  if (competition === undefined) throw new Error(`no competition of ${slug}`);
  return competition;
};

const bookmakerEventIds: Readonly<Record<string, string>> = {
  betpawa: '90000101',
  sportybet: `sr:match:${EVENT_ID}`,
  bet9ja: '790000101',
};

/** The listing that is asked for, as a list has shown it. */
export const listingOf = (slug: string): ListingFacts => ({
  bookmaker: slug,
  bookmakerEventId: bookmakerEventIds[slug] ?? '',
  eventId: EVENT_ID,
  home: 'Harbour Town',
  away: 'Kestrel Rovers',
  kickoffMs: KICKOFF_MS,
  competition: competitionOf(slug),
  url: null,
});

export const betpawaEvent = (markets: unknown, changes: Json = {}): Json => ({
  id: '90000101',
  name: 'Harbour Town - Kestrel Rovers (n)',
  startTime: '2026-12-05T15:00:00Z',
  widgets: [
    { id: '19000101', type: 'GENIUSSPORTS' },
    { id: EVENT_ID, type: 'SPORTRADAR', retention: 'PREMATCH' },
  ],
  participants: [
    { id: '700002', name: 'Kestrel Rovers', position: 2 },
    { id: '700001', name: 'Harbour Town', position: 1 },
  ],
  category: { id: '2', name: 'Football' },
  region: { id: '901', name: 'Norland' },
  competition: { id: '90011', name: 'Norland Premier' },
  markets,
  ...changes,
});

/** A market of BetPawa's newer dialect with one row per line: `{ '5000': [[10, { Over: 1.9, Under: 1.9 }]] }`. */
export const betpawaMarkets = (
  markets: Readonly<Record<string, readonly (readonly [number | null, Json])[]>>,
): Json[] =>
  Object.entries(markets).map(([id, rows]) => ({
    marketType: { id, name: `Market ${id}` },
    row: rows.map(([handicap, prices]) => ({
      ...(handicap === null ? {} : { handicap }),
      prices: Object.entries(prices).map(([name, odds]) => ({ name, odds })),
    })),
  }));

export const sportybetEvent = (markets: unknown, changes: Json = {}): Json => ({
  eventId: `sr:match:${EVENT_ID}`,
  estimateStartTime: KICKOFF_MS,
  status: 0,
  matchStatus: 'Not start',
  homeTeamName: 'Harbour Town',
  awayTeamName: 'Kestrel Rovers',
  sport: {
    id: 'sr:sport:1',
    category: {
      id: 'sr:category:9001',
      name: 'Norland',
      tournament: { id: 'sr:tournament:90011', name: 'Premier Norland' },
    },
  },
  markets,
  ...changes,
});

export const sportybetMarket = (
  id: string,
  specifier: string | undefined,
  odds: Readonly<Record<string, string>>,
): Json => ({
  id,
  ...(specifier === undefined ? {} : { specifier }),
  status: 0,
  name: `Market ${id}`,
  outcomes: Object.entries(odds).map(([outcome, price]) => ({ id: outcome, odds: price, isActive: 1, desc: '' })),
});

export const sportybetEnvelope = (data: unknown): Json => ({ bizCode: 10000, message: '0#0', data });

export const bet9jaEvent = (odds: unknown, changes: Json = {}): Json => ({
  ID: 790000101,
  C: '4471',
  EXTID: EVENT_ID,
  STARTDATE: '2026-12-05 15:00:00',
  DS: 'Harbour Town - Kestrel Rovers',
  SID: 1,
  GID: 1900111,
  GN: 'Norland 1',
  SG: 'Norland',
  O: odds,
  MK: [{ ID: 'S_OU', DS: 'Over/Under' }],
  ...changes,
});

export const bet9jaEnvelope = (data: unknown): Json => ({ R: 'OK', D: data });
