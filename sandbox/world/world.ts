import { type Bookmaker, bookmakers } from '../bookmaker.ts';
import type { Clock } from '../clock.ts';
import { Listing } from '../market/listing.ts';
import type { MarketClock } from '../market/market-clock.ts';
import { Match } from '../market/match.ts';
import { createRandom, type Random } from '../random.ts';
import { buildCompetitions, type Competition, type Tier } from './competitions.ts';
import { coverEvents, withoutIdOf } from './coverage.ts';
import { drawFixture, type Fixture } from './fixture.ts';
import { drawPair, Rounds } from './rounds.ts';
import { dayMs, drawKickoff } from './schedule.ts';

const minuteMs = 60_000;

/** From kick-off until the bookmakers forget a match. */
const playedMs = 115 * minuteMs;
/** From a match's number to that of the one that takes its place: above the number of matches there can be. */
const generation = 100_000;
/** The first number of those that come late. */
const firstLate = 50_000;

export interface Entry {
  match: Match;
  listing: Listing;
}

/** What comes only later: a match, or a bookmaker that takes one up. */
interface Late {
  serial: number;
  atMarketMs: number;
  random: Random;
}

/**
 * All matches, and who offers them. A match that is over makes room for a new one a week later. Which matches there are
 * depends on the seed, the instant of the first list and the time, not on when the world was built or looked at: a
 * sandbox that is started again goes on with its matches.
 */
export class World {
  readonly competitions: readonly Competition[];
  /** Matches with an id that bookmakers share, by the digits of that id. */
  readonly matches = new Map<string, Match>();
  private readonly entries: Record<Bookmaker, Map<string, Entry>> = {
    betpawa: new Map(),
    sportybet: new Map(),
    bet9ja: new Map(),
  };
  private readonly clock: Clock;
  private readonly market: MarketClock;
  private readonly seed: number;
  private readonly all = new Set<Match>();
  private sweepAtMs = 0;
  private readonly late: Late[] = [];

  /** `bornMs`: the instant of the first list of matches; now, where it is `null`. */
  constructor(options: { events: number; seed: number; bornMs: number | null }, clock: Clock, market: MarketClock) {
    this.clock = clock;
    this.market = market;
    this.seed = options.seed;
    const random = createRandom('world', options.seed);
    this.competitions = buildCompetitions(random);
    this.populate(options.events, options.bornMs ?? clock.now(), random);
  }

  /** What the bookmaker offers now, in all competitions or in some. */
  offeredBy(bookmaker: Bookmaker, wanted?: (competition: Competition) => boolean): Entry[] {
    this.advance();
    return [...this.entries[bookmaker].values()].filter(
      (entry) => (!wanted || wanted(entry.match.fixture.competition)) && this.isUpcoming(entry),
    );
  }

  /** A listing by the bookmaker's own id, started or not, brought up to now. */
  find(bookmaker: Bookmaker, id: string): Entry | undefined {
    this.advance();
    const entry = this.entries[bookmaker].get(id);
    entry?.match.advance();
    return entry;
  }

  /** Offered, and not started yet. */
  isUpcoming({ match, listing }: Entry): boolean {
    match.advance();
    return this.isListed(listing);
  }

  /** The same for a listing whose match has been brought up to now. */
  isListed(listing: Listing): boolean {
    return listing.offered && listing.kickoffMs > this.clock.now();
  }

  private populate(events: number, bornMs: number, random: Random): void {
    const rounds = new Rounds(random);
    let serial = 0;
    const open = (competition: Competition, offeredBy: Set<Bookmaker>, withoutId = false): void => {
      serial += 1;
      const kickoffMs = drawKickoff(bornMs, random);
      const fixture = drawFixture(serial, competition, rounds.pair(competition), kickoffMs, random);
      this.open(fixture, offeredBy, withoutId);
    };
    const drawn = Array.from({ length: events }, () => this.drawCompetition(random));
    const offered = coverEvents(
      drawn.map(({ tier }) => tier),
      random,
    );
    drawn.forEach((competition, index) => {
      open(competition, offered[index] ?? new Set(bookmakers));
    });
    for (const bookmaker of bookmakers) {
      for (let count = withoutIdOf(bookmaker, events); count > 0; count -= 1) {
        open(this.drawCompetition(random, 'minor'), new Set([bookmaker]), true);
      }
    }
    for (let index = Math.ceil(events / 100); index > 0; index -= 1) {
      const serial = firstLate + index;
      const own = createRandom('late', this.seed, serial);
      this.late.push({ serial, atMarketMs: own.between(3, 240) * minuteMs, random: own });
    }
    this.late.sort((a, b) => a.atMarketMs - b.atMarketMs);
  }

