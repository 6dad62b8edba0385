/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage, violations } from './browser.ts';
import { pass } from './runs.ts';
import { type Sandbox, sandboxOf } from './sandbox.ts';
import { removeDataDir, type Service, startService, until } from './service.ts';

describe('the board by keys alone', () => {
  let service: Service;
  let sandbox: Sandbox;
  let browser: Browser;

  beforeAll(async () => {
    [service, browser] = await Promise.all([startService(), launchBrowser()]);
    sandbox = await sandboxOf(service);
    await pass(service);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
    removeDataDir(service.dataDir);
  });

  /** Where the cursor stands; empty where that is no price, but a match that somebody does not offer, say. */
  const active = async (page: Page): Promise<string> =>
    (await page.locator('#active-cell').getAttribute('data-price')) ?? '';
  /** Goes on by a key to the next price: which matches come first depends on the time of day. */
  const toPrice = (page: Page, key: 'j' | 'l'): Promise<string> =>
    until('the cursor stands on a price', async () => {
      await page.keyboard.press(key);
      return (await active(page)) || undefined;
    });
  const toFirstPrice = async (page: Page): Promise<string> => {
    await page.locator('[data-price]').first().waitFor();
    return toPrice(page, 'j');
  };

  it('a price leads to its history and to its match, and back to the same place', async () => {
    const { page, errors, context } = await openPage(browser, `${service.url}/?sort=kickoff`, 'dark');
    const first = await toFirstPrice(page);
    const place = await toPrice(page, 'l');
    expect(place).not.toBe(first);
    await page.keyboard.press('Space');
    const drawer = page.locator('.history-chart canvas');
    await drawer.waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    const [eventId = ''] = (await toFirstPrice(page)).split('|');
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/events/${eventId}`));
    // The address is there before the page is: until then the board, which says 1X2 as well, hears the keys.
    await page.locator('.event-page').getByText('1X2').first().waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL(/sort=kickoff/);
    await page.locator(`[data-event="${eventId}"]`).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('commands of the browser and keys behind the palette move and change nothing', async () => {
    const { page, errors, context } = await openPage(browser, `${service.url}/?sort=kickoff`, 'dark');
    const place = await toFirstPrice(page);
    await page.keyboard.press('Control+k');
    // Not waited for: the palette is still on its way when the key comes.
    await page.keyboard.press('m');
    await page.getByRole('combobox', { name: /Page, match/ }).waitFor();
    expect(await active(page)).toBe(place);
    expect(new URL(page.url()).searchParams.get('measure')).toBeNull();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('a note is written on a match, stays in this browser alone, and goes again', async () => {
    const { page, errors, context } = await openPage(browser, `${service.url}/?sort=kickoff`, 'dark');
    const [eventId = ''] = (await toFirstPrice(page)).split('|');
    const write = async (text: string): Promise<void> => {
      await page.keyboard.press('n');
      const field = page.getByRole('textbox', { name: 'Note' });
      await field.waitFor();
      expect(await violations(page)).toEqual([]);
      await field.fill(text);
      await page.keyboard.press('Enter');
      await field.waitFor({ state: 'detached' });
    };
    await write('keeper doubtful');
    await page.locator(`[data-event="${eventId}"]`).getByText('keeper doubtful').waitFor();
    await page.reload();
    await page.locator(`[data-event="${eventId}"]`).getByText('keeper doubtful').waitFor();
    const other = await openPage(browser, `${service.url}/events/${eventId}`, 'light');
    await other.page.getByRole('button', { name: 'Note' }).waitFor();
    expect(await other.page.getByText('keeper doubtful').count()).toBe(0);
    await other.context.close();
    await page.goto(`${service.url}/events/${eventId}`);
    await page.getByText('keeper doubtful').waitFor();
    await write('');
    expect(await page.evaluate(() => localStorage.getItem('overround.notes'))).toBe('[]');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('a price that moved shows its last hours and how far its chance is from the opening', async () => {
    const { page, errors, context } = await openPage(browser, `${service.url}/?sort=kickoff`, 'dark');
    const address = await toFirstPrice(page);
    const [event, market, bookmaker, selection] = address.split('|');
    const cell = page.locator(`[data-price="${address}"]`);
    const before = await cell.locator('.price-odds').textContent();
    await sandbox.post('/__market', { move: { event, bookmaker, market, line: null, selection, factor: 1.08 } });
    await service.send('POST', `/api/events/${event}/refresh`);
    await page.waitForFunction(
      ([price, old]) => document.querySelector(`[data-price="${price}"] .price-odds`)?.textContent !== old,
      [address, before] as const,
    );
    const peek = page.getByRole('complementary', { name: 'A closer look at a price' });
    // What is stored comes after what is shown: looked at again until it is there.
    await until('the last hours are shown', async () => {
      await page.keyboard.press('l');
      await page.keyboard.press('h');
      const line = peek.locator('.spark-line').waitFor({ timeout: 2_000 });
      return line.then(() => true).catch(() => undefined);
    });
    await peek.getByText('chance since opening').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});
