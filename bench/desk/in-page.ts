/// <reference lib="dom" />

/** What the page notes about itself while it is measured. */
export interface Notes {
  /** From the start of the navigation to the first price in the page. */
  pricesAtMs: number | null;
  /** From the receipt of a frame of changes to the end of the frame that shows them. */
  paintsMs: number[];
  longTasksMs: number[];
}

declare global {
  interface Window {
    notes: Notes;
  }
}

/** Runs in the page before anything else; it must not refer to anything outside of itself. */
export const takeNotes = (): void => {
  const notes: Notes = { pricesAtMs: null, paintsMs: [], longTasksMs: [] };
  window.notes = notes;
  let receivedAtMs: number | null = null;
  const afterRendering = (run: () => void): void => {
    const channel = new MessageChannel();
    channel.port1.onmessage = run;
    channel.port2.postMessage(null);
  };
  const Native = window.WebSocket;
  window.WebSocket = class extends Native {
    constructor(url: string | URL) {
      super(url);
      // Heard before the desk hears it.
      this.addEventListener('message', ({ data }) => {
        if (typeof data === 'string' && data.startsWith('{"type":"changes"')) receivedAtMs ??= performance.now();
      });
    }
  };
  // What is changed within a frame is painted by the end of it; the next task comes after that.
  const watch = new MutationObserver(() => {
    if (notes.pricesAtMs === null && document.querySelector('[data-price] .price-odds') !== null) {
      afterRendering(() => {
        notes.pricesAtMs ??= performance.now();
      });
    }
    if (receivedAtMs === null) return;
    const sinceMs = receivedAtMs;
    receivedAtMs = null;
    afterRendering(() => notes.paintsMs.push(performance.now() - sinceMs));
  });
  const start = (): void => watch.observe(document, { subtree: true, childList: true, characterData: true });
  start();
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) notes.longTasksMs.push(duration);
  }).observe({ type: 'longtask' });
};

export interface Scrolled {
  readonly frames: number;
  readonly seconds: number;
  /** Rows of a screen, over all frames, where nothing stood after the frame was painted. */
  readonly rows: number;
  readonly blankRows: number;
  readonly slowestFrameMs: number;
}

/** Scrolls the board from its top to its end, so many pixels a frame, and looks after each frame whether rows stand. */
export const scrollThrough = async (pixelsPerFrame: number): Promise<Scrolled> => {
  const grid = document.querySelector<HTMLElement>('.grid');
  let scroller = grid?.parentElement ?? null;
  while (scroller !== null && scroller.scrollHeight <= scroller.clientHeight + 1) scroller = scroller.parentElement;
  if (scroller === null) throw new Error('nothing scrolls');
  const node = scroller;
  const { left, top, bottom, width } = node.getBoundingClientRect();
  const rowPixels = 28;
  const headPixels = 60;
  const painted = (): Promise<number> =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done(performance.now());
        channel.port2.postMessage(null);
      });
    });
  const startMs = performance.now();
  let lastMs = startMs;
  let [frames, rows, blankRows, slowestFrameMs] = [0, 0, 0, 0];
  while (node.scrollTop + node.clientHeight < node.scrollHeight - 1 && frames < 20_000) {
    node.scrollTop += pixelsPerFrame;
    const nowMs = await painted();
    slowestFrameMs = Math.max(slowestFrameMs, nowMs - lastMs);
    frames++;
    for (let y = top + headPixels; y < bottom - 2; y += rowPixels) {
      rows++;
      const found = document.elementFromPoint(left + width / 2, y);
      if (found?.closest('[data-event]') === null) blankRows++;
    }
    lastMs = performance.now();
  }
  return { frames, seconds: (performance.now() - startMs) / 1000, rows, blankRows, slowestFrameMs };
};
