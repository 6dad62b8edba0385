import { setTimeout as sleep } from 'node:timers/promises';
import { StreamChecker } from './checker.ts';
import type { Interest } from './interest.ts';
import { type Place, Subscriber } from './subscriber.ts';

const AWAY_MS_MAX = 2_000;
const HERE_MS_MAX = 6_000;
const TRY_AGAIN_MS = 200;

/** Follows an interest with everything parsed, leaves at random moments, and comes back to where it was. */
export class ReturningClient {
  readonly checker: StreamChecker;
  readonly snapshots: string[] = [];
  resumes = 0;
  /** How far it had been told when its epoch was found to have passed. */
  killedAtSeq = 0;
  isHere = false;
  readonly #url: string;
  readonly #interest: Interest;
  #stopped = false;
  #current: Subscriber | null = null;
  #closed: () => void = () => undefined;

  constructor(url: string, interest: Interest) {
    this.#url = url;
    this.#interest = interest;
    this.checker = new StreamChecker(interest);
  }

  /** Until it is stopped; resolves then. */
  async run(): Promise<void> {
    let place: Place | undefined;
    while (!this.#stopped) {
      const closed = new Promise<void>((resolve) => {
        this.#closed = resolve;
      });
      const client = new Subscriber(this.#url, this.#interest, this.checker, {
        parses: true,
        ...(place === undefined ? {} : { place }),
        onSnapshot: (reason) => {
          this.snapshots.push(reason);
          if (reason === 'epoch_changed') this.killedAtSeq = this.checker.toSeq;
        },
        onClose: () => {
          this.isHere = false;
          this.#closed();
        },
      });
      this.#current = client;
      const isIn = await client.ready.then(
        () => true,
        () => false,
      );
      if (!isIn) {
        await sleep(TRY_AGAIN_MS);
        continue;
      }
      this.isHere = true;
      if (place !== undefined) this.resumes++;
      // The service may end first.
      await Promise.race([closed, sleep(1_000 + Math.random() * HERE_MS_MAX)]);
      if (this.#stopped) break;
      client.close();
      await closed;
      place = { epoch: client.epoch, seq: this.checker.toSeq };
      await sleep(Math.random() * AWAY_MS_MAX);
    }
  }

  /** It stays connected from now on. */
  stop(): void {
    this.#stopped = true;
  }

  close(): void {
    this.#stopped = true;
    this.#current?.close();
  }
}
