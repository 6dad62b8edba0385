import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { type Cell, markdownTable } from './markdown-table.ts';
import { sessionNice } from './pipeline/processes.ts';
import { writeResults } from './results.ts';
import { Deadline } from './storage/deadline.ts';
import { round } from './storage/figures.ts';
import { watchStatements } from './storage/largest-statement.ts';
import { measureStorage } from './storage/measure-storage.ts';
import type { StorageTarget } from './storage/measurement.ts';
import { MOVES, PRICES_PER_QUOTE } from './storage/workload.ts';

/**
 * What storage costs with the real writer and the real reads: changes per second, bytes per change, and how long a
 * history takes to read while the collector writes. `--changes 5000000` sets how many changes there are. Measured on the
 * embedded server, and on a server of one's own as well where `DATABASE_URL` names one: in a database made for it. It
 * takes `--minutes 10` at most: what does not fit is cut short, and what was measured by then is written all the same.
 */
const { values } = parseArgs({
  options: { changes: { type: 'string', default: '600000' }, minutes: { type: 'string', default: '10' } },
});
const changes = Number(values.changes);
const minutes = Number(values.minutes);
if (!Number.isInteger(changes) || changes < 400_000) {
  console.error('--changes is a whole number from 400000');
  process.exit(2);
}
if (!(minutes > 0)) {
  console.error('--minutes is a number above 0');
  process.exit(2);
}

const parent = mkdtempSync(join(tmpdir(), 'overround-bench-'));
// The database server may run as another user.
chmodSync(parent, 0o755);
const dataDir = join(parent, 'data');
const nice = sessionNice();
const machine =
  `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}` +
  `${nice === 0 ? '' : `, before whatever else is at work on them (nice ${nice})`}; load before: ${round(loadavg()[0] ?? 0)}`;

const onServer = async (url: string, statement: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
};

/** Measures on the operator's server in a database of its own, which is removed. */
const onServerOfOnesOwn = async (url: string, measure: (target: StorageTarget) => Promise<void>): Promise<void> => {
  const database = `overround_bench_${process.pid}`;
  const address = new URL(url);
  address.pathname = `/${database}`;
  await onServer(url, `CREATE DATABASE ${database}`);
  try {
    await measure({ name: 'DATABASE_URL', dataDir, databaseUrl: address.href });
  } finally {
    await onServer(url, `DROP DATABASE ${database} WITH (FORCE)`);
  }
};

const figures = new Map<string, Record<string, number | string>>();

/** Writes what there is; after every figure, so that it is there whatever becomes of the rest. */
const save = (unfinished: string): string => {
  const targets = [...figures];
  const names = [...new Set(targets.flatMap(([, own]) => Object.keys(own)))];
  const table = markdownTable(
    ['', ...targets.map(([name]) => name)],
    names.map((name): Cell[] => [name, ...targets.map(([, own]) => own[name] ?? null)]),
  );
  const markdown =
    `# Storage\n\n${unfinished === '' ? '' : `Not finished: ${unfinished}.\n\n`}` +
    `${machine}; ${changes} changes in 14 days, ${round(PRICES_PER_QUOTE, 2)} prices a quote, ${MOVES} changes a look. ` +
    'The processor of the service includes its collection of garbage; making the changes is measured apart, except in the ' +
    `first pass.\n\n${table}`;
  writeResults('storage', { machine, changes, unfinished, targets: Object.fromEntries(targets) }, markdown);
  return markdown;
};

const measure = async (target: StorageTarget, deadline: Deadline): Promise<void> => {
  console.log(`\n${target.name}`);
  const own: Record<string, number | string> = {};
  figures.set(target.name, own);
  await measureStorage(target, changes, deadline, (name, value) => {
    own[name] = value;
    console.log(`${name.padEnd(64)} ${value}`);
    save(`still measuring ${target.name}`);
  });
};

/** Ends a server that was not closed, too: this process has broken off then. */
const removeData = (): void => {
  const pidFile = join(dataDir, 'pg', 'postmaster.pid');
  if (existsSync(pidFile)) process.kill(Number.parseInt(readFileSync(pidFile, 'utf8'), 10), 'SIGQUIT');
  rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
};

/** Parts keep to their deadline by themselves; the rest is for closing, and the timer for a part that hangs. */
const whole = new Deadline(0.92 * minutes * 60_000);
setTimeout(() => {
  console.error(`\n${save(`a part took longer than all ${minutes} minutes`)}`);
  process.exit(1);
}, minutes * 60_000).unref();
process.once('exit', removeData);

watchStatements();
const failures: string[] = [];
const attempt = (name: string, measuring: Promise<void>): Promise<void> =>
  measuring.catch((error: unknown) => {
    console.error(error);
    failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  });
const url = process.env.DATABASE_URL ?? '';
await attempt(
  'embedded',
  measure({ name: 'embedded', dataDir, databaseUrl: undefined }, whole.share(url === '' ? 1 : 0.5)),
);
if (url !== '') {
  await attempt(
    'DATABASE_URL',
    onServerOfOnesOwn(url, (target) => measure(target, whole)),
  );
}
console.log(`\n${save(failures.join('; '))}`);
process.exitCode = failures.length === 0 ? 0 : 1;
