import type { AlertRule, RaisedAlert } from '../../model/alert.ts';
import type { Change } from '../../model/change.ts';
import type { Move } from '../movers/move.ts';
import { MoverRing } from '../movers/mover-ring.ts';
import { movesOfChange } from '../movers/moves-of-change.ts';
import type { AlertChange, AlertSurroundings, Sighting } from './alert-input.ts';
import type { Candidate } from './candidate.ts';
import { type Considered, candidatesOf } from './candidates-of.ts';
import { LastSights } from './last-sights.ts';
import { lineNow, toldOf } from './out-of-line.ts';
import { QuoteMemory } from './quote-memory.ts';
import { type Raised, RepeatGuard } from './repeat-guard.ts';
import { ruleCovers } from './rule-scope.ts';
import { isConfirmedBy } from './same-move.ts';
import { gradeOf } from './severity.ts';
import { tellTogether } from './tell-together.ts';
import { WaitingRoom } from './waiting-room.ts';

/** Moves that are remembered to be compared with others. */
const MOVES_KEPT = 50_000;
/** A change may have been seen so much before one with a smaller number: looks are committed as they are read. */
const OUT_OF_ORDER_MS = 60_000;
/** A candidate that nothing has confirmed for so long is given up. */
const LONGEST_WAIT_MS = 2 * 3_600_000;

/** Where another engine was. */
export interface EngineState {
  /** Of the last change that it has gone through. */
  readonly seq: number;
  readonly raised: Iterable<Raised>;
  readonly waiting: Iterable<Candidate>;
  /** When the listings were last seen in full. */
  readonly seen: Iterable<Sighting>;
}

/**
 * Watches changes, in order of `seq`, for what rules ask for. It is a state machine without a clock or a store of its
 * own: what it knows follows from what it was given, so that the candidates that wait and the changes from
 * `neededFromSeq` on bring another one to where it is. Nothing follows from a first sight, from what an outage or a stop
 * hid, or from standing still.
 */
export class AlertEngine {
  readonly #around: AlertSurroundings;
  #rules: ReadonlyMap<string, AlertRule> = new Map();
  readonly #ready: Candidate[] = [];
  readonly #waiting = new WaitingRoom();
  readonly #moves = new MoverRing(MOVES_KEPT);
  readonly #quotes = new QuoteMemory();
  readonly #sights = new LastSights();
  readonly #repeats = new RepeatGuard();
  #seq = 0;
  /** Of the last change that it has gone through. */
  #atMs = Number.POSITIVE_INFINITY;
  /** Events of which something was seen since it was last asked what is due. */
  readonly #touched = new Set<string>();
  #askedAtMs = Number.NEGATIVE_INFINITY;

  constructor(around: AlertSurroundings) {
    this.#around = around;
  }

  /** The rules from now on; what waits under a rule that has gone or is muted is given up. */
  setRules(rules: readonly AlertRule[]): void {
    this.#rules = new Map(rules.map((rule) => [rule.ruleId, rule]));
  }

  /** Comes before any change is taken. */
  restore({ seq, raised, waiting, seen }: EngineState): void {
    this.#seq = seq;
    for (const one of raised) this.#repeats.note(one);
    for (const one of waiting) this.#waiting.add(one);
    for (const one of seen) this.#sights.note(one);
  }

  /** Goes again through changes that another one has gone through: for memory alone, nothing comes of them. */
  recall(changes: readonly Change[]): void {
    for (const change of changes) {
      this.#quotes.note(change);
      const about = this.#aboutOf(change);
      if (about !== undefined) this.#moved(about, this.#rulesFor(about));
    }
  }

  /** Goes through the next changes. */
  take(changes: readonly Change[]): void {
    for (const change of changes) {
      this.#seq = change.seq;
      this.#atMs = change.atMs;
      this.#touched.add(change.eventId);
      const noise = this.#waiting.turn(change);
      this.#quotes.note(change);
      const about = this.#aboutOf(change);
      if (about !== undefined) this.#consider(about, noise);
    }
  }

