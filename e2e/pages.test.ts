/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardsTooWide, launchBrowser, openPage, pixelsTooWide, violations, type Watched } from './browser.ts';
import { pass } from './runs.ts';
import { type Sandbox, sandboxOf } from './sandbox.ts';
import { freePort, newDataDir, removeDataDir, type Service, startService, until } from './service.ts';

const TOKEN = 'administrator-of-the-tests';

interface EventAnswer {
  readonly eventId: string;
  readonly name: string;
  readonly markets: readonly {
    readonly quotes: readonly {
      readonly bookmaker: string;
      readonly prices: { readonly home?: { readonly odds: number } };
    }[];
  }[];
}

/** The pages, what shows that their data has come, and how many of it there are at least. */
const PAGES = [
  ['/?sort=kickoff', '[data-price]', 20],
  ['/movers', 'tbody [data-row]', 1],
  ['/alerts', 'tbody [data-row]', 1],
  ['/coverage', 'table.table tbody tr', 5],
  ['/coverage?part=markets&missing=sportybet', 'table.table tbody tr', 5],
  ['/coverage?part=unmapped', 'table.table tbody tr', 3],
  ['/runs', 'table.table tbody tr', 4],
  ['/settings', '.setting', 15],
  ['/storage', 'table.table tbody tr', 10],
] as const;

