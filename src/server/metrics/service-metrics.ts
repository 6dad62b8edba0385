import type { ServerPorts, SourceReading } from '../ports.ts';
import type { Metric } from './metrics-text.ts';

const gauge = (name: string, help: string, value: number): Metric => ({
  name: `overround_${name}`,
  type: 'gauge',
  help,
  samples: [{ value }],
});

/** One sample per bookmaker; those without a value are left out. */
const perSource = (
  ports: ServerPorts,
  name: string,
  help: string,
  measure: (reading: SourceReading) => number | null,
): Metric => ({
  name: `overround_source_${name}`,
  type: 'gauge',
  help,
  samples: ports.bookmakers.flatMap(({ slug }) => {
    const value = measure(ports.sources.status(slug));
    return value === null ? [] : [{ labels: { bookmaker: slug }, value }];
  }),
});

const IN_TROUBLE: ReadonlySet<string> = new Set(['retrying', 'blocked']);

/** What the status page shows, as measurements. */
export const serviceMetrics = (ports: ServerPorts): readonly Metric[] => {
  const { book, clock } = ports;
  const writer = ports.writer.status();
  return [
    gauge('book_events', 'Events in the book.', book.eventCount),
    gauge('book_quotes', 'Quotes in the book.', book.quoteCount),
    gauge('seq', 'Last sequence number given.', book.lastSeq),
    gauge('durable_seq', 'Last sequence number in storage.', writer.durableSeq),
    gauge('writer_backlog_changes', 'Changes that wait for storage.', writer.backlogChanges),
    gauge('writer_oldest_age_ms', 'Age of the oldest of them.', writer.oldestAgeMs),
    {
      ...{ name: 'overround_writer_rejected_commits_total', type: 'counter' },
      help: 'Commits that the database refused for what they hold; they are kept aside.',
      samples: [{ value: writer.rejectedCommits ?? 0 }],
    },
    gauge('writer_in_trouble', 'Whether the writer retries or is blocked.', IN_TROUBLE.has(writer.state) ? 1 : 0),
    gauge('run_active', 'Whether a run is under way.', ports.runs.active() === null ? 0 : 1),
    perSource(ports, 'up', 'Whether the site answers.', ({ state }) =>
      state === 'up' || state === 'degraded' ? 1 : 0,
    ),
    perSource(ports, 'in_flight', 'Requests in flight.', ({ inFlight }) => inFlight),
    perSource(ports, 'limit', 'Most requests in flight that are allowed now.', ({ limit }) => limit),
    perSource(ports, 'requests_per_second', 'Requests per second.', ({ requestsPerSecond }) => requestsPerSecond),
    perSource(ports, 'latency_p50_ms', 'Median time to headers.', ({ latencyMs }) => latencyMs.p50),
    perSource(ports, 'latency_p95_ms', '95th percentile of the time to headers.', ({ latencyMs }) => latencyMs.p95),
    perSource(ports, 'last_ok_age_ms', 'Time since the last request that succeeded.', ({ lastOkAtMs }) =>
      lastOkAtMs === null ? null : clock.nowMs() - lastOkAtMs,
    ),
  ];
};
