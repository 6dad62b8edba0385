import type { Bookmaker } from '../bookmaker.ts';
import type { MatchRates } from '../model/match-model.ts';
import { hash32, type Random } from '../random.ts';
import type { Competition, Team } from './competitions.ts';

/** One match: what is true of it whoever offers it. */
export interface Fixture {
  /** Running number; ids grow with it. */
  serial: number;
  /** Every later random choice about the match hangs on it. */
  salt: number;
  /** Digits of the SportRadar match id. */
  eventId: string;
  competition: Competition;
  home: Team;
  away: Team;
  /** Milliseconds since the epoch. */
  kickoffMs: number;
  /** Expected counts as the market opens. */
  rates: MatchRates;
  neutralVenue: boolean;
}

export function drawFixture(
  serial: number,
  competition: Competition,
  [home, away]: readonly [Team, Team],
  kickoffMs: number,
  random: Random,
): Fixture {
  return {
    serial,
    salt: random.int(0x7fff_ffff),
    eventId: String(61_000_000 + serial * 37 + random.int(37)),
    competition,
    home,
    away,
    kickoffMs,
    rates: drawRates(home, away, random),
    neutralVenue: random.chance(0.03),
  };
}

function drawRates(home: Team, away: Team, random: Random): MatchRates {
  const total = Math.exp(0.16 * random.normal());
  const tilt = home.strength - away.strength + 0.12 * random.normal();
  const split = (mean: number, pull: number, spread: number): { home: number; away: number } => {
    const level = mean * Math.exp(spread * random.normal());
    return { home: (level / 2) * Math.exp(pull * tilt), away: (level / 2) * Math.exp(-pull * tilt) };
  };
  return {
    goals: { home: 1.45 * total * Math.exp(tilt), away: 1.15 * total * Math.exp(-tilt) },
    corners: split(9.8, 0.45, 0.08),
    bookings: split(4.1, -0.2, 0.14),
    'red-cards': split(0.22, -0.2, 0.1),
    shots: split(24, 0.5, 0.07),
    'shots-on-target': split(8.4, 0.6, 0.07),
    fouls: split(23, -0.1, 0.08),
    offsides: split(3.6, 0.3, 0.12),
    saves: split(6, -0.5, 0.08),
    tackles: split(32, -0.1, 0.06),
  };
}

/** The id under which a bookmaker itself knows the match. */
export function ownId(fixture: Fixture, bookmaker: Bookmaker): string {
  switch (bookmaker) {
    case 'betpawa':
      return String(31_000_000 + fixture.serial * 11 + (hash32('betpawa', fixture.salt) % 11));
    case 'sportybet':
      return `sr:match:${fixture.eventId}`;
    case 'bet9ja':
      return String(781_000_000 + fixture.serial * 23 + (hash32('bet9ja', fixture.salt) % 23));
  }
}
