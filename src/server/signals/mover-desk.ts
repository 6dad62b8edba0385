import type { Mover as MoverRow, MoversQuery } from '../../contract/movers.ts';
import type { Change } from '../../model/change.ts';
import { isMover, type MovePlace, type Mover, MoverRing } from '../../signals/movers/mover-ring.ts';
import { movesOfChange } from '../../signals/movers/moves-of-change.ts';
import type { ServerPorts } from '../ports.ts';
import { eventName } from '../rows/event-row.ts';
import { fairMethodOf } from './gap-view.ts';
import { moverRow } from './mover-row.ts';

const MOVES_KEPT = 50_000;
/** How far back the log is read after a start. */
const CHANGES_READ_BACK = 5_000;

type Named = Mover & { readonly name: string };
export type MoverListener = (movers: readonly Mover[]) => void;

/** The newest moves of prices, from what is committed, and from the log for what was committed before the start. */
export class MoverDesk {
  readonly #ports: ServerPorts;
  readonly #ring = new MoverRing(MOVES_KEPT);
  readonly #startSeq: number;
  readonly #unsubscribe: () => void;
  readonly #listeners = new Set<MoverListener>();
  #names = new Map<string, string>();
  #readBack: Promise<void> | null = null;

  constructor(ports: ServerPorts) {
    this.#ports = ports;
    this.#startSeq = ports.book.lastSeq;
    this.#unsubscribe = ports.feed.onCommit(({ changes }) => {
      if (changes.length > 0) this.#take(changes);
    });
  }

  /** Called with what moved, as it is committed. */
  onMovers(listener: MoverListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Newest first, at most `limit`, before `before` where it is given. */
  async page(query: Omit<MoversQuery, 'cursor'>, before: MovePlace | undefined): Promise<readonly Mover[]> {
    await this.#readLog();
    const competitions = query.competition === undefined ? undefined : new Set(query.competition);
    const isWanted = ({ eventId }: Mover): boolean =>
      competitions === undefined || competitions.has(this.#ports.book.event(eventId)?.competition.id ?? '');
    const found: Mover[] = [];
    for (const mover of this.#ring.newest(query, before, isWanted)) {
      found.push(mover);
      if (found.length >= query.limit) break;
    }
    return found;
  }

  row(mover: Mover): MoverRow {
    const named: Named = { ...mover, name: this.#names.get(mover.eventId) ?? '' };
    return moverRow(this.#ports, named, this.#ring.samePrice(mover));
  }

  close(): void {
    this.#unsubscribe();
  }

  #take(changes: readonly Change[]): void {
    const moves = this.#movesOf(changes);
    this.#ring.push(moves);
    const movers = moves.filter(isMover);
    if (movers.length > 0) for (const listener of this.#listeners) listener(movers);
  }

  #movesOf(changes: readonly Change[]) {
    const method = fairMethodOf(this.#ports.settings.current.fairMethod);
    return changes.flatMap((change) => {
      const moves = movesOfChange(change, method);
      if (moves.length > 0) this.#nameEvent(change.eventId);
      return moves;
    });
  }

  /** Names outlive their events, because moves do. */
  #nameEvent(eventId: string): void {
    const event = this.#ports.book.event(eventId);
    if (event === undefined || this.#names.has(eventId)) return;
    if (this.#names.size >= MOVES_KEPT) this.#names = new Map();
    this.#names.set(eventId, eventName(event));
  }

  /** Once, when somebody first asks; where storage does not answer, the next question tries again. */
  #readLog(): Promise<void> {
    const afterSeq = Math.max(0, this.#startSeq - CHANGES_READ_BACK);
    if (afterSeq >= this.#startSeq) return Promise.resolve();
    this.#readBack ??= this.#ports.storage.changesAfter({ afterSeq, limit: CHANGES_READ_BACK }).then(
      (changes) => this.#ring.seed(this.#movesOf(changes.filter(({ seq }) => seq <= this.#startSeq))),
      (error: unknown) => {
        this.#ports.log.warn({ err: error }, 'movers of before the start could not be read');
        this.#readBack = null;
      },
    );
    return this.#readBack;
  }
}
