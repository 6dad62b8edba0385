import { setTimeout as sleep } from 'node:timers/promises';
import type { Readiness } from '../../src/contract/health.ts';
import { markdownTable } from '../markdown-table.ts';
import { until } from '../pipeline/until.ts';
import { writeResults } from '../results.ts';
import { Checker } from './checker.ts';
import { startDatabaseBehindDoor } from './database-proxy.ts';
import { startSandbox } from './sandbox.ts';
import { startService } from './service.ts';
import { readStoredRows } from './stored-rows.ts';

const HEALED_WITHIN_MS = 120_000;
const POLL_MS = 100;
/** Longer than the pause before what is absent is looked at a second time. */
const REST_MS = 30_000;

interface Second {
  readonly second: number;
  readonly looksPerSecond: number;
  readonly backlogChanges: number;
  readonly writer: string;
  readonly readyz: number;
  readonly reasons: string;
}

/**
 * Takes the database away in the middle of a pass, and tells second by second what the service does: how fast it goes
 * on collecting, what it says of its readiness, and when all is stored afterwards. Answers the number of violations.
 */
export const measureOutage = async (options: {
  readonly events: number;
  readonly seed: number;
  readonly outageSeconds: number;
  readonly dataDir: string;
  readonly machine: string;
}): Promise<number> => {
  const { events, seed, outageSeconds, dataDir, machine } = options;
  const sandbox = await startSandbox({
    ...{ SANDBOX_EVENTS: String(events), SANDBOX_SEED: String(seed), SANDBOX_LATENCY: '0.5', SANDBOX_SPEED: '60' },
  });
  const database = await startDatabaseBehindDoor(dataDir);
  const service = await startService({ ...sandbox.siteEnv, DATA_DIR: dataDir, DATABASE_URL: database.url });
  const checker = new Checker(sandbox, (seq) => readStoredRows({ url: database.url }, seq));
  const seconds: Second[] = [];
  const looks = async (): Promise<number> => {
    const stats = await sandbox.get<Record<string, { byKind: Record<string, number> }>>('/__stats');
    return Object.values(stats).reduce((sum, { byKind }) => sum + (byKind.detail ?? 0), 0);
  };
  const watch = async (second: number): Promise<void> => {
    const [before, startMs] = [await looks(), performance.now()];
    await sleep(1_000);
    if ((await service.status()).run?.status !== 'running') await service.collect();
    const looksPerSecond = Math.round((1000 * ((await looks()) - before)) / (performance.now() - startMs));
    const answer = await fetch(`${service.url}/readyz`);
    const { writer, reasons } = (await answer.json()) as Readiness;
    const told = { readyz: answer.status, reasons: reasons.join('; ') };
    seconds.push({ second, looksPerSecond, backlogChanges: writer.backlogChanges, writer: writer.state, ...told });
    console.log(Object.values(seconds.at(-1) ?? {}).join('\t'));
    await checker.follow(service).catch(() => undefined);
  };
  console.log('second\tlooks/s\tbacklog\twriter\treadyz\treasons');
  try {
    await service.collect();
    for (let second = -3; second < 0; second++) await watch(second);
    const before = await checker.follow(service);
    database.shut();
    for (let second = 0; second < outageSeconds; second++) await watch(second);
    const atEnd = await service.status();
    await database.open();
    const startMs = performance.now();
    const since = (): number => Math.round(performance.now() - startMs);
    await until('ready again', HEALED_WITHIN_MS, POLL_MS, async () =>
      (await fetch(`${service.url}/readyz`)).ok ? true : undefined,
    );
    const readyAfterMs = since();
    await until('all of the outage is stored', HEALED_WITHIN_MS, POLL_MS, async () =>
      (await service.status()).durableSeq >= atEnd.seq ? true : undefined,
    );
    const storedAfterMs = since();
    // At rest: the market stands still, and the second looks at what was absent have been made.
    await sandbox.post('/__market', { speed: 0 });
    const rest = { seq: -1, sinceMs: 0 };
    await until('the run ended, and nothing is looked at any more', HEALED_WITHIN_MS, POLL_MS, async () => {
      const { run, seq, durableSeq } = await service.status();
      const isResting = run?.status !== 'running' && seq === durableSeq && seq === rest.seq;
      if (!isResting) Object.assign(rest, { seq, sinceMs: performance.now() });
      return isResting && performance.now() - rest.sinceMs > REST_MS ? true : undefined;
    });
    await checker.check(service);
    await checker.compareAll(service);
    const { seq, epoch } = await service.status();
    if (epoch !== before.epoch) checker.fault('the epoch ended with the outage');
    if (checker.replica.lastSeq !== seq) checker.fault(`the log ends at ${checker.replica.lastSeq}, ${seq} was given`);
    const summary = {
      ...{ machine, events, outageSeconds, changes: checker.replica.count, confirmedAsServed: checker.confirmed },
      ...{ backlogAtEnd: atEnd.writer.backlogChanges, readyAfterMs, storedAfterMs, violations: checker.faultCount },
    };
    const markdown = [
      `# The database gone for ${outageSeconds} s in the middle of a pass\n\n${machine}; ${events} events.\n`,
      markdownTable(
        ['second', 'looks/s', 'backlog', 'writer', '/readyz', 'reasons'],
        seconds.map((one) => Object.values(one) as (string | number)[]),
      ),
      `Ready ${readyAfterMs} ms after it was back, all of the ${atEnd.writer.backlogChanges} waiting changes stored after ` +
        `${storedAfterMs} ms; ${checker.faultCount} violations in ${checker.replica.count} changes.\n`,
    ].join('\n');
    console.log(`\n${markdown}`);
    writeResults('outage', { summary, seconds }, markdown);
    return checker.faultCount;
  } finally {
    await database.open().catch(() => undefined);
    await service.stop();
    await database.stop();
    await sandbox.stop();
  }
};
