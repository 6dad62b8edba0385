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
    const { alone, asked } = served;
    lines.push(
      `\nA service of ${served.events} events whose market moves (speed ${served.speed}), in a pass in which nobody asks, and in one in which it is ` +
        `asked ${asked.questions} times for \`/api/events?sort=gap\`; load of the machine before: ${served.loadBefore}.\n`,
      markdownTable(
        ['', 'nobody asks', 'asked all the time', 'aim'],
        [
          ['pass, s', alone.seconds, asked.seconds, '–'],
          ['changes', alone.changes, asked.changes, '–'],
          ['answer p50 ms', '–', asked.p50Ms, '–'],
          ['answer p99 ms', '–', asked.p99Ms, 50],
          [
            'share of gaps, movers, alerts in the processor time of the service, %',
            alone.signalsPercent,
            asked.signalsPercent,
            10,
          ],
          ['share of collecting garbage, %', alone.garbagePercent, asked.garbagePercent, '–'],
          ['processor busy, %', alone.busyPercent, asked.busyPercent, '–'],
        ],
      ),
    );
  }
  return `${lines.join('\n')}\n`;
};
