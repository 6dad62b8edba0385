/** How the stream stands. `waiting` names the moment of the next attempt. */
export type LiveState =
  | { readonly phase: 'connecting' }
  | { readonly phase: 'live'; readonly sinceMs: number }
  | { readonly phase: 'waiting'; readonly sinceMs: number; readonly retryAtMs: number };
