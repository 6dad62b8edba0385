import { Agent } from 'undici';
import { percentile } from '../storage/figures.ts';

/** How long one question takes, from sending it to the last byte of its answer. */
export interface Asked {
  readonly count: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly bytes: number;
  readonly notModified: number;
  /** Of the service, per request; includes what else it does meanwhile. */
  readonly cpuMs: number;
}

export interface Answer {
  readonly ms: number;
  readonly status: number;
  readonly bytes: number;
  readonly etag: string;
}

/** Asks over kept connections; throws for what is neither a success nor 304. */
export class Asker {
  readonly #origin: string;
  readonly #agent: Agent;

  constructor(origin: string, connections: number) {
    this.#origin = origin;
    this.#agent = new Agent({ connections, pipelining: 1 });
  }

  async ask(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const startedAt = performance.now();
    const answer = await this.#agent.request({ origin: this.#origin, path, method: 'GET', headers });
    let bytes = 0;
    for await (const chunk of answer.body) bytes += (chunk as Buffer).length;
    const ms = performance.now() - startedAt;
    if (answer.statusCode !== 200 && answer.statusCode !== 304) throw new Error(`${path}: ${answer.statusCode}`);
    return { ms, status: answer.statusCode, bytes, etag: String(answer.headers.etag ?? '') };
  }

  close(): Promise<void> {
    return this.#agent.close();
  }
}

export const summary = (answers: readonly Answer[], cpuMs: number): Asked => {
  const ms = answers.map((answer) => answer.ms);
  return {
    count: answers.length,
    p50Ms: percentile(ms, 0.5),
    p95Ms: percentile(ms, 0.95),
    p99Ms: percentile(ms, 0.99),
    bytes: Math.max(0, ...answers.map(({ bytes }) => bytes)),
    notModified: answers.filter(({ status }) => status === 304).length,
    cpuMs: answers.length === 0 ? 0 : cpuMs / answers.length,
  };
};
