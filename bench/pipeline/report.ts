import { type Cell, markdownTable } from '../markdown-table.ts';
import { round } from '../storage/figures.ts';
import type { FloorOfBookmaker } from './floor.ts';
import type { MeasuredRun } from './measured-run.ts';
import { BATCH_SIZE, type ProfileResults } from './scenarios.ts';

const COSTS_HEAD = [
  'CPU service s',
  'CPU database s',
  'CPU sandbox s',
  'peak RSS service MB',
  'loop delay p99 ms',
  'max ms',
  'load',
];

const costsOf = ({ cpuSeconds, peakRssMb, loopDelay, load }: MeasuredRun): Cell[] => [
  round(cpuSeconds.service),
  round(cpuSeconds.database),
  round(cpuSeconds.sandbox),
  Math.round(peakRssMb.service),
  round(loopDelay.p99Ms),
  round(loopDelay.maxMs),
  round(load),
];

const perSecond = ({ events }: MeasuredRun, seconds: number): number => round(events.total / seconds);

/** One profile: the schemes against each other and against the floor, then each bookmaker in each of them. */
export const profileReport = (results: ProfileResults, floor: readonly FloorOfBookmaker[], events: number): string => {
  const { profile, sequential, fixed, adaptive } = results;
  const floorSeconds = Math.max(...floor.map(({ seconds }) => seconds));
  const scale = fixed.events.total / Math.max(1, sequential.events.total);
  const batches = Math.ceil(fixed.events.total / BATCH_SIZE);
  const fetchMs = Math.max(...fixed.bookmakers.map((one) => one.fetchMs ?? 0));
  const row = (run: MeasuredRun, label: string, seconds: number): Cell[] => [
    label,
    run.status,
    round(seconds),
    perSecond(run, run.seconds),
    round(seconds / floorSeconds, 2),
    run.events.failed,
    run.failedLooks,
    round(run.storedSeconds - run.seconds, 2),
    ...costsOf(run),
  ];
  const sequentialLabel = `one at a time (${sequential.events.total} events, ${round(sequential.seconds)} s, scaled)`;
  return [
    `## Capacity \`${profile}\`, ${events} events\n`,
    markdownTable(
      ['scheme', 'run', 'total s', 'events/s', 'x floor', 'failed', 'looks not ok', 'stored after s', ...COSTS_HEAD],
      [
        row(sequential, sequentialLabel, sequential.seconds * scale),
        row(fixed, 'fixed, 10 at a time', fixed.seconds),
        row(adaptive, 'adaptive', adaptive.seconds),
      ],
    ),
    `Average batch of ${BATCH_SIZE} in \`fixed\` (fetching / ${batches} batches): ${round(fetchMs / 1000 / batches, 2)} s.`,
    `Adaptive against fixed: x ${round(fixed.seconds / adaptive.seconds, 2)}; against one at a time: x ${round((sequential.seconds * scale) / adaptive.seconds, 1)}.\n`,
    floorTable(floor),
    bookmakerTable([sequential, fixed, adaptive]),
  ].join('\n');
};

const floorTable = (floor: readonly FloorOfBookmaker[]): string =>
  markdownTable(
    ['floor', 'requests', 'service time ms', 'delay ms', 'ceiling', 'workers of the site', 'floor s'],
    floor.map((one) => [
      one.bookmaker,
      one.requests,
      Math.round(one.serviceMs),
      one.delayMs,
      one.ceiling,
      one.workers,
      round(one.seconds),
    ]),
  );

const bookmakerTable = (runs: readonly MeasuredRun[]): string =>
  markdownTable(
    [
      'bookmaker',
      'requests',
      'retries',
      '429',
      'latency p50 ms',
      'p95 ms',
      'peak in flight',
      'peak per second',
      'lists read s',
      'last look s',
    ],
    runs.flatMap((run) =>
      run.bookmakers.map((one) => [
        `${run.name}, ${one.bookmaker}`,
        one.requests,
        one.retries,
        one.site.byStatus['429'] ?? 0,
        one.latencyMs.p50 === null ? null : Math.round(one.latencyMs.p50),
        one.latencyMs.p95 === null ? null : Math.round(one.latencyMs.p95),
        one.site.peakInFlight,
        one.site.peakPerSecond,
        one.discoveryMs === null ? null : round(one.discoveryMs / 1000),
        lastLookSeconds(run, one),
      ]),
    ),
  );

/** Fetching in batches begins when all lists are read; a lane begins with the run. */
const lastLookSeconds = (run: MeasuredRun, { fetchMs }: MeasuredRun['bookmakers'][number]): Cell => {
  if (fetchMs === null) return null;
  const listsMs = run.name === 'adaptive' ? 0 : Math.max(...run.bookmakers.map((one) => one.discoveryMs ?? 0));
  return round((fetchMs + listsMs) / 1000);
};

export const ourselvesReport = (runs: readonly MeasuredRun[], events: number): string =>
  [
    `## Bookmakers that answer at once, adaptive, ${events} events\n`,
    markdownTable(
      ['pass', 'run', 'total s', 'stored s', 'events/s until stored', 'changes', '% of quotes', ...COSTS_HEAD],
      runs.map((run) => [
        run.name,
        run.status,
        round(run.seconds, 2),
        round(run.storedSeconds, 2),
        perSecond(run, run.storedSeconds),
        run.changes,
        round((100 * run.changes) / run.quotes),
        ...costsOf(run),
      ]),
    ),
  ].join('\n');
