import type { Deadline } from './deadline.ts';
import { measured, percentile, randomFrom, round } from './figures.ts';
import type { Measurement } from './measurement.ts';
import { DAY_MS, DAYS, EVENTS, eventIdOf, HOT_CHANGES, QUOTES, readSlot } from './workload.ts';

const READS = 500;

/** What was written, and how long may be read. */
export interface Written {
  readonly endMs: number;
  readonly lastSeq: number;
  readonly deadline: Deadline;
}

/** How long each kind of read takes; where the time ends sooner, after fewer reads, which is said. */
export const readAll = async (
  { storage: { readers }, note }: Measurement,
  when: string,
  { endMs, lastSeq, deadline }: Written,
): Promise<void> => {
  const random = randomFrom(7);
  const anywhere = (): [number, number] => [1 + Math.floor(random() * (EVENTS - 1)), Math.floor(random() * QUOTES)];
  const history = (event: number, slot: number, days: number) =>
    readers.history({
      ...{ eventId: eventIdOf(event), ...readSlot(slot), bookmakers: undefined, maxPoints: 500 },
      ...{ fromMs: endMs - days * DAY_MS, toMs: null },
    });
  const questions: readonly [what: string, count: number, ask: () => Promise<unknown>][] = [
    ['history of one quote, 3 bookmakers, 14 days', READS, () => history(...anywhere(), DAYS + 1)],
    ['history of one quote, 3 bookmakers, 2 days', READS, () => history(...anywhere(), 2)],
    [`history of a quote with ${HOT_CHANGES} changes`, READS / 10, () => history(0, 0, DAYS + 1)],
    [
      '1,000 changes anywhere in the log',
      READS / 10,
      () => readers.changesAfter({ afterSeq: Math.floor(random() * (lastSeq - 1_000)), limit: 1_000 }),
    ],
    [
      '1,000 changes of one event',
      READS / 10,
      () => readers.changesAfter({ afterSeq: 0, eventIds: [eventIdOf(anywhere()[0])], limit: 1_000 }),
    ],
  ];
  for (const [index, [what, count, ask]] of questions.entries()) {
    const took = await measured(count, deadline.share(1 / (questions.length - index)), ask);
    note(`${what}, ${when}: p50 ms`, round(percentile(took, 0.5)));
    note(`${what}, ${when}: p99 ms`, round(percentile(took, 0.99)));
    if (took.length < count) note(`${what}, ${when}: reads before the time was over`, took.length);
  }
};
