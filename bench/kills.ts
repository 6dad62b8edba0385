import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Checker } from './kills/checker.ts';
import { type KillResult, killDatabase, killService } from './kills/kills.ts';
import { measureOutage } from './kills/outage.ts';
import { killsReport } from './kills/report.ts';
import { startSandbox } from './kills/sandbox.ts';
import { startService, stopAllServices } from './kills/service.ts';
import { readStoredRows } from './kills/stored-rows.ts';
import { writeResults } from './results.ts';
import { randomFrom } from './storage/figures.ts';

/**
 * Kills the service, and then its database, with `kill -9` at random moments of a run over a moving market, and checks
 * after each kill that nothing durable was lost, doubled or invented: `--service 50 --database 20 --events 120 --seed 1`.
 * `--outage-seconds 30` takes the database away for so long in the middle of a pass instead. Exits 1 on any violation.
 */
const { values } = parseArgs({
  options: {
    service: { type: 'string', default: '50' },
    database: { type: 'string', default: '20' },
    events: { type: 'string', default: '120' },
    seed: { type: 'string', default: '1' },
    'outage-seconds': { type: 'string', default: '0' },
  },
});
const [service, database, events, seed, outageSeconds] = [
  ...[values.service, values.database, values.events, values.seed, values['outage-seconds']].map(Number),
] as [number, number, number, number, number];
if (![service, database, events, seed, outageSeconds].every((value) => Number.isInteger(value) && value >= 0)) {
  console.error('--service, --database, --events, --seed and --outage-seconds are whole numbers');
  process.exit(2);
}

const parent = mkdtempSync(join(tmpdir(), 'overround-kills-'));
// The database server may run as another user.
chmodSync(parent, 0o755);
const dataDir = join(parent, 'data');
const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}`;

const removeFiles = (): void => rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void stopAllServices().finally(() => process.exit(130)));
}
process.once('exit', removeFiles);

const killAll = async (): Promise<number> => {
  const startMs = performance.now();
  const random = randomFrom(seed);
  const sandbox = await startSandbox({
    ...{ SANDBOX_EVENTS: String(events), SANDBOX_SEED: String(seed), SANDBOX_LATENCY: '0.1', SANDBOX_SPEED: '60' },
  });
  const env = { DATA_DIR: dataDir, ...sandbox.siteEnv };
  const checker = new Checker(sandbox, (seq) => readStoredRows({ dataDir }, seq));
  const results: KillResult[] = [];
  let running = await startService(env);
  try {
    for (let kill = 1; kill <= service + database; kill++) {
      const faultsBefore = checker.faultCount;
      const result =
        kill <= service
          ? await killService(checker, running, random, () => startService(env))
          : await killDatabase(checker, running, random, dataDir);
      running = result.service;
      const { service: _, ...figures } = result;
      results.push({ ...figures, number: kill, violations: checker.faultCount - faultsBefore });
      console.log(lineOf(results.at(-1) as KillResult, service + database));
    }
    await checker.compareAll(running);
  } finally {
    await running.stop();
    await sandbox.stop();
  }
  const summary = {
    ...{ machine, events, seed, serviceKills: service, databaseKills: database },
    changes: checker.replica.count,
    confirmedAsServed: checker.confirmed,
    violations: checker.faultCount,
    seconds: Math.round((performance.now() - startMs) / 1000),
  };
  const markdown = killsReport(summary, results, checker.faults);
  console.log(`\n${markdown}`);
  writeResults('kills', { summary, kills: results, faults: checker.faults }, markdown);
  return checker.faultCount;
};

const lineOf = (
  { number, what, afterMs, seq, durableSeq, storedSeq, backAfterMs, changes, violations }: KillResult,
  of: number,
): string =>
  `${String(number).padStart(3)}/${of} ${what.padEnd(8)} killed after ${String(afterMs).padStart(5)} ms at seq ${seq}, ` +
  `durable ${durableSeq}, found ${storedSeq}; back after ${backAfterMs} ms; ${changes} changes in the log; ` +
  `${violations === 0 ? 'ok' : `${violations} VIOLATIONS`}`;

const faults =
  outageSeconds > 0 ? await measureOutage({ events, seed, outageSeconds, dataDir, machine }) : await killAll();
process.exitCode = faults === 0 ? 0 : 1;
