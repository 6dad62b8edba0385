import type { Bookmaker } from '../bookmaker.ts';
import type { subjects } from '../model/cells.ts';
import { MatchModel, type MatchRates, type SideRates } from '../model/match-model.ts';
import { createRandom } from '../random.ts';
import { teamNames } from '../world/competitions.ts';
import { type Fixture, ownId } from '../world/fixture.ts';
import type { Incident } from './incident.ts';
import { buildLayout, type Layout } from './layout.ts';
import type { Offer } from './offer.ts';
import type { QuoteState } from './quote-state.ts';
import { type Scope, scopeOfSubject, scopes } from './scope.ts';

/** Logarithms of the factors by which a scope's expected counts have moved since the opening. */
export type Deviations = Record<Scope, SideRates>;

export function noDeviations(): Deviations {
  const none = (): SideRates => ({ home: 0, away: 0 });
  return { goals: none(), corners: none(), bookings: none(), statistics: none() };
}

/** A match as one bookmaker offers it, and everything that decides its prices. */
export class Listing {
  readonly fixture: Fixture;
  readonly bookmaker: Bookmaker;
  readonly id: string;
  readonly home: string;
  readonly away: string;
  /** The bookmaker does not tell which SportRadar match it is. */
  readonly withoutId: boolean;
  /** Grows with every change of what is offered. */
  version = 1;
  kickoffMs: number;
  /** False while the bookmaker has taken it down. */
  offered = true;
  stage: 0 | 1 | 2 = 0;
  readonly changedAtMs: Record<Scope, number>;
  readonly incidents = new Set<Incident>();
  /** Shading of single markets; a factor on the chance of one selection. */
  readonly nudges = new Map<string, { factor: number; selection: number }>();
  /** States set from outside, by slot. */
  readonly forcedStates = new Map<number, QuoteState>();
  /** Prices set from outside in hundredths, by position in the offer; a repricing of their scope ends them. */
  readonly forcedPrices = new Map<number, number>();
  /** The offer of the current version, once asked for. */
  offer: Offer | null = null;
  private readonly opinions: Deviations;
  private applied: Deviations = noDeviations();
  private known: Layout | null = null;
  private knownModel: MatchModel | null = null;

  constructor(fixture: Fixture, bookmaker: Bookmaker, openedAtMs: number, withoutId = false) {
    this.fixture = fixture;
    this.bookmaker = bookmaker;
    this.withoutId = withoutId;
    this.id = ownId(fixture, bookmaker);
    this.home = teamNames(fixture.home)[bookmaker];
    this.away = teamNames(fixture.away)[bookmaker];
    this.kickoffMs = fixture.kickoffMs;
    this.opinions = drawOpinions(fixture.salt, bookmaker);
    const opened = openedAtMs - (1 + (fixture.serial % 50)) * 60_000;
    this.changedAtMs = { goals: opened, corners: opened, bookings: opened, statistics: opened };
  }

  /** Every slot that this listing may ever show. */
  layout(): Layout {
    this.known ??= buildLayout(this.bookmaker, this.fixture, new MatchModel(this.ratesUnder(noDeviations())));
    return this.known;
  }

  /** The bookmaker's own view of the match now. */
  model(): MatchModel {
    this.knownModel ??= new MatchModel(this.ratesUnder(this.applied));
    return this.knownModel;
  }

  /** Takes over where the market has gone, in one scope. */
  follow(scope: Scope, deviation: SideRates, atMs: number): void {
    this.applied = { ...this.applied, [scope]: { ...deviation } };
    this.knownModel = null;
    for (const slot of this.known?.slots ?? []) {
      if (slot.scope === scope) {
        this.dropForcedPrices(slot.offset, slot.encoding.selections.length);
      }
    }
    this.touch(atMs, scope);
  }

  nudge(market: string, factor: number, selection: number, atMs: number): void {
    this.nudges.set(market, { factor, selection });
    for (const slot of this.known?.slots ?? []) {
      if (slot.encoding.market === market) {
        this.dropForcedPrices(slot.offset, slot.encoding.selections.length);
      }
    }
    this.touch(atMs, null);
  }

  /** Marks a change: bodies made before are out of date. */
  touch(atMs: number, scope: Scope | null): void {
    this.version += 1;
    this.offer = null;
    for (const changed of scope ? [scope] : []) {
      this.changedAtMs[changed] = atMs;
    }
  }

  private dropForcedPrices(offset: number, count: number): void {
    for (let index = offset; index < offset + count; index += 1) {
      this.forcedPrices.delete(index);
    }
  }

  private ratesUnder(deviations: Deviations): MatchRates {
    const moved = (subject: (typeof subjects)[number]): SideRates => {
      const scope = scopeOfSubject(subject);
      const rates = this.fixture.rates[subject];
      const opinion = this.opinions[scope];
      const deviation = deviations[scope];
      return {
        home: rates.home * Math.exp(opinion.home + deviation.home),
        away: rates.away * Math.exp(opinion.away + deviation.away),
      };
    };
    return {
      goals: moved('goals'),
      corners: moved('corners'),
      bookings: moved('bookings'),
      'red-cards': moved('red-cards'),
      shots: moved('shots'),
      'shots-on-target': moved('shots-on-target'),
      fouls: moved('fouls'),
      offsides: moved('offsides'),
      saves: moved('saves'),
      tackles: moved('tackles'),
    };
  }
}

function drawOpinions(salt: number, bookmaker: Bookmaker): Deviations {
  const random = createRandom('opinion', salt, bookmaker);
  const opinions = noDeviations();
  for (const scope of scopes) {
    opinions[scope] = { home: 0.018 * random.normal(), away: 0.018 * random.normal() };
  }
  return opinions;
}
