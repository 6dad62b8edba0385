/// <reference lib="dom" />
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });

/** A page, with every error that it reports. */
export interface Watched {
  readonly page: Page;
  readonly errors: readonly string[];
  readonly context: BrowserContext;
}

export const openPage = async (
  browser: Browser,
  url: string,
  theme: 'light' | 'dark',
  width = 1440,
): Promise<Watched> => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: theme });
  await context.addInitScript((choice) => localStorage.setItem('overround.theme', choice), theme);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(url);
  return { page, errors, context };
};

/** Pixels that the page is wider than the screen; what scrolls inside of it does not count. */
export const pixelsTooWide = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));

/** Lists that are cards on a telephone and can be scrolled sideways all the same, by their captions. */
export const cardsTooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.cards')]
      .filter(({ parentElement: scroller }) => scroller !== null && scroller.scrollWidth > scroller.clientWidth)
      .map((table) => table.querySelector('caption')?.textContent ?? ''),
  );

/** Violations of accessibility rules, one line each; of all of them, or of some. */
export const violations = async (page: Page, rules?: readonly string[]): Promise<string[]> => {
  const axe = new AxeBuilder({ page });
  const { violations: found } = await (rules === undefined ? axe : axe.withRules([...rules])).analyze();
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 3)
        .join(' | ')}`,
  );
};
