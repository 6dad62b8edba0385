import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createRandom } from '../sandbox/random.ts';
import { LEAST_MINUTES_TO_KICKOFF, MARKETS, THRESHOLDS } from './alerts/expected-alerts.ts';
import { judge } from './alerts/judge.ts';
import { beginLife, type ServiceLife } from './alerts/killable-service.ts';
import { startReceiver } from './alerts/receiver.ts';
import { startSandbox } from './kills/sandbox.ts';
import { markdownTable } from './markdown-table.ts';
import { freePort } from './pipeline/service-process.ts';
import { until } from './pipeline/until.ts';
import { writeResults } from './results.ts';

/**
 * The service over a market that moves, killed at random moments: `--kills 50 --seed 1 --events 24`. At the end what was
 * raised is compared with what follows from the durable log, and what a receiver of webhooks got with what was raised.
 * Exit code 1 where an alert was lost, doubled or invented.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    events: { type: 'string', default: '24' },
  },
});
const kills = Number(values.kills);
if (!Number.isInteger(kills) || kills < 1 || kills > 1_000) {
  console.error('--kills is a whole number from 1 to 1000');
  process.exit(1);
}

const SECRET = 'a secret of sixteen or more';
/** Market seconds in one second while the service is shaken. */
const SPEED = 300;
const PASSES = { least: 0.5, most: 3.5 };
/** So many lives end before they have begun to answer. */
const SHARE_KILLED_IN_START = 0.15;
const LONGEST_START_MS = 1_500;

const pass = async (life: ServiceLife): Promise<void> => {
  const { runId } = await life.send<{ runId: string }>('POST', '/api/runs', {});
  await until('a pass ended', 120_000, 20, async () => {
    const { status } = await life.get<{ status: string }>(`/api/runs/${runId}`);
    return status === 'running' ? undefined : true;
  });
};

/**
 * Passes one after the other until so many are done and a part of the next: only what two looks of one life saw is told,
 * so a life is measured by its passes, whatever the machine.
 */
const live = async (life: ServiceLife, passes: number): Promise<void> => {
  let lastMs = 0;
  for (let done = 0; done < Math.floor(passes); done++) {
    const beganMs = performance.now();
    await pass(life);
    lastMs = performance.now() - beganMs;
  }
  await life.send('POST', '/api/runs', {});
  await sleep((passes % 1) * lastMs);
};

const makeRules = async (life: ServiceLife, url: string): Promise<void> => {
  const { rules } = await life.get<{ rules: { ruleId: string }[] }>('/api/alert-rules');
  for (const { ruleId } of rules) await life.send('DELETE', `/api/alert-rules/${ruleId}`);
  const shared = {
    filters: { markets: MARKETS, minMinutesToKickoff: LEAST_MINUTES_TO_KICKOFF },
    noise: { repeatAfterMinutes: 0, confirmSeconds: 0, settleSeconds: 0 },
    webhook: { url, secret: SECRET },
  };
  const severity = { thresholds: { severity: 'warning' } };
  await life.send('POST', '/api/alert-rules', {
    ...{ kind: 'price_moved', name: 'moved', thresholds: { unit: 'percent', ...THRESHOLDS }, ...shared },
  });
  await life.send('POST', '/api/alert-rules', { kind: 'suspended', name: 'suspended', ...severity, ...shared });
  await life.send('POST', '/api/alert-rules', { kind: 'returned', name: 'returned', ...severity, ...shared });
};

const kickoffs = async (life: ServiceLife): Promise<ReadonlyMap<string, number>> => {
  const { events } = await life.get<{ events: { eventId: string; kickoff: string }[] }>(
    '/api/events?includeStarted=true&limit=200',
  );
  return new Map(events.map(({ eventId, kickoff }) => [eventId, Date.parse(kickoff)]));
};

const beganAtMs = async (life: ServiceLife): Promise<number> =>
  Date.parse((await life.get<{ startedAt: string }>('/api/status')).startedAt);

