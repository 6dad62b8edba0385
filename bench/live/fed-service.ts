import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { BOOKMAKERS } from '../../src/bookmakers/registry.ts';
import { readConfig } from '../../src/service/config.ts';
import { startService } from '../../src/service/service.ts';
import { type Batch, Feed } from './feed.ts';

/**
 * The whole service, with nobody to ask: its lanes rest, and `book.commit` gets what they would bring from a feed of a
 * set rate. Tells the parent what was committed and when; the parent says `rate <changes per second>`.
 */
const TICK_MS = 10;
const TELL_EVERY_TICKS = 10;

const slugs = BOOKMAKERS.map(({ slug }) => slug);
const nobody = Object.fromEntries(slugs.map((slug) => [`${slug.toUpperCase()}_URL`, 'http://127.0.0.1:9']));
const { BENCH_EVENTS = '1311', ...env } = process.env;
const config = readConfig({ ...env, ...nobody, COLLECT: 'off' }, slugs);
const service = await startService(config, pino({ level: config.logLevel }));
const feed = new Feed(service.collecting, Number(BENCH_EVENTS));
if (service.collecting.book.eventCount === 0) await feed.seed();
process.send?.('fed');

let rate = 0;
let owed = 0;
let stopping = false;
process.on('message', (message) => {
  rate = Number(String(message).replace('rate ', ''));
});
const stop = async (): Promise<void> => {
  if (stopping) return;
  stopping = true;
  await service.stop();
  process.exit(0);
};
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
process.once('disconnect', () => void stop());

let told: Batch[] = [];
let lastMs = performance.now();
for (let tick = 1; ; tick++) {
  await sleep(TICK_MS);
  const nowMs = performance.now();
  // A pause of this process is not caught up with in one burst.
  owed += (Math.min(200, nowMs - lastMs) / 1_000) * rate;
  lastMs = nowMs;
  while (owed > 0 && !stopping) {
    const batch = await feed.look();
    if (batch === null) continue;
    owed -= batch[1] - batch[0] + 1;
    told.push(batch);
  }
  if (tick % TELL_EVERY_TICKS !== 0 || told.length === 0) continue;
  process.send?.(told);
  told = [];
}
