import type { Change } from '../../model/change.ts';
import { quoteOf } from './candidate.ts';

interface Turn {
  readonly atMs: number;
  readonly seq: number;
}

/** More turns are not remembered; the oldest go first. */
const MAX_QUOTES = 100_000;

const remember = (memory: Map<string, Turn>, change: Change): void => {
  const { atMs, seq } = change;
  const key = quoteOf(change);
  memory.delete(key);
  memory.set(key, { atMs, seq });
  if (memory.size <= MAX_QUOTES) return;
  const [oldest] = memory.keys();
  if (oldest !== undefined) memory.delete(oldest);
};

/** Forgets what is older; the rest is in order of time. Answers with the first `seq` that is left. */
const forget = (memory: Map<string, Turn>, beforeMs: number): number => {
  for (const [key, { atMs, seq }] of memory) {
    if (atMs >= beforeMs) return seq;
    memory.delete(key);
  }
  return Number.POSITIVE_INFINITY;
};

/** When quotes last closed and opened again, as far as noise control needs to know. */
export class QuoteMemory {
  readonly #closed = new Map<string, Turn>();
  readonly #reopened = new Map<string, Turn>();

  note(change: Change): void {
    const { previous, state } = change;
    if (previous === null || previous.state === state) return;
    if (previous.state === 'open') remember(this.#closed, change);
    if (state === 'open') remember(this.#reopened, change);
  }

  /**
   * How long a quote that returns had been closed for certain: from the look that showed it closed to the last one that
   * still did. `null` where it closed too long ago to be remembered.
   */
  closedForMs(change: Change): number | null {
    const closed = this.#closed.get(quoteOf(change));
    return closed === undefined ? null : Math.max(0, (change.notBeforeMs ?? change.atMs) - closed.atMs);
  }

  /** From when on the prices of a quote count: after it opened again they have to find their place first. */
  settledAtMs(change: Change, settleSeconds: number): number {
    const reopened = this.#reopened.get(quoteOf(change));
    return reopened === undefined ? Number.NEGATIVE_INFINITY : reopened.atMs + 1_000 * settleSeconds;
  }

  /** Forgets what closed or opened before these instants, and tells from which `seq` on it remembers. */
  keepSince(closedMs: number, reopenedMs: number): number {
    return Math.min(forget(this.#closed, closedMs), forget(this.#reopened, reopenedMs));
  }
}
