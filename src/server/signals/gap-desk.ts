import type { BookEvent } from '../../collector/book/book-view.ts';
import type { FairMethod } from '../../odds/fair-method.ts';
import { eventGaps } from '../../signals/gaps/event-gaps.ts';
import type { Gap } from '../../signals/gaps/gap.ts';
import { WorstGaps, type WorstUnder } from '../../signals/gaps/worst-gaps.ts';
import { compareKickoffs } from '../events/event-order.ts';
import type { ServerPorts } from '../ports.ts';
import { type Viewpoint, viewpointOf } from '../rows/viewpoint.ts';
import { gapViewOf } from './gap-view.ts';

const WARM_EVERY_MS = 500;
const SLICE_EVERY_MS = 10;
/** No turn in the background keeps everything else waiting for longer, one event more or less. */
const SLICE_MS = 3;
/** Nor does a turn of a question, which somebody waits for. */
const ASKED_SLICE_MS = 10;

/** Where nobody takes part. */
const NOBODY = {};
const NOTHING: WorstUnder<BookEvent> = {
  ...{ sizeOf: () => -1, gapOf: () => null, basisOf: () => NOBODY },
  ranked: (events) => [...events].sort(compareKickoffs),
};

/**
 * Gaps as the API answers them. What a start found, and events that changed, are gone through in the background, a few at
 * a time, so that whoever sorts everything by its gap does not pay for all that changed since somebody last did.
 */
export class GapDesk {
  readonly #ports: ServerPorts;
  readonly #worst = new WorstGaps<BookEvent>();
  readonly #changed = new Set<string>();
  readonly #unsubscribe: () => void;
  #cancelSlice: (() => void) | null = null;

  constructor(ports: ServerPorts) {
    this.#ports = ports;
    const ends = [
      ports.feed.onCommit(({ eventId, changes, eventChanged }) => {
        if (eventId !== null && (changes.length > 0 || eventChanged)) this.#note(eventId);
      }),
      // Who can be compared may be others now.
      ports.feed.onStatus(() => this.#noteAll()),
    ];
    this.#unsubscribe = () => {
      for (const end of ends) end();
    };
    this.#awaitWarm();
  }

  /** The worst gaps of events, from one viewpoint. */
  worstOf(view: Viewpoint, reference: string | undefined): WorstUnder<BookEvent> {
    const gapView = gapViewOf(this.#ports, view, reference);
    return gapView === undefined ? NOTHING : this.#worst.under(gapView);
  }

  /** All events of the book by their gap, worst first. Where many have to be gone through, other work has its turns. */
  async ranked(worst: WorstUnder<BookEvent>): Promise<readonly BookEvent[]> {
    for (;;) {
      let untilMs: number | undefined;
      const mayGoOn = (): boolean => {
        untilMs ??= performance.now() + ASKED_SLICE_MS;
        return performance.now() < untilMs;
      };
      const events = worst.ranked(this.#ports.book.events(), mayGoOn);
      if (events !== undefined) return events;
      await new Promise(setImmediate);
    }
  }

  /** Every gap of an event, worst first. */
  allOf(event: BookEvent, reference: string | undefined, method: FairMethod | undefined): readonly Gap[] {
    const gapView = gapViewOf(this.#ports, viewpointOf(this.#ports), reference, method);
    return gapView === undefined ? [] : eventGaps(event, gapView);
  }

  close(): void {
    this.#unsubscribe();
    this.#cancelSlice?.();
  }

  /** What was loaded at the start came without a commit. */
  #awaitWarm(): void {
    this.#cancelSlice = this.#ports.clock.after(WARM_EVERY_MS, () => {
      this.#cancelSlice = null;
      if (this.#ports.health.book() === 'warming') return this.#awaitWarm();
      this.#noteAll();
    });
  }

  #noteAll(): void {
    for (const { eventId } of this.#ports.book.events()) this.#note(eventId);
  }

  #note(eventId: string): void {
    this.#changed.add(eventId);
    this.#cancelSlice ??= this.#ports.clock.after(SLICE_EVERY_MS, () => this.#slice());
  }

  /** Goes through some of the events that changed, as the desk opens: first bookmaker, method of the settings. */
  #slice(): void {
    this.#cancelSlice = null;
    const worst = this.worstOf(viewpointOf(this.#ports), undefined);
    const untilMs = performance.now() + SLICE_MS;
    for (const eventId of this.#changed) {
      if (performance.now() >= untilMs) break;
      this.#changed.delete(eventId);
      const event = this.#ports.book.event(eventId);
      if (event !== undefined) worst.sizeOf(event);
    }
    if (this.#changed.size > 0) this.#cancelSlice = this.#ports.clock.after(SLICE_EVERY_MS, () => this.#slice());
  }
}
