import { markdownTable } from '../markdown-table.ts';
import { percentile } from '../storage/figures.ts';
import type { KillResult } from './kills.ts';

export interface KillsSummary {
  readonly machine: string;
  readonly events: number;
  readonly seed: number;
  readonly serviceKills: number;
  readonly databaseKills: number;
  readonly changes: number;
  readonly confirmedAsServed: number;
  readonly violations: number;
  readonly seconds: number;
}

export const killsReport = (
  summary: KillsSummary,
  results: readonly KillResult[],
  faults: readonly string[],
): string => {
  const row = (what: KillResult['what']) => {
    const own = results.filter((result) => result.what === what);
    const back = own.map(({ backAfterMs }) => backAfterMs);
    const lost = own.map(({ seq, storedSeq }) => Math.max(0, seq - storedSeq));
    return [
      ...[what, own.length, own.filter(({ backlog }) => backlog > 0).length],
      ...[Math.max(0, ...own.map(({ backlog }) => backlog)), lost.reduce((a, b) => a + b, 0)],
      ...[percentile(back, 0.5), Math.max(0, ...back), own.reduce((sum, { violations }) => sum + violations, 0)],
    ];
  };
  return [
    `# Kills in the middle of a run\n\n${summary.machine}; ${summary.events} events, seed ${summary.seed}, ` +
      `${summary.seconds} s.\n`,
    markdownTable(
      [
        'killed',
        'times',
        'with a backlog',
        'largest backlog',
        'not yet durable, gone',
        'back p50 ms',
        'max ms',
        'violations',
      ],
      [row('service'), row('database')],
    ),
    `${summary.changes} changes in the log, ${summary.confirmedAsServed} of them found in what the bookmakers served; ` +
      `${summary.violations} violations.\n`,
    ...faults.map((fault) => `- ${fault}`),
  ].join('\n');
};
