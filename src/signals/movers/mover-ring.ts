import { LastItems } from '../../model/last-items.ts';
import { quoteKey } from '../../model/quote.ts';
import type { Move } from './move.ts';

/** What narrows movers; all conditions hold together. */
export interface MoverConditions {
  readonly eventId?: string | undefined;
  readonly bookmaker?: readonly string[] | undefined;
  readonly market?: readonly string[] | undefined;
  /** Least size in points of fair probability. */
  readonly minPoints?: number | undefined;
  /** Only moves with a `seq` above. */
  readonly after?: number | undefined;
}

/** Where a move stands in the ring. */
export interface MovePlace {
  readonly seq: number;
  readonly selection: number;
}

/** A move whose fair probability is known, under the name that it was sold under: what is told to people. */
export type Mover = Move & { readonly points: number };

const isBefore = (a: MovePlace, b: MovePlace): boolean =>
  a.seq < b.seq || (a.seq === b.seq && a.selection < b.selection);

/** The last moves, oldest first, in order of `seq`; bounded, the oldest go. */
export class MoverRing {
  readonly #bound: number;
  #moves: LastItems<Move>;
  /** By event, then by `quoteKey`; oldest first. */
  readonly #byQuote = new Map<string, Map<string, Move[]>>();
  /** Every move before this index was seen before `#sinceMs`. */
  #since = 0;
  #sinceMs = Number.NEGATIVE_INFINITY;

  constructor(bound: number) {
    this.#bound = bound;
    this.#moves = new LastItems(bound);
  }

  get size(): number {
    return this.#moves.size;
  }

  /** Takes moves in; they must be later than those before. */
  push(moves: readonly Move[]): void {
    for (const move of moves) {
      this.#gone(this.#moves.push(move));
      this.#index(move);
    }
  }

  /** Puts moves from before the oldest one in front, as many as there is room for. */
  seed(moves: readonly Move[]): void {
    const oldest = this.#moves.at(0);
    const older = oldest === undefined ? moves : moves.filter(({ seq }) => seq < oldest.seq);
    const all = [...older, ...this.#moves].slice(-this.#bound);
    this.#moves = new LastItems(this.#bound);
    this.#since = 0;
    this.#byQuote.clear();
    this.push(all);
  }

  /** Forgets the moves before the first one that was seen at this instant or later. Answers with its number. */
  keepSince(atMs: number): number {
    const firstSeq = this.firstSeqSince(atMs);
    for (let oldest = this.#moves.at(0); oldest !== undefined && oldest.seq < firstSeq; oldest = this.#moves.at(0)) {
      this.#gone(this.#moves.shift());
    }
    return firstSeq;
  }

  /** Every move of the same price, of all bookmakers, oldest first. */
  samePrice(move: Move): readonly Move[] {
    return this.#ofQuote(move)?.filter(({ selection }) => selection === move.selection) ?? [];
  }

  /** The number of the first move that was seen at this instant or later; infinity where there is none. */
  firstSeqSince(atMs: number): number {
    if (atMs < this.#sinceMs) this.#since = 0;
    this.#sinceMs = atMs;
    for (let move = this.#moves.at(this.#since); move !== undefined; move = this.#moves.at(++this.#since)) {
      if (move.atMs >= atMs) return move.seq;
    }
    return Number.POSITIVE_INFINITY;
  }

  /** Movers that meet the conditions, newest first, before `before` where it is given. */
  *newest(
    conditions: MoverConditions,
    before: MovePlace | undefined,
    wants: (mover: Mover) => boolean = () => true,
  ): Generator<Mover, void> {
    const { eventId, bookmaker, market, minPoints = 0, after = -1 } = conditions;
    for (let index = this.#moves.size - 1; index >= 0; index--) {
      const move = this.#moves.at(index);
      if (move === undefined || move.seq <= after) return;
      if (before !== undefined && !isBefore(move, before)) continue;
      if (!isMover(move) || Math.abs(move.points) < minPoints) continue;
      if (eventId !== undefined && move.eventId !== eventId) continue;
      if (bookmaker !== undefined && !bookmaker.includes(move.bookmaker)) continue;
      if (market !== undefined && !market.includes(move.market.key)) continue;
      if (wants(move)) yield move;
    }
  }

  #ofQuote({ eventId, market, line }: Move): Move[] | undefined {
    return this.#byQuote.get(eventId)?.get(quoteKey(market.key, line));
  }

  #index(move: Move): void {
    const known = this.#ofQuote(move);
    if (known !== undefined) return void known.push(move);
    const { eventId, market, line } = move;
    const ofEvent = this.#byQuote.get(eventId) ?? new Map<string, Move[]>();
    this.#byQuote.set(eventId, ofEvent.set(quoteKey(market.key, line), [move]));
  }

  /** The oldest of all is the oldest of its quote. */
  #gone(gone: Move | undefined): void {
    if (gone === undefined) return;
    this.#since = Math.max(0, this.#since - 1);
    const left = this.#ofQuote(gone);
    left?.shift();
    if (left === undefined || left.length > 0) return;
    const ofEvent = this.#byQuote.get(gone.eventId);
    ofEvent?.delete(quoteKey(gone.market.key, gone.line));
    if (ofEvent?.size === 0) this.#byQuote.delete(gone.eventId);
  }
}

export const isMover = (move: Move): move is Mover => move.points !== null && !move.derived;
