import { parseArgs } from 'node:util';
import { bookmakers } from '../sandbox/bookmaker.ts';
import { type FaultName, faultNames } from '../sandbox/serving/faults.ts';
import { faultsReport } from './faults/report.ts';
import { playScenario, type ScenarioOptions } from './faults/scenario.ts';
import { type FaultRow, judge } from './faults/verdict.ts';
import { writeResults } from './results.ts';

/**
 * What each fault at each bookmaker does to the others, to the book, and how it is got over, in virtual time:
 * `--events 24 --interval 1 --mode adaptive --seed 1 --faults outage,slow`. Ends with 1 when a promise is not kept.
 */
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '24' },
    interval: { type: 'string', default: '1' },
    mode: { type: 'string', default: 'adaptive' },
    seed: { type: 'string', default: '1' },
    faults: { type: 'string', default: faultNames.join(',') },
  },
});
const options: ScenarioOptions = {
  events: Number(values.events),
  intervalMinutes: Number(values.interval),
  mode: values.mode === 'fixed' ? 'fixed' : 'adaptive',
  seed: Number(values.seed),
};
const { events, intervalMinutes } = options;
const chosen = values.faults.split(',');
const faults = faultNames.filter((name: FaultName) => chosen.includes(name));
if (!Number.isInteger(events) || events < 10 || !(intervalMinutes >= 1) || faults.length === 0) {
  console.error(
    `--events is a whole number from 10, --interval minutes from 1, --faults some of ${faultNames.join(',')}`,
  );
  process.exit(1);
}

const rows: FaultRow[] = [];
for (const bookmaker of bookmakers) {
  const baseline = await playScenario(options, bookmaker, null);
  for (const fault of faults) {
    const row = judge(
      { bookmaker, fault },
      await playScenario(options, bookmaker, fault),
      baseline,
      intervalMinutes * 60_000,
      options.mode,
    );
    rows.push(row);
    console.error(`${bookmaker}, ${fault}: ${row.faults.length === 0 ? 'as promised' : row.faults.join(', ')}`);
  }
}
const markdown = faultsReport(rows, options);
console.log(markdown);
writeResults(options.mode === 'fixed' ? 'faults-fixed' : 'faults', { options, rows }, markdown);
process.exitCode = rows.some((row) => row.faults.length > 0) ? 1 : 0;
