import type { LookOutcome } from './look.ts';

export type RunTrigger = 'scheduled' | 'manual' | 'retry';
/** `failed`: no bookmaker completed. */
export type RunStatus = 'running' | 'completed' | 'partial' | 'failed' | 'cancelled';
export type CollectionMode = 'fixed' | 'adaptive';

/**
 * What a run did at one bookmaker. The outcomes and `skipped` sum to `planned`. Durations in milliseconds;
 * `marketsSeen` and `marketsMapped` count market occurrences.
 */
export interface RunBookmaker extends Record<LookOutcome, number> {
  bookmaker: string;
  discovered: number;
  planned: number;
  skipped: number;
  requests: number;
  retries: number;
  throttledRequests: number;
  bytes: number;
  marketsSeen: number;
  marketsMapped: number;
  changes: number;
  discoveryMs: number | null;
  fetchMs: number | null;
}

/** Something about a run that a person should know; equal problems are counted, not repeated. */
export interface RunProblem {
  code: string;
  bookmaker: string | null;
  message: string;
  count: number;
  /** When it was last seen, epoch milliseconds. */
  atMs: number;
}

/** One pass over everything, or over what was asked for. */
export interface Run {
  readonly runId: string;
  readonly trigger: RunTrigger;
  readonly mode: CollectionMode;
  readonly startedAtMs: number;
  status: RunStatus;
  endedAtMs: number | null;
  /** Last sign of life; a run without one for long, found at start, has failed. */
  heartbeatAtMs: number;
  bookmakers: RunBookmaker[];
  events: { total: number; completed: number; failed: number };
  problems: RunProblem[];
}
