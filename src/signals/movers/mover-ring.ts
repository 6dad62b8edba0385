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

const priceKey = ({ eventId, market, line, selection }: Move): string =>
  `${eventId} ${quoteKey(market.key, line)} ${selection}`;

/** The last moves, oldest first, in order of `seq`; bounded, the oldest go. */
export class MoverRing {
  readonly #bound: number;
  #moves: Move[] = [];
  /** Moves before this index have gone; they are cut off in large steps. */
  #start = 0;
  readonly #byPrice = new Map<string, Move[]>();

  constructor(bound: number) {
    this.#bound = bound;
  }

  get size(): number {
    return this.#moves.length - this.#start;
  }

  /** Takes moves in; they must be later than those before. */
  push(moves: readonly Move[]): void {
    for (const move of moves) {
      this.#moves.push(move);
      this.#index(move);
    }
    while (this.size > this.#bound) this.#drop();
  }

  /** Puts moves from before the oldest one in front, as many as there is room for. */
  seed(moves: readonly Move[]): void {
    const oldest = this.#moves[this.#start];
    const older = oldest === undefined ? moves : moves.filter(({ seq }) => seq < oldest.seq);
    const all = [...older, ...this.#moves.slice(this.#start)].slice(-this.#bound);
    this.#moves = [];
    this.#start = 0;
    this.#byPrice.clear();
    this.push(all);
  }

  /** Every move of the same price, of all bookmakers, oldest first. */
  samePrice(move: Move): readonly Move[] {
    return this.#byPrice.get(priceKey(move)) ?? [];
  }

  /** Movers that meet the conditions, newest first, before `before` where it is given. */
  *newest(
    conditions: MoverConditions,
    before: MovePlace | undefined,
    wants: (mover: Mover) => boolean = () => true,
  ): Generator<Mover, void> {
    const { eventId, bookmaker, market, minPoints = 0, after = -1 } = conditions;
    for (let index = this.#moves.length - 1; index >= this.#start; index--) {
      const move = this.#moves[index];
      if (move === undefined || move.seq <= after) return;
      if (before !== undefined && !isBefore(move, before)) continue;
      if (!isMover(move) || Math.abs(move.points) < minPoints) continue;
      if (eventId !== undefined && move.eventId !== eventId) continue;
      if (bookmaker !== undefined && !bookmaker.includes(move.bookmaker)) continue;
      if (market !== undefined && !market.includes(move.market.key)) continue;
      if (wants(move)) yield move;
    }
  }

  #index(move: Move): void {
    const key = priceKey(move);
    const known = this.#byPrice.get(key);
    if (known === undefined) this.#byPrice.set(key, [move]);
    else known.push(move);
  }

  #drop(): void {
    const gone = this.#moves[this.#start];
    this.#start++;
    if (this.#start >= this.#bound) {
      this.#moves = this.#moves.slice(this.#start);
      this.#start = 0;
    }
    if (gone === undefined) return;
    const key = priceKey(gone);
    const left = this.#byPrice.get(key)?.slice(1) ?? [];
    if (left.length === 0) this.#byPrice.delete(key);
    else this.#byPrice.set(key, left);
  }
}

export const isMover = (move: Move): move is Mover => move.points !== null && !move.derived;
