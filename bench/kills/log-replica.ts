import { createHash } from 'node:crypto';
import type { Change } from '../../src/contract/changes.ts';
import type { Service } from './service.ts';
import { keyOf, stateAndPrices } from './value.ts';

const PAGE = 10_000;

interface Page {
  readonly changes: readonly Change[];
}

/**
 * The durable log as a follower of the API knows it. Each change is checked as it comes: numbers without a hole within
 * an epoch, never one twice, each change a real one, and its `previous` what was there before.
 */
export class LogReplica {
  readonly #fault: (text: string) => void;
  readonly #digests = new Map<number, string>();
  readonly #held = new Map<string, string>();
  #lastSeq = 0;
  #epoch = '';

  constructor(fault: (text: string) => void) {
    this.#fault = fault;
  }

  get lastSeq(): number {
    return this.#lastSeq;
  }
  get count(): number {
    return this.#digests.size;
  }
  /** What replaying the log gives: state and prices by quote. */
  get held(): ReadonlyMap<string, string> {
    return this.#held;
  }

  /** The first number above one; infinite where there is none. */
  firstAfter(seq: number): number {
    let first = Number.POSITIVE_INFINITY;
    for (const known of this.#digests.keys()) if (known > seq) first = Math.min(first, known);
    return first;
  }

  /** Reads what is new; answers it. */
  async follow(service: Service): Promise<readonly Change[]> {
    const read: Change[] = [];
    for (;;) {
      const { changes } = await service.get<Page>(`/api/changes?after=${this.#lastSeq}&limit=${PAGE}`);
      for (const change of changes) this.#take(change);
      read.push(...changes);
      if (changes.length < PAGE) return read;
    }
  }

  /** Reads the log from a number on once more: what was there must be there still, the same. */
  async compareFrom(service: Service, afterSeq: number): Promise<void> {
    const missing = new Set([...this.#digests.keys()].filter((seq) => seq > afterSeq));
    for (let after = afterSeq; ; ) {
      const { changes } = await service.get<Page>(`/api/changes?after=${after}&limit=${PAGE}`);
      for (const change of changes) {
        const known = this.#digests.get(change.seq);
        missing.delete(change.seq);
        if (known !== undefined && known !== digestOf(change))
          this.#fault(`change ${change.seq} is another than it was`);
      }
      after = changes.at(-1)?.seq ?? after;
      if (changes.length < PAGE) break;
    }
    if (missing.size > 0) this.#fault(`${missing.size} changes are lost, such as ${[...missing][0]}`);
  }

  #take(change: Change): void {
    const { seq, epoch, eventId, bookmaker, market, line, state, prices, previous } = change;
    if (this.#digests.has(seq)) this.#fault(`number ${seq} is used twice`);
    if (seq <= this.#lastSeq) this.#fault(`number ${seq} comes after ${this.#lastSeq}`);
    if (epoch === this.#epoch && seq !== this.#lastSeq + 1)
      this.#fault(`between ${this.#lastSeq} and ${seq} is a hole`);
    const key = keyOf(eventId, bookmaker, market, line);
    const value = stateAndPrices(state, prices);
    const before = this.#held.get(key);
    const said = previous === null ? undefined : stateAndPrices(previous.state, previous.prices);
    if (before === value) this.#fault(`change ${seq} changes nothing: doubled`);
    if (before !== said) this.#fault(`change ${seq} says it was ${said}, but it was ${before}`);
    this.#digests.set(seq, digestOf(change));
    this.#held.set(key, value);
    this.#lastSeq = seq;
    this.#epoch = epoch;
  }
}

const digestOf = (change: Change): string => createHash('sha1').update(JSON.stringify(change)).digest('base64url');
