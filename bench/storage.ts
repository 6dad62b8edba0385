import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { type Cell, markdownTable } from './markdown-table.ts';
import { writeResults } from './results.ts';
import { round } from './storage/figures.ts';
import { watchStatements } from './storage/largest-statement.ts';
import { measureStorage, type StorageTarget } from './storage/measure-storage.ts';
import { PRICES_PER_QUOTE } from './storage/workload.ts';

/**
 * What storage costs with the real writer and the real reads: changes per second, bytes per change, and how long a
 * history takes to read while the collector writes. `--changes 5000000` sets how many changes there are. Measured on the
 * embedded server, and on a server of one's own as well where `DATABASE_URL` names one: in a database made for it.
 */
const { values } = parseArgs({ options: { changes: { type: 'string', default: '600000' } } });
const changes = Number(values.changes);
if (!Number.isInteger(changes) || changes < 400_000) {
  console.error('--changes is a whole number from 400000');
  process.exit(2);
}

const parent = mkdtempSync(join(tmpdir(), 'overround-bench-'));
// The database server may run as another user.
chmodSync(parent, 0o755);
const dataDir = join(parent, 'data');
const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}`;

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
const measure = async (target: StorageTarget): Promise<void> => {
  console.log(`\n${target.name}`);
  const own: Record<string, number | string> = {};
  figures.set(target.name, own);
  await measureStorage(target, changes, (name, value) => {
    own[name] = value;
    console.log(`${name.padEnd(64)} ${value}`);
  });
};

watchStatements();
try {
  await measure({ name: 'embedded', dataDir, databaseUrl: undefined });
  const url = process.env.DATABASE_URL;
  if (url !== undefined && url !== '') await onServerOfOnesOwn(url, measure);
} finally {
  rmSync(parent, { recursive: true, force: true });
}
const targets = [...figures];
const names = [...new Set(targets.flatMap(([, own]) => Object.keys(own)))];
const table = markdownTable(
  ['', ...targets.map(([name]) => name)],
  names.map((name): Cell[] => [name, ...targets.map(([, own]) => own[name] ?? null)]),
);
const markdown =
  `# Storage\n\n${machine}; ${changes} changes in 14 days, ${round(PRICES_PER_QUOTE, 2)} prices a quote, ` +
  `4 changes a look.\n\n${table}`;
console.log(`\n${markdown}`);
writeResults('storage', { machine, changes, targets: Object.fromEntries(targets) }, markdown);
