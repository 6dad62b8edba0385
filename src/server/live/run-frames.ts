import type { Run } from '../../model/run.ts';
import { runRow } from '../rows/run-row.ts';

/** Runs that began or ended since they were last told; one under way is told again with every tick. */
export class RunFrames {
  readonly #turned = new Map<string, Run>();
  #known: string | null = null;

  /** Returns whether this should be told before the next tick. */
  turn(run: Run): boolean {
    const news = run.status !== 'running' || run.runId !== this.#known;
    this.#known = run.status === 'running' ? run.runId : null;
    if (news) this.#turned.set(run.runId, run);
    return news;
  }

  /** The frames of what turned, and of the active run where it is due. */
  take(due: Run | null): readonly string[] {
    if (due !== null) this.#turned.set(due.runId, due);
    const frames = [...this.#turned.values()].map(runFrame);
    this.#turned.clear();
    return frames;
  }
}

export const runFrame = (run: Run): string => JSON.stringify({ type: 'run', run: runRow(run) });
