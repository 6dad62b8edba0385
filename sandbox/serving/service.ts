import type { Clock } from '../clock.ts';
import type { Random } from '../random.ts';
import type { BodyCache } from './body-cache.ts';
import type { Capacity } from './capacity.ts';
import { answerInstead, damage, tooMany } from './damage.ts';
import type { FaultName, Faults } from './faults.ts';
import { drawServiceMs } from './latency.ts';
import type { ServedLog } from './served-log.ts';
import type { Site, SiteAnswer, SiteRequest } from './site.ts';
import { StaleBodies } from './stale-bodies.ts';
import type { Stats } from './stats.ts';
import { thinList } from './thin-list.ts';

/** An answer, or the ways in which a connection can end without one. */
export type Outcome =
  | { kind: 'answer'; answer: SiteAnswer }
  | { kind: 'refused' }
  | { kind: 'cut'; answer: SiteAnswer };

export interface ServiceParts {
  site: Site;
  clock: Clock;
  random: Random;
  latency: number;
  capacity: Capacity;
  faults: Faults;
  stats: Stats;
  log: ServedLog;
  cache: BodyCache;
}

/** How much longer a slow answer takes, and how long at least. */
const slowFactor = 8;
const slowLeastMs = 4_000;

/** A refusal for want of capacity takes this part of the time of an answer. */
const refusalShare = 0.15;

/** A site as its clients meet it: with latency, limits and faults. */
export class Service {
  private readonly parts: ServiceParts;
  private readonly stale: StaleBodies;

  constructor(parts: ServiceParts) {
    this.parts = parts;
    this.stale = new StaleBodies();
  }

  async handle(request: SiteRequest): Promise<Outcome> {
    const { site, clock, stats, faults } = this.parts;
    const kind = site.kindOf(request);
    stats.begin(clock.now(), kind);
    const struck = faults.strike(site.bookmaker, kind);
    const outcome = await this.respond(request, struck);
    if (outcome.kind === 'refused') {
      stats.end('dropped', 0);
    } else {
      this.note(outcome);
    }
    return outcome;
  }

  /** Counts what went over the wire, and remembers what it told. */
  sent(outcome: Outcome, bytes: number): void {
    if (outcome.kind !== 'refused') {
      this.parts.stats.end(outcome.kind === 'cut' ? 'dropped' : outcome.answer.status, bytes);
    }
  }

  private note(outcome: Extract<Outcome, { answer: SiteAnswer }>): void {
    const { told } = outcome.answer;
    if (told && outcome.kind === 'answer') {
      this.parts.log.add(this.parts.clock.now(), told.listing, told.offer);
    }
  }

  private async respond(request: SiteRequest, struck: ReadonlySet<FaultName>): Promise<Outcome> {
    if (struck.has('outage')) {
      return { kind: 'refused' };
    }
    const { capacity, random } = this.parts;
    if (!(await capacity.acquire())) {
      await this.wait(refusalShare * this.usualMs(request));
      return { kind: 'answer', answer: tooMany() };
    }
    try {
      await this.work(request, struck);
      const answer = answerInstead(struck, random.next()) ?? this.answer(request, struck);
      return { kind: struck.has('drop') ? 'cut' : 'answer', answer };
    } finally {
      capacity.release();
    }
  }

  private async work(request: SiteRequest, struck: ReadonlySet<FaultName>): Promise<void> {
    const usualMs = this.usualMs(request);
    await this.wait(struck.has('slow') ? Math.max(slowLeastMs, slowFactor * usualMs) : usualMs);
  }

  private usualMs(request: SiteRequest): number {
    const { site, latency, random } = this.parts;
    return latency * drawServiceMs(site.bookmaker, site.kindOf(request), random);
  }

  private async wait(delayMs: number): Promise<void> {
    if (delayMs > 0) {
      await new Promise<void>((resolve) => {
        this.parts.clock.after(delayMs, resolve);
      });
    }
  }

  private answer(request: SiteRequest, struck: ReadonlySet<FaultName>): SiteAnswer {
    const { site, faults, cache } = this.parts;
    if (faults.isActive(site.bookmaker, 'stale')) {
      this.stale.freeze(cache.of(site.bookmaker));
    } else {
      this.stale.release();
    }
    return damage(this.chosenAnswer(request, struck), site.bookmaker, struck);
  }

  private chosenAnswer(request: SiteRequest, struck: ReadonlySet<FaultName>): SiteAnswer {
    const { site } = this.parts;
    const fresh = site.answer(request);
    if (struck.has('incomplete-list') && fresh.status === 200) {
      return thinList(fresh, site.bookmaker);
    }
    if (struck.has('other-event') && fresh.told) {
      const { told: _told, ...other } = site.answerForAnother(fresh.told.listing) ?? fresh;
      return other;
    }
    return struck.has('stale') && fresh.told ? this.stale.hold(fresh.told.listing.id, fresh) : fresh;
  }
}
