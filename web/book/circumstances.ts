import type { SourceState } from '../../src/model/source-state.ts';

export interface SourceCircumstance {
  readonly state: SourceState;
  readonly sinceMs: number;
}

/** What decides, besides an event itself, how its quotes are shown. */
export interface DeskCircumstances {
  readonly nowMs: number;
  readonly staleAfterMs: number;
  /** By bookmaker; one that is not named counts as up. */
  readonly sources: Readonly<Record<string, SourceCircumstance>>;
}

const UP: SourceCircumstance = { state: 'up', sinceMs: 0 };

export const sourceOf = (circumstances: DeskCircumstances, bookmaker: string): SourceCircumstance =>
  circumstances.sources[bookmaker] ?? UP;
