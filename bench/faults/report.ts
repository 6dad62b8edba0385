import { markdownTable } from '../markdown-table.ts';
import { round } from '../storage/figures.ts';
import { FAULT_INTERVALS, type ScenarioOptions } from './scenario.ts';
import { type FaultRow, LEAST_PACE } from './verdict.ts';

const seconds = (ms: number | null): number | null => (ms === null ? null : round(ms / 1000));

export const faultsReport = (rows: readonly FaultRow[], options: ScenarioOptions): string => {
  const { events, intervalMinutes, mode, seed } = options;
  const failed = rows.filter(({ faults }) => faults.length > 0);
  return [
    '# Every fault at every bookmaker\n',
    `${events} events that stand still, mode \`${mode}\`, a run every ${intervalMinutes} min, seed ${seed}, in virtual time with the sandbox's`,
    `latencies. After a first run the fault strikes every request for ${FAULT_INTERVALS} intervals, four prices having moved at that`,
    `bookmaker just before. ${rows.length - failed.length} of ${rows.length} as promised.\n`,
    markdownTable(
      [
        'bookmaker, fault',
        'outcomes',
        'pace of others %',
        'looks of others %',
        'removed',
        'invented',
        'wrong at the end',
        'old shown as new s',
        'up after s',
        'confirmed after s',
        'longest run s',
        'not as promised',
      ],
      rows.map((row) => [
        `${row.bookmaker}, ${row.fault}`,
        row.outcomes.join(' '),
        round(100 * row.pace),
        round(100 * row.looksShare),
        row.removed,
        row.invented,
        row.wrongPrices,
        seconds(row.exposureMs),
        seconds(row.upAfterMs),
        seconds(row.confirmedAfterMs),
        seconds(row.longestRunMs),
        row.faults.join(', '),
      ]),
    ),
    `Pace of others: looks per second of the slowest other lane in the first run under the fault; looks of others: those that`,
    `went well at the other bookmakers in the whole time; both against the same time without a fault, at least ${100 * LEAST_PACE} %${mode === 'fixed' ? ' promised in mode `adaptive` alone' : ''}.`,
    'Invented: changes other than those four prices. Up: the source is not `down` any more; confirmed: everything of that',
    'bookmaker was seen again; within one interval and the length of an undisturbed run. Old shown as new: the longest that an old price was',
    'confirmed by bodies that had stopped changing (`stale`); nothing in such a body says so.\n',
  ].join('\n');
};
