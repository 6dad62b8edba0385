import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AlertRecord, AlertRule, RaisedAlert } from '../../model/alert.ts';
import type { AlertProgress, AlertStorage, StoredAlertState } from '../../model/alert-storage.ts';
import { AlertEngine } from '../../signals/alerts/alert-engine.ts';
import type { AlertSurroundings, Sighting } from '../../signals/alerts/alert-input.ts';
import { readCandidates } from '../../signals/alerts/candidate.ts';
import { DEFAULT_RULES } from '../../signals/alerts/default-rules.ts';
import type { PortsWithoutAlerts } from '../ports.ts';
import { type Followed, LogFollower } from './log-follower.ts';

const STEP_EVERY_MS = 100;
/** How often it is asked what has become due by time alone. */
const DUE_EVERY_MS = 500;
const RETRY_MS = 2_000;
/** The position is stored with whatever is raised, and at least this often while the log goes on. */
const STORE_EVERY_MS = 5_000;
const TIDY_EVERY_MS = 600_000;
/** Changes that are gone through before others get their turn. */
const CHANGES_A_TURN = 200;
const RECALLED_PAGE = 2_000;
/** Changes that are gone through again after a restart at most. */
const RECALLED_MAX = 500_000;

/** The last looks of before, as far as the book knows of them. */
function* seenBefore({ book }: PortsWithoutAlerts): Generator<Sighting> {
  for (const { eventId, listings } of book.events()) {
    for (const { bookmaker, seenAtMs } of listings.values()) {
      if (seenAtMs !== null) yield { eventId, bookmaker, atMs: seenAtMs };
    }
  }
}

/**
 * Goes through the durable log with the alert engine. What is raised, and how far the log has been gone through, are
 * stored in one transaction before anybody is told; a start goes on from there.
 */
export class AlertConsumer {
  readonly #ports: PortsWithoutAlerts;
  readonly #storage: AlertStorage;
  readonly #engine: AlertEngine;
  readonly #follower: LogFollower;
  readonly #tell: (alerts: readonly AlertRecord[]) => void;
  #stopped = false;
  #hasBegun = false;
  #cancelStep: (() => void) | null = null;
  #step: Promise<void> = Promise.resolve();
  #seq = 0;
  #storedSeq = 0;
  #storedAtMs = 0;
  #storedWaiting = -1;
  #dueAtMs = 0;
  #tidiedAtMs = 0;
  /** Raised, and not stored yet. */
  #unstored: readonly RaisedAlert[] = [];

  constructor(
    ports: PortsWithoutAlerts,
    storage: AlertStorage,
    around: AlertSurroundings,
    tell: (alerts: readonly AlertRecord[]) => void,
  ) {
    this.#ports = ports;
    this.#storage = storage;
    this.#engine = new AlertEngine(around);
    this.#follower = new LogFollower(ports);
    this.#tell = tell;
  }

  setRules(rules: readonly AlertRule[]): void {
    this.#engine.setRules(rules);
  }

  /** What storage holds; a new database gets its first rules. Rejects while the database is away. */
  async load(): Promise<StoredAlertState> {
    const nowMs = this.#ports.clock.nowMs();
    await this.#storage.begin(this.#ports.writer.status().durableSeq, DEFAULT_RULES, nowMs);
    return this.#storage.load(nowMs);
  }

