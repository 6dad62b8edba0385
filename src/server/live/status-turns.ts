import type { ServerPorts } from '../ports.ts';

/** Notices what nobody calls about: the writer in trouble or out of it, the schedule paused or moved, the book warm. */
export class StatusTurns {
  readonly #ports: ServerPorts;
  #mark: string;

  constructor(ports: ServerPorts) {
    this.#ports = ports;
    this.#mark = this.#read();
  }

  /** Whether something turned since this was last asked. */
  turned(): boolean {
    const mark = this.#read();
    const turned = mark !== this.#mark;
    this.#mark = mark;
    return turned;
  }

  #read(): string {
    const { writer, scheduler, health, runs } = this.#ports;
    const { state, problem } = writer.status();
    const trouble = state === 'retrying' || state === 'blocked' ? state : 'none';
    const run = runs.active()?.runId ?? null;
    return JSON.stringify([trouble, problem, scheduler.paused, scheduler.nextRunAtMs, health.book(), run]);
  }
}
