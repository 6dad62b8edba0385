import type { Market } from '../../markets/market.ts';
import type { PriceCodes } from '../../model/price-code.ts';
import type { LineQuarters, Quote, QuoteContent, QuoteState } from '../../model/quote.ts';

/** An instant at which quotes were seen, and the look that saw them: one object for all quotes of a look. */
export interface Sighting {
  readonly atMs: number;
  /** `null` where a confirmed absence, not a look, is behind it. */
  readonly lookId: string | null;
}

const STATES: readonly QuoteState[] = ['open', 'suspended', 'removed'];
const STATE_BITS = 3;
const IMPLAUSIBLE_BIT = 4;
const DERIVED_BIT = 8;
const MILLIONTHS = 1_000_000;

/**
 * A quote as the book keeps it. There are hundreds of thousands, and every fraction and every instant of its own would
 * cost each of them an object more: so it shares its instants with its look and keeps small integers only.
 */
export class HeldQuote implements Quote {
  readonly market: Market;
  readonly line: LineQuarters;
  readonly prices: PriceCodes;
  /** Sequence number of the change that made it what it is. */
  readonly seq: number;
  readonly #flags: number;
  readonly #marginMillionths: number | null;
  readonly #stateSince: Sighting;
  readonly #changed: Sighting;
  #seen: Sighting;

  constructor(content: QuoteContent, seq: number, changed: Sighting, stateSince = changed, seen = changed) {
    this.market = content.market;
    this.line = content.line;
    this.prices = content.prices;
    this.seq = seq;
    this.#flags =
      STATES.indexOf(content.state) | (content.implausible ? IMPLAUSIBLE_BIT : 0) | (content.derived ? DERIVED_BIT : 0);
    this.#marginMillionths = content.margin === null ? null : Math.round(content.margin * MILLIONTHS);
    this.#stateSince = stateSince;
    this.#changed = changed;
    this.#seen = seen;
  }

  get state(): QuoteState {
    return STATES[this.#flags & STATE_BITS] ?? 'removed';
  }
  get implausible(): boolean {
    return (this.#flags & IMPLAUSIBLE_BIT) !== 0;
  }
  get derived(): boolean {
    return (this.#flags & DERIVED_BIT) !== 0;
  }
  /** To a millionth. */
  get margin(): number | null {
    return this.#marginMillionths === null ? null : this.#marginMillionths / MILLIONTHS;
  }
  get stateSinceMs(): number {
    return this.#stateSince.atMs;
  }
  get changedAtMs(): number {
    return this.#changed.atMs;
  }
  get lookId(): string | null {
    return this.#changed.lookId;
  }
  get seenAtMs(): number {
    return this.#seen.atMs;
  }

  /** A look showed it as it is. */
  confirm(sighting: Sighting): void {
    this.#seen = sighting;
  }

  /** What it becomes with a change, at its instant. */
  followedBy(content: QuoteContent, seq: number, changed: Sighting): HeldQuote {
    const stateSince = content.state === this.state ? this.#stateSince : changed;
    // A removed quote was last seen when it was last offered: its absence confirms nothing about its prices.
    return new HeldQuote(content, seq, changed, stateSince, content.state === 'removed' ? this.#seen : changed);
  }
}