  private advance(): void {
    const now = this.clock.now();
    for (let next = this.late[0]; next && next.atMarketMs <= this.market.now(); next = this.late[0]) {
      this.late.shift();
      if (next.random.chance(0.5)) {
        this.openDrawn(next.serial, drawKickoff(now, next.random), next.random);
      } else {
        this.joinLate(now, next.random);
      }
    }
    if (now >= this.sweepAtMs) {
      this.sweepAtMs = now + minuteMs;
      this.replacePlayed(now);
    }
  }

  /** A bookmaker takes up a match that others have had for long. */
  private joinLate(now: number, random: Random): void {
    const open = [...this.matches.values()].filter(
      (match) => match.offers().length < bookmakers.length && match.kickoffMs - now > 60 * minuteMs,
    );
    const match = open[random.int(open.length)];
    const bookmaker = bookmakers.find((one) => match && !match.listings[one]);
    if (match && bookmaker) {
      match.advance();
      const listing = new Listing(match.fixture, bookmaker, now);
      match.add(listing);
      this.entries[bookmaker].set(listing.id, { match, listing });
    }
  }

  private replacePlayed(now: number): void {
    for (const match of [...this.all]) {
      if (match.kickoffMs + playedMs <= now) {
        this.close(match);
        this.succeed(match.fixture, now);
      }
    }
  }

  /** The first match in its place that is not over yet. */
  private succeed({ serial, kickoffMs }: Fixture, now: number): void {
    for (let next = serial + generation, at = kickoffMs; ; next += generation) {
      const random = createRandom('successor', this.seed, next);
      at = drawKickoff(at + 5 * dayMs, random);
      if (at + playedMs > now) {
        this.openDrawn(next, at, random);
        return;
      }
    }
  }

  private openDrawn(serial: number, kickoffMs: number, random: Random): void {
    const competition = this.drawCompetition(random);
    const fixture = drawFixture(serial, competition, drawPair(competition, random), kickoffMs, random);
    this.open(fixture, drawOffering(random), false);
  }

  private open(fixture: Fixture, offeredBy: Set<Bookmaker>, withoutId: boolean): void {
    const match = new Match(fixture, this.market);
    for (const bookmaker of offeredBy) {
      const listing = new Listing(fixture, bookmaker, this.clock.now(), withoutId);
      match.add(listing);
      this.entries[bookmaker].set(listing.id, { match, listing });
    }
    this.all.add(match);
    if (!withoutId) {
      this.matches.set(fixture.eventId, match);
    }
  }

  private close(match: Match): void {
    this.all.delete(match);
    this.matches.delete(match.fixture.eventId);
    for (const listing of match.offers()) {
      this.entries[listing.bookmaker].delete(listing.id);
    }
  }

  private drawCompetition(random: Random, tier?: Tier): Competition {
    const eligible = this.competitions.filter((competition) => tier === undefined || competition.tier === tier);
    let left = random.next() * eligible.reduce((sum, { weight }) => sum + weight, 0);
    for (const competition of eligible) {
      left -= competition.weight;
      if (left < 0) {
        return competition;
      }
    }
    return random.pick(eligible);
  }
}

function drawOffering(random: Random): Set<Bookmaker> {
  const offering = bookmakers.filter((bookmaker) => random.chance(bookmaker === 'betpawa' ? 0.86 : 0.95));
  return new Set(offering.length === 0 ? bookmakers : offering);
}
