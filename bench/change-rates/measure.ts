import { BOOKMAKERS } from '../../src/bookmakers/registry.ts';
import type { BookEvent } from '../../src/collector/book/book-view.ts';
import type { ChangeRate } from '../../src/contract/change-rates.ts';
import { chanceCurrent } from '../../src/model/chance-current.ts';
import { KICKOFF_BUCKETS, kickoffBucketAt } from '../../src/model/kickoff-bucket.ts';
import { type RateSubject, rateSubjectOf } from '../../src/model/rate-subject.ts';
import type { CollectionMode } from '../../src/model/run.ts';
import { seededRandom } from '../../src/pacing/test/seeded-random.ts';
import { ChangeRateDesk } from '../../src/server/signals/change-rate-desk.ts';
import { Simulation } from '../simulation/simulation.ts';
import { truthOf } from '../simulation/truth.ts';
import { Reliability } from './reliability.ts';
import { isStillSo, offeredNow } from './still-so.ts';

/** A Saturday noon in winter, UTC: hundreds of kick-offs lie ahead. */
const START_MS = Date.UTC(2031, 0, 11, 12, 0, 0);
const MINUTE_MS = 60_000;
/** No multiple of the time between looks, so that quotes of every age are met. */
export const READING_EVERY_MS = 17_000;
/** Events compared per reading and time to kick-off. */
export const EVENTS_PER_READING = 4;

export interface CalibrationOptions {
  readonly events: number;
  readonly minutes: number;
  readonly intervalMinutes: number;
  readonly seed: number;
}

export interface Calibration {
  readonly mode: CollectionMode;
  readonly all: Reliability;
  /** By place of `KICKOFF_BUCKETS`. */
  readonly byBucket: readonly Reliability[];
  readonly bySubject: Readonly<Record<RateSubject, Reliability>>;
  /** Open quotes of which nothing was said. */
  readonly untold: number;
  readonly rates: readonly ChangeRate[];
  readonly cpuSeconds: number;
}

/**
 * Asks of open quotes, again and again, how likely they are still so, with the rates as they are known by then, and
 * looks at what their bookmakers offer at that instant. Measured from the second run's start on.
 */
export const measureCalibration = async (mode: CollectionMode, options: CalibrationOptions): Promise<Calibration> => {
  const { events, minutes, intervalMinutes, seed } = options;
  const cpuBefore = process.cpuUsage();
  const simulation = new Simulation({
    sandbox: { events, seed, capacity: 'roomy', speed: 1, latency: 1 },
    settings: { collectionMode: mode, scrapeIntervalMinutes: intervalMinutes },
    startMs: START_MS,
  });
  const { clock, collector, book } = simulation;
  const desk = new ChangeRateDesk({ book, clock, bookmakers: BOOKMAKERS, feed: book });
  const found = {
    all: new Reliability(),
    byBucket: KICKOFF_BUCKETS.map(() => new Reliability()),
    bySubject: { goals: new Reliability(), other: new Reliability() },
    untold: 0,
  };
  const random = seededRandom(seed);
  collector.start(true);
  await clock.run(intervalMinutes * MINUTE_MS);
  for (let passedMs = 0; passedMs < minutes * MINUTE_MS; passedMs += READING_EVERY_MS) {
    await clock.run(READING_EVERY_MS);
    const rateOf = rateReader(desk.rows());
    const nowMs = clock.nowMs();
    for (const event of drawn(book.events(), nowMs, random)) read(simulation, event, rateOf, found);
  }
  const rates = desk.rows();
  desk.close();
  await simulation.stop();
  const { user, system } = process.cpuUsage(cpuBefore);
  return { mode, ...found, rates, cpuSeconds: (user + system) / 1e6 };
};

type RateOf = (bookmaker: string, subject: RateSubject) => (bucket: number) => number | null;

const rateReader = (rows: readonly ChangeRate[]): RateOf => {
  const byKey = new Map<string, number | null>();
  for (const { bookmaker, subject, fromMinutes, ratePerHour } of rows) {
    byKey.set(`${bookmaker} ${subject} ${fromMinutes}`, ratePerHour);
  }
  return (bookmaker, subject) => (bucket) =>
    byKey.get(`${bookmaker} ${subject} ${KICKOFF_BUCKETS[bucket]?.fromMinutes}`) ?? null;
};

const read = (
  simulation: Simulation,
  event: BookEvent,
  rateOf: RateOf,
  found: { readonly all: Reliability; untold: number } & Pick<Calibration, 'byBucket' | 'bySubject'>,
): void => {
  const nowMs = simulation.clock.nowMs();
  const { kickoffMs } = event;
  const truth = truthOf(simulation, event.eventId);
  for (const [bookmaker, listing] of event.listings) {
    const offered = offeredNow(truth.bookmakers[bookmaker]);
    for (const quote of listing.quotes.values()) {
      if (quote.state !== 'open') continue;
      const subject = rateSubjectOf(quote.market.groups);
      const chance = chanceCurrent({ seenAtMs: quote.seenAtMs, nowMs, kickoffMs }, rateOf(bookmaker, subject));
      if (chance === null) {
        found.untold++;
        continue;
      }
      const isSo = isStillSo(quote, offered);
      const bucket = found.byBucket[kickoffBucketAt(kickoffMs, nowMs)];
      for (const one of [found.all, bucket, found.bySubject[subject]]) one?.add(chance, isSo);
    }
  }
};

/** Some events of each time to kick-off, drawn anew. */
const drawn = (events: Iterable<BookEvent>, nowMs: number, random: () => number): readonly BookEvent[] => {
  const byBucket = KICKOFF_BUCKETS.map((): BookEvent[] => []);
  for (const event of events) byBucket[kickoffBucketAt(event.kickoffMs, nowMs)]?.push(event);
  return byBucket.flatMap((left) =>
    Array.from({ length: Math.min(EVENTS_PER_READING, left.length) }, () =>
      left.splice(Math.floor(random() * left.length), 1),
    ).flat(),
  );
};
