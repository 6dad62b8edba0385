import type { Committed } from '../../collector/book/book-view.ts';
import type { Change } from '../../model/change.ts';
import type { Sighting } from '../../signals/alerts/alert-input.ts';
import type { ServerPorts } from '../ports.ts';

/** What one commit means to a follower of the log. */
export interface Followed {
  readonly changes: readonly Change[];
  /** The look behind it, where it showed everything. */
  readonly sighting: Sighting | null;
}

export interface Portion {
  readonly items: readonly Followed[];
  /** Everything up to here has been handed out. */
  readonly toSeq: number;
}

interface Held extends Followed {
  readonly seqAfter: number;
}

type FollowedPorts = Pick<ServerPorts, 'book' | 'feed' | 'writer' | 'storage'>;

const BOUNDS = { held: 100_000, portion: 2_000 };

const sightingOf = ({ look, eventId, seenAtMs }: Committed): Sighting | null =>
  look === null || look.outcome !== 'ok' || eventId === null || seenAtMs === null
    ? null
    : { eventId, bookmaker: look.bookmaker, atMs: seenAtMs };

/** A page that is full may end inside of a look: its last look is left for the next page. */
const wholeLooks = (page: readonly Change[], isFull: boolean): readonly Change[] => {
  const last = page.at(-1);
  if (!isFull || last === undefined) return page;
  const from = page.findIndex(({ lookId, listingId }) => lookId === last.lookId && listingId === last.listingId);
  return from > 0 ? page.slice(0, from) : page;
};

/**
 * Hands out everything that is durably stored after a number, once and in order: what was committed since it was made
 * out of memory, what is older, or was too much to be held, out of the log. Looks that changed nothing come only out of
 * memory; they have their place between the changes.
 */
export class LogFollower {
  readonly #ports: FollowedPorts;
  readonly #bounds: typeof BOUNDS;
  readonly #unsubscribe: () => void;
  #held: Held[] = [];
  #heldChanges = 0;
  /** Everything after it is held. */
  #floorSeq: number;
  #takenSeq = 0;

  /** `held`: commits and changes in memory at most. `portion`: changes that are handed out at once, about. */
  constructor(ports: FollowedPorts, bounds = BOUNDS) {
    this.#ports = ports;
    this.#bounds = bounds;
    this.#floorSeq = ports.book.lastSeq;
    this.#unsubscribe = ports.feed.onCommit((committed) => this.#hold(committed));
  }

  /** Begins after a number. */
  startAfter(seq: number): void {
    this.#takenSeq = seq;
  }

  /** The next portion; an empty one where nothing more is stored yet. Rejects when the log cannot be read. */
  async next(): Promise<Portion> {
    return this.#takenSeq < this.#floorSeq ? this.#fromLog() : this.#fromMemory();
  }

  close(): void {
    this.#unsubscribe();
  }

  #hold(committed: Committed): void {
    const { changes } = committed;
    const sighting = sightingOf(committed);
    if (changes.length === 0 && sighting === null) return;
    this.#held.push({ changes, sighting, seqAfter: this.#ports.book.lastSeq });
    this.#heldChanges += changes.length;
    if (this.#held.length + this.#heldChanges <= this.#bounds.held) return;
    this.#held = [];
    this.#heldChanges = 0;
    this.#floorSeq = this.#ports.book.lastSeq;
  }

  async #fromLog(): Promise<Portion> {
    const { storage, writer } = this.#ports;
    const { durableSeq } = writer.status();
    const floorSeq = this.#floorSeq;
    const page = await storage.changesAfter({ afterSeq: this.#takenSeq, limit: this.#bounds.portion });
    const isFull = page.length >= this.#bounds.portion;
    const whole = wholeLooks(page, isFull);
    const changes = whole.filter(({ seq }) => seq <= floorSeq);
    const isEnd = durableSeq >= floorSeq && (!isFull || changes.length < whole.length);
    this.#takenSeq = isEnd ? floorSeq : Math.max(this.#takenSeq, changes.at(-1)?.seq ?? 0);
    return { items: changes.length === 0 ? [] : [{ changes, sighting: null }], toSeq: this.#takenSeq };
  }

  #fromMemory(): Portion {
    const { durableSeq } = this.#ports.writer.status();
    let count = 0;
    let size = 0;
    for (const { seqAfter, changes } of this.#held) {
      if (seqAfter > durableSeq || size >= this.#bounds.portion) break;
      count++;
      size += changes.length + 1;
      this.#heldChanges -= changes.length;
      this.#takenSeq = Math.max(this.#takenSeq, seqAfter);
    }
    const items = this.#held.slice(0, count);
    this.#held = this.#held.slice(count);
    return { items, toSeq: this.#takenSeq };
  }
}
