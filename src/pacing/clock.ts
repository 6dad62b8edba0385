/** Time as pacing sees it; tests drive it. */
export interface Clock {
  /** Epoch milliseconds. */
  nowMs(): number;
  /** Calls back once after `ms`, never synchronously; returns what cancels it. */
  after(ms: number, callback: () => void): () => void;
}
