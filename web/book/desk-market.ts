import type { AbsenceReason } from '../../src/contract/quotes.ts';
import type { DeskQuote } from './desk-quote.ts';

/** A market as rows and columns name it: `1x2-ft`, `total-goals-ft:2.5`. */
export type MarketId = string;

export const marketIdOf = (market: string, line: number | null): MarketId =>
  line === null ? market : `${market}:${line}`;

/** One (market, line) of an event across bookmakers. Immutable: a change makes a new one. */
export interface DeskMarket {
  readonly id: MarketId;
  readonly market: string;
  readonly line: number | null;
  readonly name: string;
  /** By bookmaker. */
  readonly quotes: Readonly<Record<string, DeskQuote>>;
  /** Why a bookmaker has no quote here, by bookmaker. */
  readonly absent: Readonly<Record<string, AbsenceReason>>;
}
