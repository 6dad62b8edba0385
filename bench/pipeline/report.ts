import { type Cell, markdownTable } from '../markdown-table.ts';
import { percentile, round } from '../storage/figures.ts';
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
  const { profile, runs } = results;
  const measured = Object.values(runs);
  const floorSeconds = Math.max(...floor.map(({ seconds }) => seconds));
  // One event after another is measured on a part of them.
  const full = measured.find((run) => run !== runs.sequential)?.events.total ?? runs.sequential?.events.total ?? 0;
  const scaledSeconds = (run: MeasuredRun): number => (run.seconds * full) / Math.max(1, run.events.total);
  const row = (run: MeasuredRun): Cell[] => [
    run === runs.sequential ? `${run.name} (${run.events.total} events, ${round(run.seconds)} s, scaled)` : run.name,
    run.status,
    round(scaledSeconds(run)),
    perSecond(run, run.seconds),
    floor.length === 0 ? null : round(scaledSeconds(run) / floorSeconds, 2),
    run.events.failed,
    run.failedLooks,
    round(run.storedSeconds - run.seconds, 2),
    ...costsOf(run),
  ];
  return [
    `## Capacity \`${profile}\`, ${events} events\n`,
    markdownTable(
      ['scheme', 'run', 'total s', 'events/s', 'x floor', 'failed', 'looks not ok', 'stored after s', ...COSTS_HEAD],
      measured.map(row),
    ),
    ...sentences(results, scaledSeconds),
    ...(floor.length === 0 ? [] : [floorTable(floor)]),
    bookmakerTable(measured),
  ].join('\n');
};

const sentences = ({ runs, settings }: ProfileResults, scaledSeconds: (run: MeasuredRun) => number): string[] => {
  const { sequential, fixed, adaptive } = runs;
  const said: string[] = [];
  if (fixed !== undefined && fixed.batchSeconds.length > 0) {
    const batches = Math.ceil(fixed.events.total / BATCH_SIZE);
    const meanSeconds = Math.max(...fixed.bookmakers.map((one) => one.fetchMs ?? 0)) / 1000 / batches;
    const [p50, p95, most] = [0.5, 0.95, 1].map((share) => round(percentile(fixed.batchSeconds, share)));
    said.push(
      `Average batch scrape time of \`fixed\`: ${round(meanSeconds, 2)} s for ${BATCH_SIZE} events (${batches} batches; ` +
        `p50 ${p50} s, p95 ${p95} s, longest ${most} s, seen every tenth of a second).`,
    );
  }
  if (fixed !== undefined && adaptive !== undefined) {
    said.push(`Adaptive, cold, against fixed: x ${round(fixed.seconds / adaptive.seconds, 2)}.`);
    for (const one of adaptive.bookmakers) {
      const before = fixed.bookmakers.find(({ bookmaker }) => bookmaker === one.bookmaker);
      const [late, early] = [before && lastLookSeconds(fixed, before), lastLookSeconds(adaptive, one)];
      if (!late || !early) continue;
      said.push(`Last look of ${one.bookmaker}: ${late} s in fixed, ${early} s in adaptive: x ${round(late / early)}.`);
    }
  }
  if (sequential !== undefined && adaptive !== undefined) {
    said.push(`Adaptive, cold, against one at a time: x ${round(scaledSeconds(sequential) / adaptive.seconds, 1)}.`);
  }
  const above = Object.values(runs).flatMap((run) =>
    run.bookmakers
      .filter(({ bookmaker, site }) => site.peakInFlight > Number(settings[`${bookmaker}Concurrency`]))
      .map(({ bookmaker, site }) => `${bookmaker} ${site.peakInFlight} (${run.name})`),
  );
  said.push(
    above.length === 0
      ? 'At no instant was more in flight at a site than its ceiling, by its own count.'
      : `ABOVE A CEILING: ${above.join(', ')}.`,
  );
  return said.map((sentence) => `- ${sentence}`).concat('');
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
      'mean in flight ms',
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
        one.meanInFlightMs === null ? null : Math.round(one.meanInFlightMs),
        one.site.peakInFlight,
        one.site.peakPerSecond,
        one.discoveryMs === null ? null : round(one.discoveryMs / 1000),
        lastLookSeconds(run, one),
      ]),
    ),
  );

/** Fetching in batches begins when all lists are read; a lane begins with the run. */
const lastLookSeconds = (run: MeasuredRun, { fetchMs }: MeasuredRun['bookmakers'][number]): number | null => {
  if (fetchMs === null) return null;
  const isLane = run.name.startsWith('adaptive');
  const listsMs = isLane ? 0 : Math.max(...run.bookmakers.map((one) => one.discoveryMs ?? 0));
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
