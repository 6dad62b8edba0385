import { createHash } from 'node:crypto';
import type { BookmakerAnswer, EventReading, Read } from '../../bookmakers/bookmaker.ts';
import type { Look } from '../../model/look.ts';
import type { Book, CommitResult } from '../book/book.ts';
import type { BookListing } from '../book/book-view.ts';
import { accountsOf, type ReadingAccounts } from '../book/reading-accounts.ts';
import type { Clock } from '../clock.ts';
import type { Asked, Lane, RequestTally } from '../lanes/lane.ts';
import { ABSENCE_BACKOFF_MS, type Absences } from './absences.ts';

/** A body that was read never holds more quotes than this: so many numbers must be at hand to commit it. */
const NUMBERS_FOR_ONE_LOOK = 20_000;

export interface LookRequest {
  readonly bookmaker: string;
  readonly bookmakerEventId: string;
  readonly runId: string | null;
  readonly priority: 'refresh' | 'scheduled';
  readonly tally: RequestTally;
  readonly signal: AbortSignal;
}

/** What a look came to. `look` is `null` when it was cancelled or the listing is not known. */
export interface Looked {
  readonly look: Look | null;
  /** The event that the listing is known to be of by now; `null` where it has none. */
  readonly eventId: string | null;
  readonly changes: number;
  /** What its body adds to a run's accounts; `null` when nothing was read. */
  readonly accounts: ReadingAccounts | null;
  readonly durationMs: number;
}

/** Nothing came of it: cancelled, not sent, or not known. */
export const NOT_LOOKED: Looked = { look: null, eventId: null, changes: 0, accounts: null, durationMs: 0 };

export interface LookerParts {
  readonly book: Book;
  readonly clock: Clock;
  readonly lane: (bookmaker: string) => Lane | undefined;
  readonly absences: (bookmaker: string) => Absences;
  /** Whether so many sequence numbers and one look number can be taken right now. */
  readonly numbersAtHand: (count: number) => boolean;
  /** Resolves when they have been; others may have taken them by the time that one gets its turn. */
  readonly numbersReady: (count: number) => Promise<void>;
  /** Resolves when storage can take more: its back-pressure. */
  readonly roomForMore: (signal: AbortSignal) => Promise<void>;
  /** Ends the looks that the looker itself asks for. */
  readonly stopping: AbortSignal;
}

/** A body that was understood. */
interface SeenBody {
  readonly bodyHash: string;
  /** `null` where the book knows already what the same body showed. */
  readonly reading: EventReading | null;
  readonly accounts: ReadingAccounts;
}

/**
 * Looks at listings: asks, reads, commits. There is one fetch in flight per listing; whoever asks for the same one
 * meanwhile gets the same look.
 */
export class Looker {
  readonly #parts: LookerParts;
  readonly #inFlight = new Map<string, Promise<Looked>>();

  constructor(parts: LookerParts) {
    this.#parts = parts;
  }

  /** Never rejects. */
  look(request: LookRequest): Promise<Looked> {
    const key = `${request.bookmaker} ${request.bookmakerEventId}`;
    const joined = this.#inFlight.get(key);
    if (joined !== undefined) return joined;
    const look = this.#look(request).finally(() => this.#inFlight.delete(key));
    this.#inFlight.set(key, look);
    return look;
  }

