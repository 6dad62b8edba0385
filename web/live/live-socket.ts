/** The part of a WebSocket that the stream needs, so that tests can stand in for it. */
export interface LiveSocket {
  send(text: string): void;
  close(): void;
  onmessage: ((message: { readonly data: unknown }) => void) | null;
  onclose: (() => void) | null;
}

/** Time and chance, passed in. */
export interface LiveClock {
  readonly nowMs: () => number;
  readonly after: (ms: number, run: () => void) => () => void;
  readonly random: () => number;
}
