import { markdownTable } from '../markdown-table.ts';
import type { Served } from './served.ts';

export interface Sorting {
  readonly events: number;
  readonly bookmakers: number;
  readonly quotesEach: number;
  readonly anewMs: number;
  readonly heapMb: { readonly before: number; readonly after: number };
  readonly rounds: readonly { readonly changedQuotes: number; readonly p50Ms: number; readonly p99Ms: number }[];
}

export const gapsReport = (sorting: Sorting, served: Served | null): string => {
  const { events, bookmakers, quotesEach, anewMs, heapMb } = sorting;
  const lines = [
    '# What gaps and alerts cost\n',
    `${events} events, ${bookmakers} bookmakers, ${quotesEach} quotes each. All anew: ${anewMs} ms of the processor; heap ` +
      `${heapMb.before} to ${heapMb.after} MB.\n`,
    markdownTable(
      ['quotes changed between two sorts', 'p50 ms', 'p99 ms'],
      sorting.rounds.map(({ changedQuotes, p50Ms, p99Ms }) => [changedQuotes, p50Ms, p99Ms]),
    ),
  ];
  if (served !== null) {
    lines.push(
      `\nA service of ${served.events} events whose market moves (${served.changes} changes meanwhile), asked ` +
        `${served.questions} times for \`/api/events?sort=gap\`:\n`,
      markdownTable(
        ['', 'value'],
        [
          ['p50 ms', served.p50Ms],
          ['p99 ms', served.p99Ms],
          ['share of the service in gaps, movers, alerts, %', served.signalsPercent],
          ['processor busy, %', served.busyPercent],
        ],
      ),
    );
  }
  return `${lines.join('\n')}\n`;
};
