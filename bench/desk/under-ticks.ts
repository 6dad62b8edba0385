import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { notesOf } from './first-load.ts';
import { type HeapSample, heapMegabytes } from './heap.ts';
import type { LiveProxy } from './live-proxy.ts';
import type { Ticks } from './ticks.ts';

/** As the service sends them: at most a frame every 100 ms. */
const FRAMES_PER_SECOND = 10;
/** Of each frame, those that move what is on the screen. */
const ON_SCREEN = 10;

/** Sends changes at a rate until it is told to stop; a late timer sends what is due. */
export const startTicking = (proxy: LiveProxy, ticks: Ticks, changesPerSecond: number): (() => number) => {
  const perFrame = Math.round(changesPerSecond / FRAMES_PER_SECOND);
  const startMs = performance.now();
  let frames = 0;
  const timer = setInterval(() => {
    const dueFrames = Math.floor(((performance.now() - startMs) * FRAMES_PER_SECOND) / 1000);
    if (frames >= dueFrames) return;
    const behind = dueFrames - frames;
    frames = dueFrames;
    proxy.send(ticks.take(perFrame * behind, ON_SCREEN));
  }, 20);
  return () => {
    clearInterval(timer);
    return (frames * perFrame) / ((performance.now() - startMs) / 1000);
  };
};

export interface UnderTicks {
  readonly changesPerSecond: number;
  readonly paintsMs: readonly number[];
  readonly longTasksMs: readonly number[];
}

/** Lets prices move for a while, and reads what the page noted of it. */
export const measureTicks = async (
  page: Page,
  proxy: LiveProxy,
  ticks: Ticks,
  changesPerSecond: number,
  seconds: number,
): Promise<UnderTicks> => {
  await page.evaluate(() => {
    window.notes.paintsMs = [];
    window.notes.longTasksMs = [];
  });
  const stop = startTicking(proxy, ticks, changesPerSecond);
  await sleep(seconds * 1000);
  const rate = stop();
  const { paintsMs, longTasksMs } = await notesOf(page);
  return { changesPerSecond: rate, paintsMs, longTasksMs };
};

/** Lets prices move for minutes, and weighs the page's heap as it goes. */
export const measureHeap = async (
  page: Page,
  proxy: LiveProxy,
  ticks: Ticks,
  changesPerSecond: number,
  minutes: number,
): Promise<readonly HeapSample[]> => {
  const session = await page.context().newCDPSession(page);
  const samples: HeapSample[] = [];
  const startMs = performance.now();
  const every = Math.max(0.1, minutes / 30);
  const stop = startTicking(proxy, ticks, changesPerSecond);
  for (let due = 0; due <= minutes + every / 2; due += every) {
    await sleep(Math.max(0, startMs + due * 60_000 - performance.now()));
    // What the notes themselves hold is not the desk's.
    await page.evaluate(() => {
      window.notes.paintsMs = [];
      window.notes.longTasksMs = [];
    });
    const megabytes = await heapMegabytes(session);
    samples.push({ minute: (performance.now() - startMs) / 60_000, megabytes });
  }
  stop();
  return samples;
};