  /** Takes a look in; the changes that it showed must have been taken before. */
  see(sighting: Sighting): void {
    this.#touched.add(sighting.eventId);
    this.#ready.push(...this.#waiting.confirmed(sighting));
    this.#sights.note(sighting);
  }

  /** What is to be raised now, in order. */
  due(nowMs: number): readonly RaisedAlert[] {
    this.#waiting.takeWhere((candidate) => !this.#isAlive(candidate, nowMs));
    const ready = [...this.#ready.splice(0), ...this.#linesDue(nowMs)];
    const raised: RaisedAlert[] = [];
    for (const alert of tellTogether(ready.filter((candidate) => this.#isAlive(candidate, nowMs)))) {
      const rule = this.#rules.get(alert.ruleId);
      if (rule === undefined || !this.#repeats.allows(alert, rule)) continue;
      this.#repeats.note(alert);
      raised.push(alert);
    }
    return raised;
  }

  /** Whether something is to be raised whatever the time is. */
  get isReady(): boolean {
    return this.#ready.length > 0;
  }

  /** What waits, for `restore`. */
  get waiting(): Iterable<Candidate> {
    return this.#waiting;
  }

  /** Grows with everything that comes to wait and goes. */
  get waitingVersion(): number {
    return this.#waiting.version;
  }

  /**
   * The changes from this number on are what another one has to `recall`; what happened before is forgotten. The log may
   * be far behind the clock: how long ago something is counts from where the engine is in it.
   */
  neededFromSeq(nowMs: number): number {
    const { windowMs, settleMs, confirmMs } = memoryOf([...this.#rules.values()], this.#around.staleAfterMs());
    const fromMs = Math.min(nowMs, this.#atMs) - OUT_OF_ORDER_MS;
    const closedMs = fromMs - this.#around.staleAfterMs() - confirmMs;
    return Math.min(
      this.#seq + 1,
      this.#quotes.keepSince(closedMs, fromMs - settleMs),
      this.#moves.keepSince(fromMs - windowMs),
    );
  }

  /** Forgets what events that have left the book need no more. */
  tidy(): void {
    this.#sights.forget((eventId) => this.#around.eventOf(eventId) !== undefined);
  }

  #aboutOf(change: Change): AlertChange | undefined {
    const event = this.#around.eventOf(change.eventId);
    const isNews = event !== undefined && change.atMs < event.kickoffMs && this.#isNews(change);
    return isNews ? { change, event } : undefined;
  }

  /**
   * Whether a change tells of something that happened lately, in front of our eyes: not of what lay behind an outage, a
   * pause or a stop, and not of what a first look finds.
   */
  #isNews(change: Change): boolean {
    const { atMs, notBeforeMs, previous, afterGap } = change;
    if (afterGap) return false;
    if (previous === null) return this.#isAddition(change);
    return notBeforeMs !== null && this.#wasWatched(notBeforeMs, atMs);
  }

  /** Whether a quote came to a listing that had been there without it. */
  #isAddition(change: Change): boolean {
    // Another start has taken that look: what the book holds of the listing tells whether it was the first one.
    if (change.atMs < this.#around.startedAtMs) return this.#around.hasOlderQuote(change);
    const lastMs = this.#sights.lastMs(change);
    return lastMs !== undefined && this.#wasWatched(lastMs, change.atMs);
  }

  /** When the listing was last seen in full before a look of this start; the sights of another one are not known. */
  #absentAtMs(change: Change): number | null {
    return change.atMs < this.#around.startedAtMs ? null : (this.#sights.lastMs(change) ?? null);
  }

  /** Whether nothing hid what happened between two looks: no outage, no pause, no stop. */
  #wasWatched(fromMs: number, toMs: number): boolean {
    const { startedAtMs } = this.#around;
    return toMs - fromMs <= this.#around.staleAfterMs() && (startedAtMs <= fromMs || toMs < startedAtMs);
  }

  #rulesFor(about: AlertChange): readonly AlertRule[] {
    const rules: AlertRule[] = [];
    for (const rule of this.#rules.values()) {
      if (!rule.muted && ruleCovers(rule, about)) rules.push(rule);
    }
    return rules;
  }

  /** The moves of a change, remembered where a rule may ask for them later. */
  #moved({ change }: AlertChange, rules: readonly AlertRule[]): readonly Move[] {
    const moves = rules.length === 0 ? [] : movesOfChange(change, this.#around.fairMethod());
    this.#moves.push(moves.filter(({ points }) => points !== null));
    return moves;
  }

  #consider(about: AlertChange, noise: readonly Candidate[]): void {
    const rules = this.#rulesFor(about);
    const moves = this.#moved(about, rules);
    if (moves.length > 0) {
      const isConfirmed = (one: Candidate) => isConfirmedBy(this.#rules.get(one.alert.ruleId), one, moves);
      this.#ready.push(...this.#waiting.takeElsewhere(about.change, isConfirmed));
    }
    // What it follows from is told already: here it only speaks for its bookmaker beside the moves of others.
    if (about.change.derived) return;
    const considered: Considered = {
      ...{ about, moves, quotes: this.#quotes, around: this.#around },
      samePrice: (move) => this.#moves.samePrice(move),
      absentAtMs: this.#absentAtMs(about.change),
    };
    for (const rule of rules) {
      const before = noise.filter(({ alert }) => alert.ruleId === rule.ruleId).map(({ alert }) => alert);
      for (const candidate of candidatesOf(rule, considered, before)) {
        if (candidate.waiting === null) this.#ready.push(candidate);
        else this.#waiting.add(candidate);
      }
    }
  }

  /**
   * Lines that have been out for long enough, with the numbers of now; those that came back are given up. Nothing is new of
   * a line while nothing was seen of its event and its time has not come.
   */
  #linesDue(nowMs: number): readonly Candidate[] {
    const due: Candidate[] = [];
    this.#waiting.takeWhere((candidate) => {
      const rule = this.#rules.get(candidate.alert.ruleId);
      if (candidate.waiting?.kind !== 'line' || rule?.condition.kind !== 'out_of_line') return false;
      const { fromMs } = candidate.waiting;
      const hasCome = fromMs > this.#askedAtMs && fromMs <= nowMs;
      if (!hasCome && !this.#touched.has(candidate.alert.eventId)) return false;
      const now = lineNow(candidate, rule, rule.condition, this.#around);
      if (now.kind === 'in-line') return true;
      const told = now.kind === 'out' ? toldOf(now.gap) : undefined;
      // The book is ahead of the log: an alert never rests on a change that might still be lost.
      const isStored = told?.evidence.every(({ seq }) => seq <= this.#seq);
      if (told === undefined || !isStored || nowMs < fromMs) return false;
      const weight = Math.abs(told.numbers.points);
      const severity = gradeOf(weight, rule.condition) ?? 'warning';
      const together = { ...candidate.together, weight };
      due.push({ ...candidate, together, alert: { ...candidate.alert, ...told, severity } });
      return true;
    });
    this.#touched.clear();
    this.#askedAtMs = nowMs;
    return due;
  }

  #isAlive({ alert }: Candidate, nowMs: number): boolean {
    const rule = this.#rules.get(alert.ruleId);
    const event = this.#around.eventOf(alert.eventId);
    if (rule === undefined || rule.muted || event === undefined) return false;
    if (this.#around.isMutedEvent(alert.eventId)) return false;
    return nowMs < event.kickoffMs && nowMs - alert.atMs < LONGEST_WAIT_MS;
  }
}

/** How long ago something may lie and still matter to some rule. */
const memoryOf = (rules: readonly AlertRule[], staleAfterMs: number) => {
  const longest = (seconds: (rule: AlertRule) => number): number => 1_000 * Math.max(0, ...rules.map(seconds));
  return {
    windowMs: longest(({ condition, noise }) => {
      if ('withinSeconds' in condition) return condition.withinSeconds;
      // From the end of the one interval to the beginning of the other, and that one itself.
      return noise.confirmedBy === 'look' ? 0 : noise.confirmSeconds + staleAfterMs / 1_000;
    }),
    settleMs: longest(({ noise }) => noise.settleSeconds),
    confirmMs: longest(({ noise }) => noise.confirmSeconds),
  };
};
