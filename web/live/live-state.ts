/**
 * How the stream stands. `lostSinceMs`: since when nothing is heard; `null` while it has never been live. `waiting` names
 * the moment of the next attempt.
 */
export type LiveState =
  | { readonly phase: 'connecting'; readonly lostSinceMs: number | null }
  | { readonly phase: 'live' }
  | { readonly phase: 'waiting'; readonly lostSinceMs: number | null; readonly retryAtMs: number };
