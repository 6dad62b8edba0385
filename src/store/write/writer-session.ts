import type { Client } from 'pg';
import { collectorApplication, takeCollectorLock } from '../database/collector-lock.ts';
import { connectClient, connectionConfig, type Target } from '../database/connection.ts';
import { codeOf } from '../storage-error.ts';
import { UnstorableError } from './number-of.ts';

/**
 * The one connection that writes. It holds the collector's lock, so nothing is written by a process that has lost it:
 * when the connection breaks, the next use makes a new one and takes the lock before anything else.
 */
export class WriterSession {
  readonly #target: Target;
  readonly #token: string;
  #client: Client | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #isBusy = false;

  constructor(target: Target, token: string) {
    this.#target = target;
    this.#token = token;
  }

  /** Runs work on the connection, one after another. A failure of the connection is thrown, and the next use reconnects. */
  run<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const result = this.#queue.then(async () => {
      const client = this.#client ?? (await this.#connect());
      this.#isBusy = true;
      try {
        return await work(client);
      } catch (error) {
        if (breaksConnection(error)) this.#drop();
        throw error;
      } finally {
        this.#isBusy = false;
      }
    });
    this.#queue = result.catch(() => undefined);
    return result;
  }

  /** Breaks off what is under way, if anything is; the next use makes a new connection. */
  abandon(): void {
    if (this.#isBusy) this.#drop();
  }

  async close(): Promise<void> {
    await this.#queue;
    await this.#client?.end().catch(() => {});
    this.#client = undefined;
  }

  async #connect(): Promise<Client> {
    const client = await connectClient({
      ...connectionConfig(this.#target, collectorApplication(this.#token)),
      query_timeout: QUERY_TIMEOUT_MS,
    });
    try {
      await takeCollectorLock(client, this.#token);
    } catch (error) {
      await client.end().catch(() => {});
      throw error;
    }
    client.once('end', () => {
      if (this.#client === client) this.#client = undefined;
    });
    this.#client = client;
    return client;
  }

  /** Not waited for: the other side may never answer. */
  #drop(): void {
    this.#client?.end().catch(() => {});
    this.#client = undefined;
  }
}

/** A connection without an answer for so long is given up; nothing that is written takes a tenth of it. */
const QUERY_TIMEOUT_MS = 120_000;

/** Errors of the connection carry no SQLSTATE; the classes 08 and 57 say that the server ended it. */
const breaksConnection = (error: unknown): boolean => {
  if (error instanceof UnstorableError) return false;
  const code = codeOf(error);
  return !/^[0-9A-Z]{5}$/.test(code) || code.startsWith('08') || code.startsWith('57');
};
