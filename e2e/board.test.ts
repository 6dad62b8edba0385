/// <reference lib="dom" />
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage, violations } from './browser.ts';
import { pass } from './runs.ts';
import { type Sandbox, sandboxOf } from './sandbox.ts';
import { removeDataDir, type Service, startService } from './service.ts';

describe('the board in a browser', () => {
  let service: Service;
  let sandbox: Sandbox;
  let browser: Browser;
  let eventId: string;

  beforeAll(async () => {
    [service, browser] = await Promise.all([startService(), launchBrowser()]);
    sandbox = await sandboxOf(service);
    await pass(service);
    const { events } = await service.get<{ events: { eventId: string; markets: { quotes: unknown[] }[] }[] }>(
      '/api/events?minBookmakers=3&market=1x2-ft',
    );
    eventId = events.find(({ markets }) => markets[0]?.quotes.length === 3)?.eventId ?? '';
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
    removeDataDir(service.dataDir);
  });

  it('shows a moved price without a reload, and its mark', async () => {
    const { page, errors, context } = await openPage(browser, `${service.url}/?sort=kickoff`, 'dark');
    const cell = page.locator(`[data-price="${eventId}|1x2-ft|betpawa|home"]`);
    await cell.waitFor();
    const before = Number(await cell.locator('.price-odds').textContent());
    expect(before).toBeGreaterThan(1);
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));

    const factor = 1.25;
    await sandbox.post('/__market', {
      move: { event: eventId, bookmaker: 'betpawa', market: '1x2-ft', line: null, selection: 'home', factor },
    });
    await service.send('POST', `/api/events/${eventId}/refresh`);
    await page.waitForFunction(
      ([selector, old]) => Number(document.querySelector(`${selector} .price-odds`)?.textContent) > Number(old) * 1.1,
      [`[data-price="${eventId}|1x2-ft|betpawa|home"]`, before] as const,
    );
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
    expect(await cell.locator('.price-move').textContent()).toContain('▲');
    expect(errors).toEqual([]);
    await context.close();
  });

  it.each(['dark', 'light'] as const)(
    'is sound in %s: the sandbox mark, every bookmaker, no error, no violation',
    async (theme) => {
      const { page, errors, context } = await openPage(browser, service.url, theme);
      await page.locator('[data-price]').first().waitFor();
      await page.getByText('sandbox', { exact: true }).first().waitFor();
      for (const name of ['BetPawa', 'SportyBet', 'Bet9ja'])
        expect(await page.getByText(name).count()).toBeGreaterThan(0);
      expect(await violations(page)).toEqual([]);
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  it.each(['dark', 'light'] as const)('leads to the match with every market, sound in %s', async (theme) => {
    const { page, errors, context } = await openPage(browser, `${service.url}/events/${eventId}`, theme);
    await page.getByText('1X2').first().waitFor();
    const { markets } = await service.get<{ markets: unknown[] }>(`/api/events/${eventId}`);
    expect(markets.length).toBeGreaterThan(20);
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('keeps a view in its address', async () => {
    const { page, context } = await openPage(browser, service.url, 'dark');
    await page.locator('[data-price]').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('united');
    await page.waitForURL(/united/);
    const address = page.url();
    const again = await openPage(browser, address, 'dark');
    await again.page.locator('[data-event]').first().waitFor();
    const names = await again.page.locator('.match-name').allTextContents();
    expect(names.length).toBeGreaterThan(0);
    expect(names.every((name) => /united/i.test(name))).toBe(true);
    await context.close();
    await again.context.close();
  });
});
