import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { floorOf, type Profile } from './pipeline/floor.ts';
import type { MeasuredRun } from './pipeline/measured-run.ts';
import { ourselvesReport, profileReport } from './pipeline/report.ts';
import { measureOurselves, measureProfile, SCHEMES } from './pipeline/scenarios.ts';
import { stopAllServices } from './pipeline/service-process.ts';
import { writeResults } from './results.ts';
import { round } from './storage/figures.ts';

const PARTS = [...SCHEMES, 'ourselves'] as const;

/**
 * How long the built service takes for a pass over the sandbox, by each scheme of collecting and against the least that
 * is possible, and how fast it is itself: `--events 1311 --profiles roomy,tight --parts sequential,fixed,adaptive,warm,ourselves`.
 * All of it takes some 22 minutes on two quiet cores. Sandbox and database share the machine with the service.
 */
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1311' },
    profiles: { type: 'string', default: 'roomy,tight' },
    parts: { type: 'string', default: PARTS.join(',') },
  },
});
const events = Number(values.events);
const profiles = values.profiles.split(',').filter((name): name is Profile => name === 'roomy' || name === 'tight');
const parts = PARTS.filter((part) => values.parts.split(',').includes(part));
const schemes = SCHEMES.filter((scheme) => parts.includes(scheme));
if (!Number.isInteger(events) || events < 10 || profiles.length === 0 || parts.length === 0) {
  console.error(
    `--events is a whole number from 10, --profiles some of roomy,tight, --parts some of ${PARTS.join(',')}`,
  );
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
const startedAtMs = performance.now();
for (const profile of schemes.length === 0 ? [] : profiles) {
  console.error(`${profile}:`);
  const results = await measureProfile(profile, events, schemes, tell);
  const passes = SCHEMES.flatMap((scheme) => (scheme === 'sequential' ? [] : (results.runs[scheme] ?? [])));
  const floor = passes.length === 0 ? [] : floorOf(profile, passes, results.settings);
  measured.push({ ...results, floor });
  sections.push(profileReport(results, floor, events));
}
let ourselves: object | undefined;
if (parts.includes('ourselves')) {
  console.error('answering at once:');
  const { first, second } = await measureOurselves(events, tell);
  ourselves = { first, second };
  sections.push(ourselvesReport([first, second], events));
}
const minutes = (performance.now() - startedAtMs) / 60_000;
sections.push(
  'Service times of the floor: what the sandbox draws from when nothing waits; requests of the floor: the fewest that any ' +
    'of these passes needed. Mean in flight: bodies and their reading included. Delay of the event loop: with a reading ' +
    'every 5 ms, which is included. CPU: of the service itself, of all processes of the database server, of the sandbox. ' +
    `All of this took ${round(minutes)} minutes; load after: ${round(loadavg()[0] ?? 0)}.\n`,
);
const markdown = sections.join('\n');
console.log(markdown);
const isWhole = parts.length === PARTS.length && profiles.length === 2;
writeResults(
  isWhole ? 'pipeline' : 'pipeline-part',
  { machine, events, parts, minutes, profiles: measured, ourselves },
  markdown,
);
