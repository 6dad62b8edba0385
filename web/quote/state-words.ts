import type { AbsenceReason } from '../../src/contract/quotes.ts';
import type { ShownListingState, ShownQuoteState } from '../../src/model/shown-state.ts';
import type { SourceState } from '../../src/model/source-state.ts';
import { sinceTime, spanWords } from '../time/moment-words.ts';

/** Why a bookmaker has no quote, in words. */
export const ABSENCE_WORDS: Readonly<Record<AbsenceReason, string>> = {
  not_offered: 'not offered',
  not_looked: 'not looked at yet',
  no_mapping: 'not mapped',
  source_down: 'source down',
};

/** A state with its since-when: `suspended 14:03`; empty for what is open or offered. */
export const stateWords = (
  state: ShownQuoteState | ShownListingState,
  sinceMs: number,
  nowMs: number,
  zone: string,
): string => {
  if (state === 'open' || state === 'offered') return '';
  if (state === 'unknown') return `unknown ${spanWords(nowMs - sinceMs)}`;
  return `${state} ${sinceTime(sinceMs, nowMs, zone)}`;
};

/** `unknown` with its cause: the source, or that nobody confirmed it for too long. */
export const unknownWords = (
  source: { readonly state: SourceState; readonly sinceMs: number } | undefined,
  seenAtMs: number | null,
  nowMs: number,
): string => {
  if (source?.state === 'down') return `source down ${spanWords(nowMs - source.sinceMs)}`;
  if (source?.state === 'disabled') return 'source disabled';
  return seenAtMs === null ? 'never seen' : `seen ${spanWords(nowMs - seenAtMs)} ago`;
};
