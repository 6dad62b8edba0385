import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Delays } from './live/delays.ts';
import { endFedProcesses, startFed } from './live/fed-process.ts';
import { liveReport } from './live/report.ts';
import { measureRestarts } from './live/restarts.ts';
import { measureSteady } from './live/steady-load.ts';
import { sessionNice } from './pipeline/processes.ts';
import { freePort } from './pipeline/service-process.ts';
import { writeResults } from './results.ts';
import { round } from './storage/figures.ts';

/**
 * The live stream under load: `--sockets 500 --slow 50 --returning 50 --seconds 60 --rate 1000 --events 1311`. The whole
 * service runs in a process of its own, database, alerts and movers included; in place of its lanes, a feed commits looks
 * to the book at the set rate. The clients live in this process.
 */
const { values } = parseArgs({
  options: {
    sockets: { type: 'string', default: '500' },
    slow: { type: 'string', default: '50' },
    returning: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '60' },
    rate: { type: 'string', default: '1000' },
    events: { type: 'string', default: '1311' },
  },
});
const [sockets, slow, returning, seconds, rate, events] = [
  ...[values.sockets, values.slow, values.returning, values.seconds, values.rate, values.events].map(Number),
] as const;
if (
  ![sockets, slow, returning, seconds, rate, events].every((value) => Number.isInteger(value) && Number(value) >= 0) ||
  !seconds ||
  !rate ||
  !events ||
  seconds > 600
) {
  console.error('--sockets, --slow, --returning, --seconds (up to 600), --rate and --events are whole numbers');
  process.exit(1);
}

const parent = mkdtempSync(join(tmpdir(), 'overround-live-'));
// The database server may run as another user.
chmodSync(parent, 0o755);
const cleanUp = async (): Promise<void> => {
  await endFedProcesses();
  rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void cleanUp().finally(() => process.exit(130)));
}

try {
  const delays = new Delays();
  const at = { port: await freePort(), dataDir: join(parent, 'data'), events };
  const start = () => startFed(at, (batches) => delays.committed(batches));
  const load = round(loadavg()[0] ?? 0);
  const fed = await start();
  console.error(`fed with ${events} events; ${sockets} sockets for ${seconds} s`);
  const steady = await measureSteady(fed, delays, { ...at, sockets: sockets ?? 0, slow: slow ?? 0, seconds, rate });
  console.error('restarts');
  const restarts =
    returning === 0 ? null : await measureRestarts(start, fed, { clients: returning ?? 0, rate, events });
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}`;
  const nice = sessionNice();
  const shared =
    `${machine}; load before: ${load}. Feed, service, database and clients share it` +
    `${nice === 0 ? '' : `, and go before whatever else is at work on it (nice ${nice})`}.`;
  const markdown = `# The live stream under load\n\n${shared}\n\n${liveReport(steady, restarts?.results ?? null)}`;
  console.log(markdown);
  writeResults('live', { machine, load, nice, asked: values, steady, restarts: restarts?.results ?? null }, markdown);
} finally {
  await cleanUp();
}
process.exit(0);
