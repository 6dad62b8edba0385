import type { Committed } from '../../collector/book/book-view.ts';
import type { ChangeRate as ChangeRateRow } from '../../contract/change-rates.ts';
import { KICKOFF_BUCKETS } from '../../model/kickoff-bucket.ts';
import { RATE_SUBJECTS, rateSubjectOf } from '../../model/rate-subject.ts';
import { ChangeRates } from '../../signals/change-rates/change-rates.ts';
import type { FeedPort, ServerPorts } from '../ports.ts';

export type ChangeRatePorts = Pick<ServerPorts, 'book'> & {
  readonly clock: Pick<ServerPorts['clock'], 'nowMs'>;
  readonly bookmakers: readonly { readonly slug: string }[];
  readonly feed: Pick<FeedPort, 'onCommit'>;
};

/** How often quotes change, from what is committed. It begins to learn anew with every start: a run or two is enough. */
export class ChangeRateDesk {
  readonly #ports: ChangeRatePorts;
  readonly #rates = new ChangeRates();
  readonly #unsubscribe: () => void;

  constructor(ports: ChangeRatePorts) {
    this.#ports = ports;
    this.#unsubscribe = ports.feed.onCommit((committed) => this.#take(committed));
  }

  rows(): readonly ChangeRateRow[] {
    const nowMs = this.#ports.clock.nowMs();
    return this.#ports.bookmakers.flatMap(({ slug: bookmaker }) =>
      RATE_SUBJECTS.flatMap((subject) =>
        KICKOFF_BUCKETS.map(({ fromMinutes, toMinutes }, bucket) => {
          const { ratePerHour, ...evidence } = this.#rates.reading(bookmaker, subject, bucket, nowMs);
          return {
            ...{ bookmaker, subject, fromMinutes, toMinutes, ratePerHour },
            looks: Math.round(evidence.looks),
            changedLooks: Math.round(evidence.changedLooks),
            changes: Math.round(evidence.changes),
          };
        }),
      ),
    );
  }

  close(): void {
    this.#unsubscribe();
  }

  /** Costs as much as there are changes. */
  #take({ compared, look, seenAtMs, eventId, changes }: Committed): void {
    if (compared === null || look === null || seenAtMs === null || eventId === null) return;
    const event = this.#ports.book.event(eventId);
    if (event === undefined) return;
    const changedQuotes = { goals: 0, other: 0 };
    for (const { previous, market } of changes) {
      if (previous?.state === 'open') changedQuotes[rateSubjectOf(market.groups)]++;
    }
    const { kickoffMs } = event;
    this.#rates.take({ bookmaker: look.bookmaker, kickoffMs, ...compared, atMs: seenAtMs, changedQuotes });
  }
}