describe('the pages of the desk in a browser', () => {
  let service: Service;
  let sandbox: Sandbox;
  let browser: Browser;
  let event: EventAnswer;
  const dataDir = newDataDir();
  const env: Record<string, string> = { ADMIN_TOKEN: TOKEN };

  const open = async (path: string, theme: 'dark' | 'light' = 'dark', width = 1440): Promise<Watched> =>
    openPage(browser, service.url + path, theme, width);
  const move = async (factor: number): Promise<void> => {
    const what = {
      event: event.eventId,
      bookmaker: 'betpawa',
      market: '1x2-ft',
      line: null,
      selection: 'home',
      factor,
    };
    await sandbox.post('/__market', { move: what });
    await service.send('POST', `/api/events/${event.eventId}/refresh`);
  };
  const answered = (): Promise<EventAnswer> => service.get<EventAnswer>(`/api/events/${event.eventId}`);

  beforeAll(async () => {
    env.PORT = String(await freePort());
    [service, browser] = await Promise.all([startService(env, dataDir), launchBrowser()]);
    sandbox = await sandboxOf(service);
    await pass(service);
    const { events } = await service.get<{ events: EventAnswer[] }>('/api/events?minBookmakers=3&market=1x2-ft');
    const home = ({ markets: [result] }: EventAnswer): number =>
      result?.quotes.find(({ bookmaker }) => bookmaker === 'betpawa')?.prices.home?.odds ?? 0;
    event =
      events.find((one) => one.markets[0]?.quotes.length === 3 && home(one) >= 1.5) ??
      expect.fail('no match with such a price at all three');
    // A second look that finds another price, one that can be meant: a move, and an alert about it.
    await move(0.8);
    await until('an alert is raised', async () => {
      const { total } = await service.get<{ total: number }>('/api/alerts?state=new');
      return total > 0 ? true : undefined;
    });
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
    removeDataDir(dataDir);
  });

  // The board itself is looked at by the tests of the board.
  it.each(PAGES.slice(1))(
    '%s opens with real data, without an error or a violation in either theme',
    async (path, data, least) => {
      const { page, errors, context } = await open(path);
      await page.waitForFunction(([selector, count]) => document.querySelectorAll(selector).length >= count, [
        data,
        least,
      ] as const);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: /^Theme: dark/ }).click();
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('light');
      // Of the other theme only the colours are others.
      expect(await violations(page, ['color-contrast'])).toEqual([]);
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  it('fit a telephone: no page scrolls sideways, nor does a list that is cards there', async () => {
    const { page, errors, context } = await open('/', 'dark', 390);
    for (const [path, data] of PAGES) {
      await page.goto(service.url + path);
      await page.locator(data).first().waitFor({ state: 'attached' });
      expect([path, await pixelsTooWide(page), await cardsTooWide(page)]).toEqual([path, 0, []]);
    }
    expect(errors).toEqual([]);
    await context.close();
  });

  it('say so where there is no such page, and lead back', async () => {
    const { page, context } = await open('/nowhere');
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'To the board' }).click();
    await page.locator('[data-price]').first().waitFor();
    await context.close();
  });

  it('ask once who the reader is, and remember it in the address and after', async () => {
    const { page, context } = await open('/movers');
    const question = page.getByRole('region', { name: 'Which bookmaker are you?' });
    await question.getByRole('button', { name: 'SportyBet', exact: true }).click();
    await page.waitForURL(/reference=sportybet/);
    await question.waitFor({ state: 'detached' });
    const later = await context.newPage();
    await later.goto(`${service.url}/?sort=kickoff`);
    await later.waitForURL(/reference=sportybet/);
    await later.locator('[data-price]').first().waitFor();
    expect(await later.getByRole('combobox', { name: 'We are' }).inputValue()).toBe('sportybet');
    await later.keyboard.press('r');
    await later.waitForURL(/reference=bet9ja/);
    expect(await later.getByRole('region', { name: 'Which bookmaker are you?' }).count()).toBe(0);
    await context.close();
  });

  it('keep every filter in their address', async () => {
    for (const [path, shown] of [
      ['/movers?bookmaker=betpawa&minPoints=1', 'Bookmaker: 1'],
      ['/alerts?severity=elevated&severity=critical', 'Severity: 2'],
    ] as const) {
      const { page, context } = await open(path);
      await page.getByRole('button', { name: shown }).waitFor();
      expect(new URL(page.url()).search).toBe(new URL(service.url + path).search);
      await context.close();
    }
    const { page, context } = await open('/coverage');
    await page.getByRole('button', { name: 'Markets and lines' }).click();
    await page.getByRole('combobox', { name: 'Lacking at' }).selectOption('betpawa');
    await page.locator('.row-toggle').first().click();
    await page.waitForURL(/part=markets.*missing=betpawa.*market=/);
    const again = await open(new URL(page.url()).pathname + new URL(page.url()).search);
    await again.page.locator('.row-toggle[aria-expanded="true"]').waitFor();
    await again.context.close();
    await context.close();
  });

  it('lead by keys alone from the palette to a match', async () => {
    const { page, errors, context } = await open('/storage');
    await page.getByRole('heading', { name: 'Storage' }).waitFor();
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: /Page, match/ });
    await field.waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type('mov');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/movers/);
    await page.keyboard.press('Control+k');
    await field.waitFor();
    await page.keyboard.type(event.name.split(' - ')[0] ?? '');
    await page
      .getByRole('option', { name: event.name.split(' - ')[1] ?? '' })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/events\//);
    await page.keyboard.press('?');
    await page.getByRole('heading', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await context.close();
  });

  it('make a rule from the history of a price, about what is in view, without leaving the place', async () => {
    const { page, errors, context } = await open(`/?sort=kickoff&history=${event.eventId}/1x2-ft`);
    const tell = page.getByRole('button', { name: /^Tell me at/ });
    await tell.waitFor();
    const editor = page.getByRole('dialog', { name: 'New rule' });
    await page.keyboard.press('t');
    // Not waited for: the editor is still on its way when the key comes, and what is typed is meant for it.
    await page.keyboard.press('m');
    const odds = editor.getByLabel('odds', { exact: true });
    await odds.waitFor();
    expect(await odds.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await editor.waitFor({ state: 'detached' });
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('history'), searchParams.get('measure')]).toEqual([`${event.eventId}/1x2-ft`, null]);
    await page.getByRole('combobox', { name: 'Of', exact: true }).selectOption('away');
    await page.getByRole('checkbox', { name: 'Bet9ja' }).uncheck();
    await tell.press('Enter');
    await odds.waitFor();
    await page.keyboard.type('250');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: /administrator's token/ }).waitFor();
    await page.keyboard.type(TOKEN);
    await page.keyboard.press('Enter');
    await editor.waitFor({ state: 'detached' });
    await page.getByRole('status').getByRole('link', { name: 'Alerts' }).waitFor();
    expect(await tell.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await violations(page)).toEqual([]);
    const { rules } = await service.get<{ rules: { kind: string }[] }>('/api/alert-rules');
    expect(rules.filter(({ kind }) => kind === 'price_target')).toMatchObject([
      {
        name: expect.stringMatching(/^Away, 1X2.*, .+ – .+$/),
        thresholds: { odds: 250, direction: 'at_least' },
        filters: {
          ...{ events: [event.eventId], markets: ['1x2-ft'], selections: ['away'] },
          ...{ bookmakers: ['betpawa', 'sportybet'], whose: 'any', competitions: null },
        },
      },
    ]);
    // The browser reports the request without a token itself; there must be nothing else.
    expect(errors.filter((error) => !/status of 401/.test(error))).toEqual([]);
    await context.close();
  });

  describe('where changes need a token', () => {
    let page: Page;
    let watched: Watched;
    beforeAll(async () => {
      watched = await open('/alerts');
      page = watched.page;
      await page.locator('tbody [data-row]').first().waitFor();
    });
    afterAll(() => watched.context.close());

    it('acknowledges an alert by keys, once the right token was given', async () => {
      await page.keyboard.press('j');
      await page.keyboard.press('a');
      const dialog = page.getByRole('dialog', { name: /administrator's token/ });
      await dialog.waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.type('not the one');
      await page.keyboard.press('Enter');
      await dialog.getByText('The token was not accepted.').waitFor();
      await page.keyboard.type(TOKEN);
      await page.keyboard.press('Enter');
      await until('the alert is acknowledged', async () => {
        const { counts } = await service.get<{ counts: { acknowledged: number } }>('/api/alerts');
        return counts.acknowledged > 0 ? true : undefined;
      });
    });

    it('remembers it: a match is muted by keys without another question', async () => {
      await page.getByRole('button', { name: /^acknowledged 1$/ }).click();
      // Only the other list has it: until then keys would walk the one that is about to go.
      await page.getByRole('button', { name: 'Make new' }).waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('u');
      // It cannot be pressed before the page knows whether the match is muted.
      const mute = page.getByRole('button', { name: 'Mute this match', disabled: false });
      await mute.waitFor();
      await mute.press('Enter');
      await page.getByRole('button', { name: 'Unmute this match' }).waitFor();
      expect(await service.get(`/api/events/${event.eventId}/mute`)).toMatchObject({ muted: true });
      await page.keyboard.press('Escape');
      expect(await page.getByRole('dialog', { name: /administrator's token/ }).count()).toBe(0);
    });

    it('makes, changes and deletes a rule, and says at the field what is wrong with it', async () => {
      await page.getByRole('button', { name: 'New rule' }).click();
      const editor = page.getByRole('dialog', { name: 'New rule' });
      await editor.getByLabel('Name').fill('Ours out of line');
      await editor.getByLabel('Kind').selectOption('out_of_line');
      await editor.getByLabel('and stayed so for').fill('9999');
      expect(await violations(page)).toEqual([]);
      await editor.getByRole('button', { name: 'Save the rule' }).click();
      await editor.locator('.field-fault').waitFor();
      expect(await editor.getByLabel('and stayed so for').getAttribute('aria-invalid')).toBe('true');
      await editor.getByLabel('and stayed so for').fill('30');
      await editor.getByLabel('up to').fill('120');
      await editor.getByRole('button', { name: 'Save the rule' }).click();
      await editor.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Edit Ours out of line' }).click();
      const again = page.getByRole('dialog', { name: /Ours out of line/ });
      expect(await again.getByLabel('and stayed so for').inputValue()).toBe('30');
      await again.getByLabel('Name').fill('Renamed');
      await page.keyboard.press('Enter');
      await again.waitFor({ state: 'detached' });
      const { rules } = await service.get<{ rules: { name: string; filters: object }[] }>('/api/alert-rules');
      expect(rules.find(({ name }) => name === 'Renamed')?.filters).toMatchObject({ maxMinutesToKickoff: 120 });
      await page.getByRole('button', { name: 'Delete Renamed…' }).click();
      await page.getByRole('button', { name: 'Delete “Renamed”' }).click();
      await page.getByRole('rowheader', { name: 'Renamed' }).waitFor({ state: 'detached' });
    });

    it('saves a setting, and does not lose one that is not saved', async () => {
      await page.getByRole('link', { name: 'Settings' }).click();
      const field = page.getByLabel('Stale after minutes');
      await field.fill('20');
      await page.getByRole('link', { name: 'Runs' }).click();
      await page.getByRole('dialog', { name: 'One change is not saved' }).waitFor();
      await page.getByRole('button', { name: 'Stay' }).click();
      expect(await field.inputValue()).toBe('20');
      await page.getByRole('button', { name: 'Save 1 change' }).click();
      await page.getByText('Saved, and in force.').waitFor();
      expect(await service.get('/api/settings')).toMatchObject({ staleAfterMinutes: 20 });
      await page.getByRole('rowheader', { name: 'staleAfterMinutes' }).first().waitFor();
      // The browser reports each refused request itself; there must be nothing else.
      expect(watched.errors.filter((error) => !/status of 40[01]/.test(error))).toEqual([]);
    });
  });

  it('are live again after the service was away, without a reload, and show what changed meanwhile', async () => {
    const { page, context } = await open('/?sort=kickoff');
    const cell = page.locator(`[data-price="${event.eventId}|1x2-ft|betpawa|home"]`);
    await cell.waitFor();
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    await service.stop();
    await page.getByRole('button', { name: /^retry/ }).waitFor();
    service = await startService(env, dataDir);
    sandbox = await sandboxOf(service);
    await move(1.2);
    await page
      .getByRole('button', { name: /^retry/ })
      .click({ timeout: 2_000 })
      .catch(() => undefined);
    const shown = async (): Promise<number> => Number(await cell.locator('.price-odds').textContent());
    const held = async (): Promise<number | undefined> =>
      (await answered()).markets
        .find((_, place) => place === 0)
        ?.quotes.find(({ bookmaker }) => bookmaker === 'betpawa')?.prices.home?.odds;
    await until('the page shows what the service holds', async () =>
      (await shown()) === (await held()) ? true : undefined,
    );
    await page.getByText('live', { exact: false }).first().waitFor();
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
    await context.close();
  });
});
