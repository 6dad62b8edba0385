import { type Bookmaker, bookmakers } from '../bookmaker.ts';
import type { Clock } from '../clock.ts';
import { Listing } from '../market/listing.ts';
import type { MarketClock } from '../market/market-clock.ts';
import { Match } from '../market/match.ts';
import { createRandom, type Random } from '../random.ts';
import { buildCompetitions, type Competition, type Tier } from './competitions.ts';
import { coverEvents, withoutIdOf } from './coverage.ts';
import { drawFixture } from './fixture.ts';
import { Rounds } from './rounds.ts';
import { dayMs, drawKickoff } from './schedule.ts';

const minuteMs = 60_000;

/** From kick-off until the bookmakers forget a match. */
const playedMs = 115 * minuteMs;

export interface Entry {
  match: Match;
  listing: Listing;
}

/** All matches, and who offers them. A match that is over makes room for a new one a week later. */
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
  private readonly random: Random;
  private readonly rounds: Rounds;
  private serial = 0;
  private readonly all = new Set<Match>();
  private sweepAtMs = 0;
  private readonly late: { atMarketMs: number; offeredBy: Set<Bookmaker> }[] = [];

  constructor(options: { events: number; seed: number }, clock: Clock, market: MarketClock) {
    this.clock = clock;
    this.market = market;
    this.random = createRandom('world', options.seed);
    this.competitions = buildCompetitions(this.random);
    this.rounds = new Rounds(this.random);
    this.populate(options.events);
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

  private populate(events: number): void {
    const drawn = Array.from({ length: events }, () => this.drawCompetition());
    const offered = coverEvents(
      drawn.map(({ tier }) => tier),
      this.random,
    );
    drawn.forEach((competition, index) => {
      this.open(competition, this.kickoff(), offered[index] ?? new Set(bookmakers));
    });
    for (const bookmaker of bookmakers) {
      for (let count = withoutIdOf(bookmaker, events); count > 0; count -= 1) {
        this.open(this.drawCompetition('minor'), this.kickoff(), new Set([bookmaker]), true);
      }
    }
    for (let count = Math.ceil(events / 100); count > 0; count -= 1) {
      this.late.push({ atMarketMs: this.random.between(3, 240) * minuteMs, offeredBy: this.drawOffering() });
    }
    this.late.sort((a, b) => a.atMarketMs - b.atMarketMs);
  }

  private advance(): void {
    const now = this.clock.now();
    while (this.late[0] && this.late[0].atMarketMs <= this.market.now()) {
      const offeredBy = this.late.shift()?.offeredBy ?? new Set(bookmakers);
      if (this.random.chance(0.5)) {
        this.open(this.drawCompetition(), this.kickoff(), offeredBy);
      } else {
        this.joinLate(now);
      }
    }
    if (now >= this.sweepAtMs) {
      this.sweepAtMs = now + minuteMs;
      this.replacePlayed(now);
    }
  }

  /** A bookmaker takes up a match that others have had for long. */
  private joinLate(now: number): void {
    const open = [...this.matches.values()].filter(
      (match) => match.offers().length < bookmakers.length && match.kickoffMs - now > 60 * minuteMs,
    );
    const match = open[this.random.int(open.length)];
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
        this.open(this.drawCompetition(), drawKickoff(match.kickoffMs + 5 * dayMs, this.random), this.drawOffering());
      }
    }
  }

  private open(competition: Competition, kickoffMs: number, offeredBy: Set<Bookmaker>, withoutId = false): void {
    this.serial += 1;
    const fixture = drawFixture(this.serial, competition, this.rounds.pair(competition), kickoffMs, this.random);
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

  private kickoff(): number {
    return drawKickoff(this.clock.now(), this.random);
  }

  private drawOffering(): Set<Bookmaker> {
    const offering = bookmakers.filter((bookmaker) => this.random.chance(bookmaker === 'betpawa' ? 0.86 : 0.95));
    return new Set(offering.length === 0 ? bookmakers : offering);
  }

  private drawCompetition(tier?: Tier): Competition {
    const eligible = this.competitions.filter((competition) => tier === undefined || competition.tier === tier);
    let left = this.random.next() * eligible.reduce((sum, { weight }) => sum + weight, 0);
    for (const competition of eligible) {
      left -= competition.weight;
      if (left < 0) {
        return competition;
      }
    }
    return this.random.pick(eligible);
  }
}
