import type { FrameHead } from './frame-head.ts';
import type { ChangeKey, Interest } from './interest.ts';

/** What a checker found wrong; everything 0 where the promise was kept. */
export interface Faults {
  gaps: number;
  repeats: number;
  reorders: number;
  /** Changes that the filter does not want, or that the log does not have. */
  foreign: number;
  /** Changes of the log that matched and did not come, and were not folded away either. */
  missing: number;
}

export const noFaults = (): Faults => ({ gaps: 0, repeats: 0, reorders: 0, foreign: 0, missing: 0 });

export const addFaults = (all: readonly Faults[]): Faults =>
  all.reduce<Faults>(
    (sum, one) => ({
      gaps: sum.gaps + one.gaps,
      repeats: sum.repeats + one.repeats,
      reorders: sum.reorders + one.reorders,
      foreign: sum.foreign + one.foreign,
      missing: sum.missing + one.missing,
    }),
    noFaults(),
  );

/** The part of a change that is checked. */
export interface SeenChange extends ChangeKey {
  readonly seq: number;
}

/** A stretch of numbers that a client was told of without a break, and what it was told. */
interface Stretch {
  readonly afterSeq: number;
  toSeq: number;
  readonly seqs: number[];
  merged: number;
}

/** Numbers that a kill took before they were stored, as far as the client was told of them. */
export interface Lost {
  readonly from: number;
  readonly to: number;
}

const NONE_LOST: Lost = { from: 1, to: 0 };

/** Holds what one socket receives against what the stream promises. */
export class StreamChecker {
  readonly faults = noFaults();
  readonly #interest: Interest;
  readonly #stretches: Stretch[] = [];

  constructor(interest: Interest) {
    this.#interest = interest;
  }

  /** Changes after `seq` follow: a subscription began, or a snapshot was needed. */
  begin(seq: number): void {
    this.#stretches.push({ afterSeq: seq, toSeq: seq, seqs: [], merged: 0 });
  }

  /** The last number that was covered; what a resume names. */
  get toSeq(): number {
    return this.#stretches.at(-1)?.toSeq ?? 0;
  }

  get merged(): number {
    return this.#stretches.reduce((sum, { merged }) => sum + merged, 0);
  }

  get changes(): number {
    return this.#stretches.reduce((sum, { seqs }) => sum + seqs.length, 0);
  }

  /** Takes a frame in: its head, and its changes where it was parsed. */
  frame(head: FrameHead, changes: readonly SeenChange[] | null): void {
    const seqs = changes?.map((change) => {
      if (!this.#interest.wants(change)) this.faults.foreign++;
      return change.seq;
    });
    this.numbered(head, seqs ?? []);
  }

  /** The same of a frame whose changes were not parsed, but for their numbers. */
  numbered({ fromSeq, toSeq, merged }: FrameHead, seqs: readonly number[]): void {
    const stretch = this.#stretches.at(-1);
    if (stretch === undefined) {
      this.faults.foreign++;
      return;
    }
    if (fromSeq > stretch.toSeq + 1) this.faults.gaps++;
    if (fromSeq <= stretch.toSeq) this.faults.repeats++;
    if (toSeq < fromSeq) this.faults.reorders++;
    stretch.toSeq = Math.max(stretch.toSeq, toSeq);
    stretch.merged += merged;
    let before = fromSeq - 1;
    for (const seq of seqs) {
      if (seq <= before || seq > toSeq) this.faults.reorders++;
      before = seq;
      stretch.seqs.push(seq);
    }
  }

  /**
   * Holds everything that was parsed against the log, which is complete from `logFrom` to `logTo` but for numbers in
   * `lost`: what matches came once, or was folded away and counted.
   */
  settle(log: readonly SeenChange[], logFrom: number, logTo: number, lost: Lost = NONE_LOST): void {
    for (const { afterSeq, toSeq, seqs, merged } of this.#stretches) {
      const came = new Set(seqs);
      if (came.size !== seqs.length) this.faults.repeats += seqs.length - came.size;
      if (afterSeq + 1 < logFrom) continue;
      const matching = log.filter((one) => one.seq > afterSeq && one.seq <= toSeq && this.#interest.wants(one));
      const known = new Set(matching.map(({ seq }) => seq));
      const inLog = seqs.filter((seq) => seq <= logTo && !(seq >= lost.from && seq <= lost.to));
      this.faults.foreign += inLog.filter((seq) => !known.has(seq)).length;
      // Frames that folded something away name the last change of each quote; the others are counted.
      this.faults.missing += Math.max(0, matching.length - inLog.length - merged);
      if (merged > 0 && toSeq <= logTo && inLog.length + merged > matching.length) this.faults.foreign++;
    }
  }
}
