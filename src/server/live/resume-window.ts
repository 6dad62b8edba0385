export const RESUME_MS = 3_600_000;
const MARK_EVERY_MS = 60_000;

/** Remembers, minute by minute, how far the numbers had come, to say from where on a resume will be served. */
export class ResumeWindow {
  readonly #marks: { readonly atMs: number; readonly seq: number }[] = [];

  constructor(seq: number, nowMs: number) {
    this.#marks.push({ atMs: nowMs, seq });
  }

  mark(seq: number, nowMs: number): void {
    const last = this.#marks.at(-1);
    if (last !== undefined && nowMs - last.atMs < MARK_EVERY_MS) return;
    this.#marks.push({ atMs: nowMs, seq });
    while (this.#marks.length > 1 && (this.#marks[0]?.atMs ?? nowMs) < nowMs - RESUME_MS) this.#marks.shift();
  }

  /** From this number on a resume is served; from earlier ones it may be. */
  get oldestSeq(): number {
    return this.#marks[0]?.seq ?? 0;
  }
}
