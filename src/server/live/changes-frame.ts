import type { Change } from '../../model/change.ts';
import { changeRow } from '../rows/change-row.ts';
import { ChangesSince } from './changes-since.ts';
import { foldChanges } from './fold-changes.ts';
import type { TopicFilter } from './topic-filter.ts';

/** Most changes that go into one frame; what is left comes with the next. */
export const CHANGES_PER_FRAME = 5_000;
const FOLDED_PER_FRAME = 10_000;

/** How far a frame reaches, and its bytes; `null` where nothing up to there matches. */
export interface ChangesFrame {
  readonly toSeq: number;
  readonly bytes: Buffer | null;
}

/** What to put into a frame. */
export interface ChangesAsked {
  readonly filter: TopicFilter;
  readonly fromSeq: number;
  /** No change up to here matches; it lies at or after `fromSeq - 1`. */
  readonly scannedSeq: number;
  /** The client fell behind: only the last change per quote. */
  readonly fold: boolean;
}

/** Where the stream stood at a moment. */
export interface StreamMoment {
  readonly epoch: string;
  readonly lastSeq: number;
  readonly durableSeq: number;
}

/** Makes the `changes` frames of one moment: each change is written once, each frame once for all who share it. */
export class ChangesFrames {
  readonly #moment: StreamMoment;
  readonly #after: (seq: number) => Iterable<Change>;
  readonly #texts = new Map<Change, string>();
  readonly #frames = new Map<string, ChangesFrame>();
  readonly #since = new Map<number, ChangesSince>();

  /** `after` gives the changes above a number, in order; those of a later moment are left for that one. */
  constructor(moment: StreamMoment, after: (seq: number) => Iterable<Change>) {
    this.#moment = moment;
    this.#after = after;
  }

  frame(asked: ChangesAsked): ChangesFrame {
    const key = `${asked.filter.key} ${asked.fromSeq} ${asked.scannedSeq} ${asked.fold}`;
    let frame = this.#frames.get(key);
    if (frame === undefined) {
      frame = this.#make(asked);
      this.#frames.set(key, frame);
    }
    return frame;
  }

  /** A frame of exactly these changes. */
  bytes(fromSeq: number, toSeq: number, changes: readonly Change[], merged: number): Buffer {
    const { epoch, durableSeq } = this.#moment;
    const head = { type: 'changes', epoch, fromSeq, toSeq, durableSeq, merged };
    const texts = changes.map((change) => this.#changeText(change));
    return Buffer.from(`${JSON.stringify(head).slice(0, -1)},"changes":[${texts.join(',')}]}`);
  }

  #make({ filter, fromSeq, scannedSeq, fold }: ChangesAsked): ChangesFrame {
    const { lastSeq } = this.#moment;
    const bound = fold ? FOLDED_PER_FRAME : CHANGES_PER_FRAME;
    const found = this.#changesSince(scannedSeq).matching(filter);
    if (found.length === 0) return { toSeq: lastSeq, bytes: null };
    const taken = found.slice(0, bound);
    const toSeq = found.length > bound ? (taken.at(-1)?.seq ?? lastSeq) : lastSeq;
    const { changes, merged } = fold ? foldChanges(taken) : { changes: taken, merged: 0 };
    return { toSeq, bytes: this.bytes(fromSeq, toSeq, changes, merged) };
  }

  #changesSince(seq: number): ChangesSince {
    let since = this.#since.get(seq);
    if (since === undefined) {
      const changes: Change[] = [];
      for (const change of this.#after(seq)) {
        if (change.seq > this.#moment.lastSeq) break;
        changes.push(change);
      }
      since = new ChangesSince(changes);
      this.#since.set(seq, since);
    }
    return since;
  }

  #changeText(change: Change): string {
    let text = this.#texts.get(change);
    if (text === undefined) {
      text = JSON.stringify(changeRow(change));
      this.#texts.set(change, text);
    }
    return text;
  }
}
