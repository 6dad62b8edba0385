import type { Change } from '../../src/contract/changes.ts';
import type { Event } from '../../src/contract/events.ts';
import type { Status } from '../../src/contract/status.ts';
import { until } from '../pipeline/until.ts';
import { LogReplica } from './log-replica.ts';
import type { Sandbox } from './sandbox.ts';
import { ServedTruth } from './served-truth.ts';
import type { Service } from './service.ts';
import type { StoredRows } from './stored-rows.ts';
import { keyOf, stateAndPrices } from './value.ts';

/** Derived when shown, so that nothing stored tells them. */
const DERIVED = ['closed', 'unknown'];
const AT_ONCE = 10;
const MOST_TRIES = 5;
const STORED_WITHIN_MS = 60_000;
const POLL_MS = 40;

/** Knows all that ever was durable and all that ever was served, and says where what is stored disagrees. */
export class Checker {
  readonly #rowsUpTo: (seq: number) => Promise<StoredRows>;
  readonly #served: ServedTruth;
  readonly #sandbox: Sandbox;
  readonly replica: LogReplica;
  /** In words, at most a hundred are kept. */
  readonly faults: string[] = [];
  faultCount = 0;
  /** Changes whose value was found in what was served. */
  confirmed = 0;
  #unconfirmed: Change[] = [];
  #digest: { readonly upToSeq: number; readonly digest: string } = { upToSeq: 0, digest: '0' };
  #comparedTo = 0;
  /** The highest number that any status ever named. */
  highestSeq = 0;

  constructor(sandbox: Sandbox, rowsUpTo: (seq: number) => Promise<StoredRows>) {
    this.#sandbox = sandbox;
    this.#rowsUpTo = rowsUpTo;
    this.#served = new ServedTruth(sandbox);
    this.replica = new LogReplica((text) => this.fault(text));
  }

  fault(text: string): void {
    this.faultCount++;
    if (this.faults.length < 100) this.faults.push(text);
    console.error(`  VIOLATION: ${text}`);
  }

  /** Takes in what is new on both sides, and answers where the service stands. */
  async follow(service: Service): Promise<Status> {
    const [status] = await Promise.all([service.status(), this.#readLog(service), this.#served.catchUp()]);
    this.highestSeq = Math.max(this.highestSeq, status.seq);
    return status;
  }

  /** Everything that is promised of what is stored; no run may be under way. */
  async check(service: Service): Promise<void> {
    const before = this.replica.lastSeq;
    await this.#readLog(service);
    await this.replica.compareFrom(service, this.#comparedTo);
    this.#comparedTo = before;
    await this.#served.catchUp();
    await this.#confirm();
    for (const text of await this.#judgedAtRest(service)) this.fault(text);
  }

  /**
   * What is wrong with rows and with what is shown, judged while no number was given: a second look at what was absent
   * comes long after its run, and would change one side while the other is read.
   */
  async #judgedAtRest(service: Service): Promise<string[]> {
    for (let tries = 1; tries <= MOST_TRIES; tries++) {
      const { seq } = await service.status();
      await this.#readLog(service);
      const found = [...(await this.#faultsOfRows()), ...(await this.#faultsOfShown(service))];
      const { seq: seqAfter } = await service.status();
      if (seqAfter === seq) return found;
      await until('what came meanwhile is stored', STORED_WITHIN_MS, POLL_MS, async () =>
        (await service.status()).durableSeq >= seqAfter ? true : undefined,
      );
    }
    return ['the book did not come to rest'];
  }

  /** The whole log once more, and what came after the last check against what was served. */
  async compareAll(service: Service): Promise<void> {
    await this.#served.catchUp();
    await this.#confirm();
    await this.replica.compareFrom(service, 0);
  }

  async #readLog(service: Service): Promise<void> {
    this.#unconfirmed.push(...(await this.replica.follow(service)));
  }

  async #confirm(): Promise<void> {
    for (const change of this.#unconfirmed.splice(0)) {
      const fault = await this.#served.faultOf(change);
      if (fault === undefined) this.confirmed++;
      else this.fault(`change ${change.seq} (${change.eventId} ${change.bookmaker} ${change.market}): ${fault}`);
    }
  }

  async #faultsOfRows(): Promise<string[]> {
    const found: string[] = [];
    const { digest } = await this.#rowsUpTo(this.#digest.upToSeq);
    if (digest !== this.#digest.digest) found.push(`rows up to ${this.#digest.upToSeq} are others than they were`);
    const rows = await this.#rowsUpTo(this.replica.lastSeq);
    if (rows.changes !== rows.numbers) found.push(`${rows.changes} rows bear ${rows.numbers} numbers`);
    if (rows.changes !== this.replica.count) {
      found.push(`${rows.changes} rows are stored, the log has shown ${this.replica.count}`);
    }
    if (rows.notAsReplayed > 0) found.push(`${rows.notAsReplayed} quotes are not what their history says`);
    if (rows.rejected > 0) found.push(`${rows.rejected} commits were set aside`);
    this.#digest = { upToSeq: this.replica.lastSeq, digest: rows.digest };
    return found;
  }

  /** What is shown of each event against the log replayed. */
  async #faultsOfShown(service: Service): Promise<string[]> {
    const found: string[] = [];
    const { events } = await this.#sandbox.get<{ events: string[] }>('/__truth');
    const { held } = this.replica;
    const compare = async (eventId: string): Promise<void> => {
      const event = await service.find<Event>(`/api/events/${eventId}`);
      for (const { market, line, quotes } of event?.markets ?? []) {
        for (const { bookmaker, state, prices } of quotes) {
          const key = keyOf(eventId, bookmaker, market, line);
          const stored = held.get(key);
          const shown = stateAndPrices(DERIVED.includes(state) ? (stored?.split(' ')[0] ?? '') : state, prices);
          if (shown !== stored) found.push(`${key} is shown as ${shown}, the log says ${stored}`);
        }
      }
    };
    for (let from = 0; from < events.length; from += AT_ONCE) {
      await Promise.all(events.slice(from, from + AT_ONCE).map(compare));
    }
    return found;
  }
}
