import { parseArgs } from 'node:util';
import { markdownTable } from './markdown-table.ts';
import { writeResults } from './results.ts';
import { slopeKb } from './soak/memory.ts';
import { FACTOR, soak } from './soak/soak.ts';
import { round } from './storage/figures.ts';

/**
 * Whether anything grows or goes wrong over many runs in a row, all of them disturbed by faults of the bookmakers:
 * `--runs 200 --events 12 --seed 1`. Needs `--expose-gc`. Ends with 1 when a promise is not kept.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '200' },
    events: { type: 'string', default: '12' },
    seed: { type: 'string', default: '1' },
  },
});
const options = { runs: Number(values.runs), events: Number(values.events), seed: Number(values.seed) };
if (!Number.isInteger(options.runs) || options.runs < 4 || !Number.isInteger(options.events) || options.events < 5) {
  console.error('--runs is a whole number from 4, --events one from 5');
  process.exit(1);
}
if (globalThis.gc === undefined) {
  console.error('start it with --expose-gc');
  process.exit(1);
}

/** The first quarter of the runs fills what has a bound. */
const MEASURED_SHARE = 0.75;

const { heap, ...result } = await soak(options);
const measured = heap.slice(-Math.round(heap.length * MEASURED_SHARE));
const figures = {
  ...result,
  runs: heap.length,
  slopeKbPerRun: slopeKb(measured),
  heapMb: round((heap.at(-1) ?? 0) / 1024 ** 2),
};
const left = Object.entries(figures.leftOver).map(([kind, count]) => `${count} ${kind}`);
const markdown = [
  '# Many disturbed runs in a row\n',
  `${figures.runs} runs over ${options.events} events, real HTTP to a sandbox in a process of its own, seed ${options.seed}; in each run one to`,
  `three of its faults at random bookmakers. Both processes' clock runs ${FACTOR} times as fast as the machine's.\n`,
  markdownTable(
    ['figure', 'value'],
    [
      [`heap in use after collection, kB per run over the last ${measured.length} runs`, figures.slopeKbPerRun],
      ['heap in use at the end, MB', figures.heapMb],
      ['sockets, timers and others left after the stop', left.join(', ') || 'none'],
      ['warnings of the runtime', figures.warnings.length],
      [
        'runs by their end',
        Object.entries(figures.statuses)
          .map(([status, count]) => `${count} ${status}`)
          .join(', '),
      ],
      ['runs without an end', figures.unfinishedRuns],
      ['defects of ours in runs', figures.defects],
      ['changes', figures.changes],
      ['quotes removed (none was withdrawn)', figures.removed],
      [`wrong prices at the end, of ${figures.comparedPrices}`, figures.wrongPrices],
      ['seconds', round(figures.seconds)],
    ],
  ),
].join('\n');
console.log(markdown);
writeResults('soak', { options, ...figures, heap }, markdown);
const { unfinishedRuns, defects, removed, wrongPrices, warnings } = figures;
const isBroken = unfinishedRuns + defects + removed + wrongPrices + warnings.length + left.length > 0;
process.exitCode = isBroken ? 1 : 0;
