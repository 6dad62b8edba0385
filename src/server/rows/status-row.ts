import type { Scheduler } from '../../contract/runs.ts';
import type { Source, Status } from '../../contract/status.ts';
import { instant, instantOrNull } from '../http/instant.ts';
import type { ServedBookmaker, ServerPorts } from '../ports.ts';
import { runRow } from './run-row.ts';

export const schedulerRow = ({ scheduler, settings }: ServerPorts): Scheduler => ({
  paused: scheduler.paused,
  nextRunAt: instantOrNull(scheduler.nextRunAtMs),
  intervalMinutes: settings.current.scrapeIntervalMinutes,
});

const sourceRow = ({ sources, book }: ServerPorts, { slug, name, simulated }: ServedBookmaker): Source => {
  const reading = sources.status(slug);
  const { looked, listed } = book.tally(slug);
  return {
    bookmaker: slug,
    name,
    simulated,
    state: reading.state,
    reason: reading.reason,
    since: instant(reading.sinceMs),
    lastOkAt: instantOrNull(reading.lastOkAtMs),
    inFlight: reading.inFlight,
    limit: reading.limit,
    requestsPerSecond: Math.round(reading.requestsPerSecond * 100) / 100,
    latencyMs: { p50: reading.latencyMs.p50, p95: reading.latencyMs.p95 },
    throttledUntil: instantOrNull(reading.throttledUntilMs),
    looked,
    listed,
  };
};

/** How everything stands. */
export const statusRow = (ports: ServerPorts, streamClients: number): Status => {
  const { about, book } = ports;
  const writer = ports.writer.status();
  const run = ports.runs.active();
  return {
    mode: about.mode,
    version: about.version,
    startedAt: instant(about.startedAtMs),
    epoch: book.epoch,
    seq: book.lastSeq,
    durableSeq: writer.durableSeq,
    sandboxUrl: about.sandboxUrl,
    sources: ports.bookmakers.map((bookmaker) => sourceRow(ports, bookmaker)),
    run: run === null ? null : runRow(run),
    scheduler: schedulerRow(ports),
    writer: {
      backlogChanges: writer.backlogChanges,
      oldestAgeMs: writer.oldestAgeMs,
      state: writer.state,
      problem: writer.problem,
    },
    book: { events: book.eventCount, quotes: book.quoteCount },
    stream: { clients: streamClients },
  };
};
