import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { floorOf, type Profile } from './pipeline/floor.ts';
import type { MeasuredRun } from './pipeline/measured-run.ts';
import { ourselvesReport, profileReport } from './pipeline/report.ts';
import { measureOurselves, measureProfile } from './pipeline/scenarios.ts';
import { stopAllServices } from './pipeline/service-process.ts';
import { writeResults } from './results.ts';
import { round } from './storage/figures.ts';

/**
 * How long the built service takes for a pass over the sandbox, by each scheme of collecting and against the least that
 * is possible: `--events 1311 --profiles roomy,tight`. Sandbox and database share the machine with the service.
 */
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1311' },
    profiles: { type: 'string', default: 'roomy,tight' },
  },
});
const events = Number(values.events);
const profiles = values.profiles.split(',').filter((name): name is Profile => name === 'roomy' || name === 'tight');
if (!Number.isInteger(events) || events < 10 || profiles.length === 0) {
  console.error('--events is a whole number from 10, --profiles some of roomy,tight');
  process.exit(1);
}

const tell = (run: MeasuredRun): void =>
  console.error(`${run.name}: ${run.status}, ${run.events.total} events in ${round(run.seconds)} s`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void stopAllServices().finally(() => process.exit(130)));
}

const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}`;
const sections = [`# A pass over the sandbox\n\n${machine}; load before: ${round(loadavg()[0] ?? 0)}.\n`];
const measured: object[] = [];
for (const profile of profiles) {
  console.error(`${profile}:`);
  const results = await measureProfile(profile, events, tell);
  const floor = floorOf(profile, [results.fixed, results.adaptive], results.settings);
  measured.push({ ...results, floor });
  sections.push(profileReport(results, floor, events));
}
console.error('answering at once:');
const ourselves = await measureOurselves(events, tell);
sections.push(ourselvesReport([ourselves.first, ourselves.second], events));
sections.push(
  'Service times of the floor: what the sandbox draws from when nothing waits. Delay of the event loop: with a reading ' +
    'every 5 ms, which is included. CPU: of the service itself, of all processes of the database server, of the sandbox.\n',
);
const markdown = sections.join('\n');
console.log(markdown);
writeResults('pipeline', { machine, events, profiles: measured, ourselves }, markdown);
