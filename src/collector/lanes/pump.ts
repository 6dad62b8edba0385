/** What a pump works through: `take` gives the next piece if there is one now; the source may still grow. */
export interface PumpSource<T> {
  take(): T | undefined;
  /** No more will ever come once `take` gives nothing. */
  readonly isClosed: boolean;
}

export interface PumpOptions<T> {
  readonly source: PumpSource<T>;
  /** Never rejects: a failure is a result of its own. */
  readonly work: (piece: T) => Promise<void>;
  /** How many may be under way, read each time that it matters. */
  readonly limit: () => number;
  /** Registers what is to be called when the limit may have grown or the source has more; returns what ends that. */
  readonly onMore: (wake: () => void) => () => void;
  readonly signal: AbortSignal;
}

/**
 * Works through a source with a bound on how much is under way, which may change meanwhile. Resolves when all that was
 * taken has ended and nothing more will come, or when it is aborted; pieces not taken stay with the source.
 */
export const pump = <T>({ source, work, limit, onMore, signal }: PumpOptions<T>): Promise<void> =>
  new Promise((resolve) => {
    let active = 0;
    let ended = false;
    const turn = (): void => {
      if (ended) return;
      while (!signal.aborted && active < limit()) {
        const piece = source.take();
        if (piece === undefined) break;
        active++;
        void work(piece).finally(() => {
          active--;
          turn();
        });
      }
      if (active === 0 && (signal.aborted || source.isClosed)) {
        ended = true;
        unsubscribe();
        signal.removeEventListener('abort', turn);
        resolve();
      }
    };
    const unsubscribe = onMore(turn);
    signal.addEventListener('abort', turn);
    turn();
  });

/** A source out of a list that is complete from the start. */
export const sourceOf = <T>(pieces: readonly T[]): PumpSource<T> => {
  let at = 0;
  return {
    take: () => pieces[at++],
    get isClosed() {
      return at >= pieces.length;
    },
  };
};