const parent = mkdtempSync(join(tmpdir(), 'overround-alert-kills-'));
// The database server may run as another user.
chmodSync(parent, 0o755);
const random = createRandom('alert-kills', Number(values.seed));
const sandbox = await startSandbox({
  ...{ SANDBOX_EVENTS: values.events, SANDBOX_SEED: values.seed },
  ...{ SANDBOX_LATENCY: '0', SANDBOX_SPEED: '0' },
});
const receiver = await startReceiver(SECRET);
const env = { DATA_DIR: join(parent, 'data'), WEBHOOK_HOSTS: receiver.host, ...sandbox.siteEnv };
let life: ServiceLife | undefined;
const begin = async (): Promise<ServiceLife> => {
  life = beginLife(await freePort(), env);
  return life;
};
const cleanUp = async (): Promise<void> => {
  await life?.stop();
  await sandbox.stop();
  await receiver.close();
  rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
};
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void cleanUp().then(() => process.exit(130)));

const startedAtMs: number[] = [];
const kickoffSamples: ReadonlyMap<string, number>[] = [];
let killedInStart = 0;

/** Waits until it answers, and notes what the judgement needs to know of this life. */
const settle = async (one: ServiceLife): Promise<void> => {
  await one.ready();
  startedAtMs.push(await beganAtMs(one));
  kickoffSamples.push(await kickoffs(one));
};

const shake = async (number: number): Promise<void> => {
  const one = await begin();
  if (random.chance(SHARE_KILLED_IN_START)) {
    killedInStart++;
    await sleep(random.between(0, LONGEST_START_MS));
    return one.kill();
  }
  await settle(one);
  await live(one, random.between(PASSES.least, PASSES.most));
  await one.kill();
  if (number % 10 === 0) console.error(`${number} kills, ${receiver.received.posts} posts`);
};

/** A price that is moved by hand comes last: when its alert is there, everything before it has been gone through. */
const comeToRest = async (one: ServiceLife): Promise<void> => {
  await sandbox.post('/__market', { speed: 0 });
  await pass(one);
  const { events } = await one.get<{ events: { eventId: string; kickoff: string }[] }>(
    '/api/events?minBookmakers=3&market=1x2-ft&limit=200',
  );
  const late = events.filter(
    ({ kickoff }) => Date.parse(kickoff) > Date.now() + 60_000 * (LEAST_MINUTES_TO_KICKOFF + 30),
  );
  for (const { eventId } of late) {
    const move = { event: eventId, bookmaker: 'sportybet', market: '1x2-ft', selection: 'home', factor: 1.3 };
    const isMoved = await sandbox.post('/__market', { move }).then(
      () => true,
      () => false,
    );
    if (!isMoved) continue;
    const { seq } = await one.get<{ seq: number }>('/api/status');
    await one.send('POST', `/api/events/${eventId}/refresh`);
    await until('the last alert is stored', 60_000, 100, async () => {
      const { alerts } = await one.get<{ alerts: { seq: number }[] }>(`/api/alerts?eventId=${eventId}&limit=1`);
      return (alerts[0]?.seq ?? 0) > seq ? true : undefined;
    });
    break;
  }
  await until('every webhook has come to an end', 120_000, 200, async () => {
    const { deliveries } = await one.get<{ deliveries: unknown[] }>('/api/webhook-deliveries?state=waiting&limit=1');
    return deliveries.length === 0 ? true : undefined;
  });
};

try {
  const startMs = performance.now();
  const first = await begin();
  await settle(first);
  await pass(first);
  await makeRules(first, `http://${receiver.host}/`);
  await sandbox.post('/__market', { speed: SPEED });
  await first.kill();
  for (let number = 1; number <= kills; number++) await shake(number);
  const last = await begin();
  await settle(last);
  await comeToRest(last);
  kickoffSamples.push(await kickoffs(last));
  const verdict = await judge(last, { startedAtMs, kickoffSamples, received: receiver.received });
  const results = { kills, killedInStart, seconds: Math.round((performance.now() - startMs) / 1_000), ...verdict };
  const rows = Object.entries(results).flatMap(([name, value]) => (typeof value === 'number' ? [[name, value]] : []));
  const markdown = `# Alerts under kills\n\n${markdownTable(['', ''], rows)}\n`;
  console.log(markdown);
  for (const difference of verdict.differences) console.error(difference);
  writeResults('alert-kills', results, markdown);
  process.exitCode = verdict.isSound ? 0 : 1;
} finally {
  await cleanUp();
}
