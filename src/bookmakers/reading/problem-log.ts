import type { ProblemCode, ReadingProblem } from '../bookmaker.ts';
import { printable } from './printable.ts';

const MAX_PROBLEMS = 2000;
const MAX_ID = 100;
const MAX_TEXT = 200;

/** Collects what a body holds that became no price; bounded, the last entry says when it ran full. */
export class ProblemLog {
  readonly #problems: ReadingProblem[] = [];

  add(code: ProblemCode, marketId: string, name: string, sample: string): void {
    if (this.#problems.length < MAX_PROBLEMS) {
      this.#problems.push({
        code,
        marketId: printable(marketId, MAX_ID),
        name: printable(name, MAX_TEXT),
        sample: printable(sample, MAX_TEXT),
      });
    } else if (this.#problems.length === MAX_PROBLEMS) {
      this.#problems.push({ code: 'too-many', marketId: '', name: '', sample: `more than ${MAX_PROBLEMS} problems` });
    }
  }

  all(): readonly ReadingProblem[] {
    return this.#problems;
  }
}
