import { type Bookmaker, bookmakers } from '../bookmaker.ts';
import type { Random } from '../random.ts';
import type { HappeningKind } from './happening.ts';
import type { Incident } from './incident.ts';
import type { Listing } from './listing.ts';
import type { MovedMatch } from './moved-match.ts';
import { type Scope, scopes } from './scope.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Market milliseconds between something and its effect. */
const lagsMs: Record<Bookmaker, readonly [least: number, most: number]> = {
  betpawa: [4_000, 90_000],
  sportybet: [0, 40_000],
  bet9ja: [15_000, 180_000],
};

export function happen(match: MovedMatch, kind: HappeningKind, random: Random): void {
  doings[kind](match, random);
}

const doings: Record<HappeningKind, (match: MovedMatch, random: Random) => void> = {
  move: (match, random) => move(match, 'goals', random),
  'side-move': (match, random) => move(match, random.pick(scopes), random),
  nudge,
  incident,
  takedown: takeDown,
  postponement: postpone,
};

/** The market's view changes, and every bookmaker follows in its own time. */
function move(match: MovedMatch, scope: Scope, random: Random): void {
  const size = scope === 'goals' ? 0.035 : 0.03;
  const before = match.deviations[scope];
  const after = {
    home: 0.97 * before.home + size * random.normal(),
    away: 0.97 * before.away + size * random.normal(),
  };
  match.deviations[scope] = after;
  for (const bookmaker of bookmakers) {
    const [least, most] = lagsMs[bookmaker];
    const lagMs = random.between(least, most);
    const listing = match.listings[bookmaker];
    if (listing) {
      match.schedule(lagMs, (atMs) => listing.follow(scope, after, atMs));
    }
  }
}

function nudge(match: MovedMatch, random: Random): void {
  const listing = random.pick(match.offers());
  const slot = random.pick(listing.layout().slots);
  listing.nudge(slot.encoding.market, Math.exp(0.025 * random.normal()), random.int(64), match.nowMs());
}

function incident(match: MovedMatch, random: Random): void {
  const listing = random.pick(match.offers());
  const slot = random.pick(listing.layout().slots);
  const draw = random.next();
  const reach: Incident['reach'] =
    draw < 0.55
      ? { of: 'slot', slot: slot.index }
      : draw < 0.85
        ? { of: 'market', market: slot.encoding.market }
        : draw < 0.95
          ? { of: 'scope', scope: slot.scope }
          : { of: 'all' };
  const wide = reach.of === 'scope' || reach.of === 'all';
  const kind = wide || random.chance(0.45) ? 'suspended' : random.chance(0.5) ? 'removed' : 'closed-selection';
  const minutes = wide ? random.between(0.5, 6) : random.logNormal(kind === 'removed' ? 40 : 12, 0.8);
  begin(match, listing, { kind, reach, selection: random.int(64) }, minutes * minuteMs);
}

function begin(match: MovedMatch, listing: Listing, incident: Incident, forMs: number): void {
  listing.incidents.add(incident);
  listing.touch(match.nowMs(), null);
  match.schedule(forMs, (atMs) => {
    listing.incidents.delete(incident);
    listing.touch(atMs, null);
  });
}

function takeDown(match: MovedMatch, random: Random): void {
  const listing = random.pick(match.offers());
  listing.offered = false;
  listing.touch(match.nowMs(), null);
  match.schedule(random.between(4, 45) * minuteMs, (atMs) => {
    listing.offered = true;
    listing.touch(atMs, null);
  });
}

/** Mostly to a later hour or day; now and then the match is called off and vanishes without a word. */
function postpone(match: MovedMatch, random: Random): void {
  const calledOff = random.chance(0.2);
  const byMs = random.chance(0.6) ? random.pick([15, 30, 60, 120]) * minuteMs : 24 * hourMs;
  for (const listing of match.offers()) {
    match.schedule(random.between(1, 12) * minuteMs, (atMs) => {
      if (calledOff) {
        listing.offered = false;
      } else {
        listing.kickoffMs = match.fixture.kickoffMs + byMs;
      }
      listing.touch(atMs, null);
    });
  }
  if (!calledOff) {
    match.kickoffMs = match.fixture.kickoffMs + byMs;
  }
}