  /** Brings the engine to where the last one was, and begins. Rejects while the log cannot be read. */
  async begin({ position, raised }: StoredAlertState): Promise<void> {
    const { seq, neededFromSeq, waiting } = position ?? { seq: 0, neededFromSeq: 1, waiting: [] };
    const seen = seenBefore(this.#ports);
    this.#engine.restore({ seq, raised, waiting: readCandidates(waiting), seen });
    await this.#recall(Math.max(neededFromSeq, seq - RECALLED_MAX), seq);
    this.#seq = seq;
    this.#storedSeq = seq;
    this.#follower.startAfter(seq);
    this.#hasBegun = true;
    this.#later(0);
  }

  /** Ends after the step that is under way. What cannot be stored now is found again by the next start. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancelStep?.();
    this.#follower.close();
    await this.#step;
    if (!this.#hasBegun || this.#unstored.length > 0) return;
    await this.#raise(this.#ports.clock.nowMs())
      .then(() => this.#store())
      .catch((error: unknown) => this.#ports.log.warn({ err: error }, 'the position of alerts is not stored'));
  }

  async #recall(fromSeq: number, toSeq: number): Promise<void> {
    for (let afterSeq = fromSeq - 1; afterSeq < toSeq; ) {
      const page = await this.#ports.storage.changesAfter({ afterSeq, limit: RECALLED_PAGE });
      this.#engine.recall(page.filter(({ seq }) => seq <= toSeq));
      if (page.length < RECALLED_PAGE) return;
      afterSeq = page.at(-1)?.seq ?? toSeq;
    }
  }

  #later(ms: number): void {
    if (this.#stopped) return;
    this.#cancelStep = this.#ports.clock.after(ms, () => {
      this.#step = this.#goOn();
    });
  }

  async #goOn(): Promise<void> {
    try {
      // What was raised before goes first: nothing more is gone through until it is stored.
      if (this.#unstored.length > 0) await this.#store();
      const { items, toSeq } = await this.#follower.next();
      await this.#goThrough(items);
      this.#seq = toSeq;
      const nowMs = this.#ports.clock.nowMs();
      if (this.#engine.isReady || nowMs - this.#dueAtMs >= DUE_EVERY_MS) await this.#raise(nowMs);
      this.#tidy();
      this.#later(items.length > 0 ? 0 : STEP_EVERY_MS);
    } catch (error) {
      this.#ports.log.warn({ err: error }, 'alerts wait for the database');
      this.#later(RETRY_MS);
    }
  }

  async #goThrough(items: readonly Followed[]): Promise<void> {
    let taken = 0;
    for (const { changes, sighting } of items) {
      for (let from = 0; from < changes.length; from += CHANGES_A_TURN) {
        const piece = changes.slice(from, from + CHANGES_A_TURN);
        this.#engine.take(piece);
        taken += piece.length;
        if (taken < CHANGES_A_TURN) continue;
        taken = 0;
        await nextTurn();
      }
      if (sighting !== null) this.#engine.see(sighting);
    }
  }

  async #raise(nowMs: number): Promise<void> {
    this.#dueAtMs = nowMs;
    this.#unstored = this.#engine.due(nowMs);
    const isBehind = this.#seq > this.#storedSeq || this.#engine.waitingVersion !== this.#storedWaiting;
    if (this.#unstored.length > 0 || (isBehind && nowMs - this.#storedAtMs >= STORE_EVERY_MS)) await this.#store();
  }

  /** Right after what is due was asked for: nothing is on its way inside of the engine. */
  async #store(): Promise<void> {
    const nowMs = this.#ports.clock.nowMs();
    const { waitingVersion } = this.#engine;
    const progress: AlertProgress = {
      seq: this.#seq,
      neededFromSeq: this.#engine.neededFromSeq(nowMs),
      waiting: waitingVersion === this.#storedWaiting ? null : [...this.#engine.waiting],
    };
    const stored = await this.#storage.advance(progress, this.#unstored, nowMs);
    this.#unstored = [];
    this.#storedSeq = this.#seq;
    this.#storedAtMs = nowMs;
    this.#storedWaiting = waitingVersion;
    if (stored.length > 0) this.#tell(stored);
  }

  #tidy(): void {
    const nowMs = this.#ports.clock.nowMs();
    if (nowMs - this.#tidiedAtMs < TIDY_EVERY_MS) return;
    this.#tidiedAtMs = nowMs;
    this.#engine.tidy();
  }
}
