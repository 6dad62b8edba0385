/// <reference lib="dom" />
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import type { EventsAnswer } from '../src/contract/events.ts';
import type { Run } from '../src/contract/runs.ts';
import { freshPage, measureFirstLoad } from './desk/first-load.ts';
import { slopePerMinute } from './desk/heap.ts';
import { scrollThrough } from './desk/in-page.ts';
import { startLiveProxy } from './desk/live-proxy.ts';
import { Ticks } from './desk/ticks.ts';
import { measureHeap, measureTicks, startTicking } from './desk/under-ticks.ts';
import { markdownTable } from './markdown-table.ts';
import { type ServiceProcess, startServiceProcess, stopAllServices } from './pipeline/service-process.ts';
import { until } from './pipeline/until.ts';
import { writeResults } from './results.ts';
import { percentile, round } from './storage/figures.ts';

/**
 * What the desk costs its reader, in a real browser: `--events 1311 --minutes 1 --rate 1000 --seconds 30 --loads 5`.
 * The service is filled by one pass and then at rest; prices move by frames that a proxy before it puts into the stream,
 * so that the rate is what was asked for. Service, sandbox, database and browser share the machine.
 */
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1311' },
    minutes: { type: 'string', default: '1' },
    rate: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '30' },
    loads: { type: 'string', default: '5' },
  },
});
const [events, minutes, rate, seconds, loads] = [
  values.events,
  values.minutes,
  values.rate,
  values.seconds,
  values.loads,
].map(Number) as [number, number, number, number, number];
if (![events, minutes, rate, seconds, loads].every((value) => value > 0 && value <= 20_000) || minutes > 480) {
  console.error('--events, --rate, --seconds, --loads are numbers above 0, --minutes up to 480');
  process.exit(1);
}

const BROWSER_FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'];
/** A fast wheel: half a screen a frame, some 27,000 pixels a second. */
const SCROLL_PIXELS = 450;

let browser: Browser | null = null;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void Promise.all([browser?.close(), stopAllServices()]).finally(() => process.exit(130));
  });
}

const fill = async (service: ServiceProcess): Promise<void> => {
  const { runId } = (await service.send('POST', '/api/runs', {})) as { runId: string };
  await until('the first pass has ended', 600_000, 200, async () => {
    const run = await service.get<Run>(`/api/runs/${runId}`);
    return run.status === 'running' ? undefined : run;
  });
};

const allEvents = async (service: ServiceProcess): Promise<EventsAnswer[]> => {
  const pages: EventsAnswer[] = [];
  for (let cursor: string | null = ''; cursor !== null; cursor = pages.at(-1)?.nextCursor ?? null) {
    pages.push(await service.get<EventsAnswer>(`/api/events?limit=200${cursor === '' ? '' : `&cursor=${cursor}`}`));
  }
  return pages;
};

const measure = async (service: ServiceProcess, chrome: Browser) => {
  const proxy = await startLiveProxy(service.url);
  const board = `${proxy.url}/?sort=kickoff&reference=betpawa`;
  console.error('first load …');
  const firstLoad = await measureFirstLoad(chrome, board, loads);
  const page = await freshPage(chrome);
  await page.goto(board);
  await page.locator('[data-price]').first().waitFor();
  await page.waitForFunction(
    (least) => Number(document.querySelector('.count-line b')?.textContent?.replace(',', '')) >= least,
    events * 0.9,
  );
  const shown = await page
    .locator('[data-event]')
    .evaluateAll((nodes) => nodes.slice(0, 6).map((node) => (node as HTMLElement).dataset.event ?? ''));
  const ticks = new Ticks(await allEvents(service), new Set(shown));
  console.error(`${rate} changes a second for ${seconds} s …`);
  const ticking = await measureTicks(page, proxy, ticks, rate, seconds);
  console.error('scrolling, at rest and while prices move …');
  const scrolled = await page.evaluate(scrollThrough, SCROLL_PIXELS);
  await page
    .locator('.grid')
    .first()
    .evaluate((grid) => grid.parentElement?.scrollTo(0, 0));
  const stopTicking = startTicking(proxy, ticks, rate);
  const scrolledTicking = await page.evaluate(scrollThrough, SCROLL_PIXELS);
  stopTicking();
  console.error(`the heap over ${minutes} min …`);
  const heap = await measureHeap(page, proxy, ticks, rate, minutes);
  await page.context().close();
  await proxy.stop();
  return { firstLoad, ticking, scrolled, scrolledTicking, heap, quotes: ticks.quotes };
};

const service = await startServiceProcess({ SANDBOX_EVENTS: String(events), SANDBOX_LATENCY: '0' });
try {
  console.error('the first pass …');
  await fill(service);
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: BROWSER_FLAGS,
  });
  const loadBefore = loadavg()[0] ?? 0;
  const found = await measure(service, browser);
  const { firstLoad, ticking, scrolled, scrolledTicking, heap } = found;
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), Chromium ${browser.version()}`;
  const longest = (tasks: readonly number[]): number => Math.round(Math.max(0, ...tasks));
  const long = ticking.longTasksMs.filter((ms) => ms > 100);
  const table = markdownTable(
    ['figure', 'goal', 'measured'],
    [
      ['first load, kB gzipped', '<= 250', round(firstLoad.gzKilobytes)],
      ['time to prices, ms, median', '<= 1,500', Math.round(percentile(firstLoad.pricesMs, 0.5))],
      ['time to prices, ms, slowest', null, Math.round(Math.max(...firstLoad.pricesMs))],
      ['changes per second', rate, Math.round(ticking.changesPerSecond)],
      ['receipt to paint, ms, median', null, round(percentile(ticking.paintsMs, 0.5))],
      ['receipt to paint, ms, p95', '<= 100', round(percentile(ticking.paintsMs, 0.95))],
      ['tasks above 100 ms', 0, long.length],
      ['longest task, ms', null, longest(ticking.longTasksMs)],
      ['blank rows in a scroll through', 0, `${scrolled.blankRows} of ${scrolled.rows}`],
      ['the same while prices move', 0, `${scrolledTicking.blankRows} of ${scrolledTicking.rows}`],
      ['slowest frame of the scroll, ms', null, Math.round(scrolled.slowestFrameMs)],
      ['heap at the start, MB', null, round(heap[0]?.megabytes ?? 0)],
      ['heap at the end, MB', null, round(heap.at(-1)?.megabytes ?? 0)],
      [`heap, MB a minute over ${minutes} min`, null, round(slopePerMinute(heap), 3)],
    ],
  );
  const markdown = `# The desk in a browser

${machine}; load before: ${round(loadBefore)}. ${events} events, ${found.quotes} open quotes on the board.

${table}
Changes are frames that a proxy before the service puts into the stream, ten a second, a tenth of each on the screen.
Receipt to paint ends with the browser's frame that shows the change on the main thread. Rows are looked at after each
frame of a scroll of ${SCROLL_PIXELS} pixels a frame. The heap is weighed after a collection; its slope is that of the second
half.
`;
  console.log(markdown);
  writeResults('desk', { machine, events, rate, seconds, minutes, loadBefore, ...found }, markdown);
} finally {
  await browser?.close();
  await service.stop();
}
