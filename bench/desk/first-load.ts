import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { type Notes, takeNotes } from './in-page.ts';

/** A page with nothing kept from before, which takes notes. */
export const freshPage = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(takeNotes);
  return context.newPage();
};

export const notesOf = (page: Page): Promise<Notes> => page.evaluate(() => window.notes);

const isOfPage = (type: string): boolean => ['document', 'script', 'stylesheet', 'image', 'font'].includes(type);

export interface FirstLoad {
  /** From navigation to the first prices, of each cold load. */
  readonly pricesMs: readonly number[];
  /** What the page itself consists of, gzipped; answers of the API not counted. */
  readonly gzKilobytes: number;
  readonly files: number;
}

/** Loads the board so many times with an empty cache. */
export const measureFirstLoad = async (browser: Browser, url: string, loads: number): Promise<FirstLoad> => {
  const pricesMs: number[] = [];
  const sizes = new Map<string, number>();
  for (let load = 0; load < loads; load++) {
    const page = await freshPage(browser);
    const reading: Promise<void>[] = [];
    page.on('response', (response) => {
      if (!isOfPage(response.request().resourceType())) return;
      const read = async (): Promise<void> => {
        sizes.set(response.url(), gzipSync(await response.body()).length);
      };
      reading.push(read());
    });
    await page.goto(url);
    await page.waitForFunction(() => window.notes.pricesAtMs !== null);
    pricesMs.push((await notesOf(page)).pricesAtMs ?? 0);
    await Promise.all(reading);
    await page.context().close();
  }
  const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  return { pricesMs, gzKilobytes: bytes / 1000, files: sizes.size };
};