  /** Resolves when no look is in flight. */
  async idle(): Promise<void> {
    while (this.#inFlight.size > 0) await Promise.allSettled(this.#inFlight.values());
  }

  async #look(request: LookRequest, mayEcho = true): Promise<Looked> {
    const { book, lane: laneOf, absences: absencesOf } = this.#parts;
    const { bookmaker, bookmakerEventId } = request;
    const lane = laneOf(bookmaker);
    const listing = book.listing(bookmaker, bookmakerEventId);
    if (lane === undefined || listing === undefined) return NOT_LOOKED;
    const absences = absencesOf(bookmaker);
    const expected = factsOf(listing);
    const read = (answer: BookmakerAnswer): Read<SeenBody> => {
      const bodyHash = hashOf(answer.body);
      const echoed = mayEcho && answer.status === 200 ? book.echo(bookmaker, bookmakerEventId, bodyHash) : null;
      if (echoed !== null) return { kind: 'ok', bodyHash, reading: null, accounts: echoed };
      const found = lane.bookmaker.readEvent(answer, expected);
      return found.kind === 'ok'
        ? { kind: 'ok', bodyHash, reading: found.event, accounts: accountsOf(found.event) }
        : found;
    };
    const asked = await lane.ask({
      route: 'event',
      request: lane.bookmaker.eventRequest(bookmakerEventId),
      read,
      priority: request.priority,
      isListed: !absences.isAbsent(bookmakerEventId),
      tally: request.tally,
      signal: request.signal,
    });
    if (asked.cancelled) return NOT_LOOKED;
    try {
      await this.#parts.roomForMore(request.signal);
      while (!this.#parts.numbersAtHand(NUMBERS_FOR_ONE_LOOK)) {
        await unlessAborted(this.#parts.numbersReady(NUMBERS_FOR_ONE_LOOK), request.signal);
      }
    } catch {
      return NOT_LOOKED;
    }
    const result = this.#commit(request, asked);
    // Something touched the listing while the body was on its way here: it has to be read after all.
    if (result === 'read-it') return this.#look(request, false);
    this.#followAbsence(request, asked, absences);
    return {
      look: result.look,
      eventId: result.listing?.eventId ?? null,
      changes: result.changes.length,
      accounts: asked.read.kind === 'ok' ? asked.read.accounts : null,
      durationMs: asked.receivedAtMs - asked.requestedAtMs,
    };
  }

  #commit({ bookmaker, bookmakerEventId, runId }: LookRequest, asked: Asked<SeenBody>): CommitResult | 'read-it' {
    const { book } = this.#parts;
    const read: Read<SeenBody> = asked.read;
    const draft = {
      requestedAtMs: asked.requestedAtMs,
      receivedAtMs: asked.receivedAtMs,
      status: asked.status,
      bytes: asked.body?.byteLength ?? 0,
      runId,
    };
    if (read.kind !== 'ok') {
      const failed = {
        ...draft,
        outcome: read.kind,
        bodyHash: asked.body === null ? null : hashOf(asked.body),
        detail: read.detail,
      };
      return book.commit({ kind: 'look', bookmaker, bookmakerEventId, reading: null, draft: failed });
    }
    const { bodyHash, reading } = read;
    const ok = { ...draft, outcome: 'ok', bodyHash, detail: '' } as const;
    if (reading !== null) return book.commit({ kind: 'look', bookmaker, bookmakerEventId, reading, draft: ok });
    if (book.echo(bookmaker, bookmakerEventId, bodyHash) === null) return 'read-it';
    return book.commit({ kind: 'echo', bookmaker, bookmakerEventId, draft: ok });
  }

  #followAbsence(request: LookRequest, asked: Asked<unknown>, absences: Absences): void {
    const { book, clock, stopping } = this.#parts;
    const { bookmaker, bookmakerEventId } = request;
    const verdict = absences.afterLook(bookmakerEventId, asked.read, asked.requestedAtMs);
    if (verdict === 'confirmed') {
      book.commit({ kind: 'absent', bookmaker, bookmakerEventId, atMs: asked.receivedAtMs, runId: request.runId });
    } else if (verdict === 'again') {
      const tally = { requests: 0, retries: 0, throttledRequests: 0, bytes: 0 };
      clock.sleep(ABSENCE_BACKOFF_MS, stopping).then(
        () => void this.look({ ...request, runId: null, tally, signal: stopping }),
        () => undefined,
      );
    }
  }
}

/** Settles as the promise does, unless the signal aborts first; what was waited for goes on unheeded. */
const unlessAborted = <T>(promise: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });

const factsOf = ({ bookmaker, bookmakerEventId, eventId, home, away, kickoffMs, competition, url }: BookListing) => ({
  bookmaker,
  bookmakerEventId,
  eventId,
  home,
  away,
  kickoffMs,
  competition,
  url,
});

const hashOf = (body: Uint8Array): string => createHash('sha1').update(body).digest('base64url');
