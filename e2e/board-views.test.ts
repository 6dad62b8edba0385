/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage, violations } from './browser.ts';
import { pass } from './runs.ts';
import { removeDataDir, type Service, startService } from './service.ts';

interface Row {
  readonly eventId: string;
  readonly competition: { readonly id: string; readonly name: string };
  readonly gap: { readonly points: number } | null;
  readonly markets: readonly { readonly quotes: readonly { readonly bookmaker: string; readonly state: string }[] }[];
}

const CONTRAST = ['color-contrast'];
/** All rules in one theme; another changes nothing but colours. */
const rulesIn = (theme: 'dark' | 'light'): readonly string[] | undefined => (theme === 'dark' ? undefined : CONTRAST);

describe('views of the board in a browser', () => {
  let service: Service;
  let browser: Browser;
  let eventId: string;
  let worst: readonly Row[];

  beforeAll(async () => {
    [service, browser] = await Promise.all([startService(), launchBrowser()]);
    await pass(service);
    const path = '/api/events?sort=gap&reference=betpawa&market=1x2-ft&limit=200';
    worst = (await service.get<{ events: Row[] }>(path)).events;
    const isOpen = ({ markets: [result] }: Row): boolean =>
      result?.quotes.length === 3 && result.quotes.every(({ state }) => state === 'open');
    // Among the first, so that its block is on the page.
    eventId = worst.slice(0, 8).find(isOpen)?.eventId ?? '';
    expect(eventId).not.toBe('');
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
    removeDataDir(service.dataDir);
  });

  const price = (page: Page, market: string, bookmaker: string, selection: string) =>
    page.locator(`[data-price="${eventId}|${market}|${bookmaker}|${selection}"]`);
  const shownEvents = (page: Page): Promise<(string | null)[]> =>
    page.locator('[data-event]').evaluateAll((blocks) => {
      const top = (block: Element): number => block.getBoundingClientRect().top;
      return [...blocks].sort((a, b) => top(a) - top(b)).map((block) => block.getAttribute('data-event'));
    });

  it('shows any market and line as a column, which the address gives to a colleague', async () => {
    const { page, errors, context } = await openPage(browser, service.url, 'dark');
    await price(page, '1x2-ft', 'betpawa', 'home').waitFor();
    await page.getByRole('button', { name: 'Columns', exact: true }).click();
    await page.getByRole('searchbox', { name: 'Find a market to add' }).fill('over/under goals full');
    const line = page.getByLabel('Line of Over/Under Goals - Full Time', { exact: true });
    await line.fill('1.5');
    await page
      .getByRole('button', { name: /^Add Over\/Under Goals - Full Time 1\.5/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Remove Both teams to score' }).click();
    await page.waitForURL(/column=total-goals-ft:1\.5/);
    const title = page.getByRole('textbox', { name: 'Title of 1X2', exact: true });
    await title.fill('Match odds');
    await page.keyboard.press('Enter');
    await page.locator('[data-column="1x2-ft"]', { hasText: 'Match odds' }).waitFor();
    await page.keyboard.press('Escape');
    await price(page, 'total-goals-ft:1.5', 'betpawa', 'over').waitFor();
    const heads = (on: Page): Promise<string[]> =>
      on.locator('[data-column]').evaluateAll((all) => all.map((head) => head.getAttribute('data-column') ?? ''));
    const columns = ['1x2-ft', 'total-goals-ft:2.5', 'double-chance-ft', 'total-goals-ft:1.5'];
    expect(await heads(page)).toEqual(columns);

    const again = await openPage(browser, page.url(), 'light');
    await price(again.page, 'total-goals-ft:1.5', 'betpawa', 'over').waitFor();
    expect(await heads(again.page)).toEqual(columns);
    const { events } = await service.get<{
      events: {
        eventId: string;
        markets: { quotes: { bookmaker: string; prices: Record<string, { odds: number }> }[] }[];
      }[];
    }>(`/api/events?eventId=${eventId}&market=total-goals-ft:1.5`);
    const quote = events[0]?.markets[0]?.quotes.find(({ bookmaker }) => bookmaker === 'betpawa');
    const shown = await price(again.page, 'total-goals-ft:1.5', 'betpawa', 'over').locator('.price-odds').textContent();
    expect(Number(shown)).toBe(quote?.prices.over?.odds);
    expect([...errors, ...again.errors]).toEqual([]);
    await context.close();
    await again.context.close();
  });

  it.each(['dark', 'light'] as const)('puts the bookmakers side by side, sound in %s', async (theme) => {
    const { page, errors, context } = await openPage(browser, service.url, theme);
    await price(page, '1x2-ft', 'betpawa', 'home').waitFor();
    await page.getByRole('button', { name: 'View', exact: true }).click();
    await page.getByRole('button', { name: 'columns', exact: true }).click();
    await page.waitForURL(/layout=columns/);
    await page.keyboard.press('Escape');
    const box = async (bookmaker: string, selection: string) => {
      const found = await price(page, '1x2-ft', bookmaker, selection).boundingBox();
      if (found === null) throw new Error(`${bookmaker} ${selection} is not on the page`);
      return found;
    };
    const [ours, theirs, draw] = [
      await box('betpawa', 'home'),
      await box('sportybet', 'home'),
      await box('betpawa', 'draw'),
    ];
    expect(theirs.y).toBe(ours.y);
    expect(theirs.x).toBeGreaterThan(ours.x);
    expect(draw.x).toBe(ours.x);
    expect(draw.y).toBeGreaterThan(ours.y);
    expect(await violations(page, rulesIn(theme))).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('turns from odds to margins to probabilities by one key, and keeps that in the address', async () => {
    const { page, errors, context } = await openPage(browser, service.url, 'dark');
    const home = price(page, '1x2-ft', 'betpawa', 'home');
    await home.waitFor();
    const odds = Number(await home.locator('.price-odds').textContent());
    await page.keyboard.press('m');
    await page.waitForURL(/measure=margin/);
    const margin = page.locator(`[data-margin="${eventId}|1x2-ft|betpawa"]`);
    await margin.waitFor();
    expect(await margin.textContent()).toMatch(/\d\.\d %/);
    expect(await margin.getAttribute('data-step')).toMatch(/^-?\d$/);
    expect(await violations(page, CONTRAST)).toEqual([]);
    await page.keyboard.press('m');
    await page.waitForURL(/measure=probability/);
    const implied = Number(await home.locator('.price-odds').textContent());
    const fair = Number(await home.locator('.price-fair').textContent());
    expect(implied).toBeCloseTo(100 / odds, 0);
    expect(fair).toBeLessThan(implied);
    expect(await violations(page, CONTRAST)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('saves a view under a name and opens it by its number', async () => {
    const { page, errors, context } = await openPage(
      browser,
      `${service.url}/?sort=kickoff&layout=columns&q=united`,
      'dark',
    );
    await page.getByRole('button', { name: 'Saved views' }).click();
    await page.getByRole('textbox', { name: 'Name of this view' }).fill('United, side by side');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.goto(service.url);
    await price(page, '1x2-ft', 'betpawa', 'home').waitFor();
    await page.keyboard.press('1');
    await page.waitForURL(/q=united/);
    expect(new URL(page.url()).searchParams.get('layout')).toBe('columns');
    await page.goto(`${service.url}/runs`);
    await page.getByRole('heading', { name: 'Runs and sources' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /Page, match/ }).fill('side by side');
    await page.keyboard.press('Enter');
    await page.waitForURL(/layout=columns/);
    await page.getByRole('button', { name: 'Saved views' }).click();
    await page.getByRole('button', { name: 'Delete United, side by side' }).click();
    expect(await page.evaluate(() => localStorage.getItem('overround.views'))).toBe('[]');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('leads to the worst price of a competition within three actions, by keys alone', async () => {
    const league = worst.find(({ gap }) => gap !== null)?.competition;
    if (league === undefined) throw new Error('nothing to compare');
    const { page, errors, context } = await openPage(browser, service.url, 'dark');
    await price(page, '1x2-ft', 'betpawa', 'home').waitFor();
    const competition = page.getByRole('button', { name: 'Competition: all' });
    await competition.focus();
    // One: open. Two: type its name and take it. Worst first is how the board opens.
    await page.keyboard.press('Enter');
    await page.getByRole('searchbox', { name: 'Find competition' }).waitFor();
    await page.keyboard.type(league.name);
    await page.keyboard.press('Tab');
    const option = page.locator(`.multi-option input:focus`);
    if ((await option.count()) === 0) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.waitForURL(/competition=/);
    const id = new URL(page.url()).searchParams.get('competition');
    const expected = worst.filter((row) => row.competition.id === id && row.gap !== null)[0]?.eventId;
    await page.waitForFunction(
      (first) => document.querySelector('[data-event]')?.getAttribute('data-event') === first,
      expected,
    );
    expect((await shownEvents(page))[0]).toBe(expected);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('shows who offers what we do not, and what cannot be taken', async () => {
    const { page, context } = await openPage(browser, `${service.url}/?sort=kickoff`, 'dark');
    await page.locator('[data-event]').first().waitFor();
    await page.getByRole('button', { name: 'Not ours' }).click();
    const { total } = await service.get<{ total: number }>('/api/events?missingFrom=betpawa&minBookmakers=1');
    await page.waitForFunction(
      (count) =>
        document.querySelector('.count b')?.textContent === String(count) ||
        (count === 0 && document.querySelector('.nothing') !== null),
      total,
    );
    await context.close();
  });

  it('exports exactly what is shown, columns included', async () => {
    const { page, context } = await openPage(
      browser,
      `${service.url}/?sort=kickoff&column=btts-ft&hide=bet9ja`,
      'dark',
    );
    await page.locator('[data-price*="|btts-ft|betpawa|"]').first().waitFor();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('overround-sandbox-board.csv');
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
    const [head = '', ...lines] = Buffer.concat(chunks).toString('utf8').trim().split('\r\n');
    // A field in quotes may hold commas.
    const fields = (line: string): string[] => line.match(/(?<=^|,)("(?:[^"]|"")*"|[^,"]*)(?=,|$)/g) ?? [];
    const column = fields(head).indexOf.bind(fields(head));
    const values = (name: string): Set<string | undefined> => new Set(lines.map((line) => fields(line)[column(name)]));
    expect(lines.length).toBeGreaterThan(10);
    expect(values('mode')).toEqual(new Set(['sandbox']));
    expect(values('market')).toEqual(new Set(['btts-ft']));
    expect([...values('bookmaker')].sort()).toEqual(['betpawa', 'sportybet']);
    await context.close();
  });

  it.each(['dark', 'light'] as const)('analyses margins per competition and over time, sound in %s', async (theme) => {
    const { page, errors, context } = await openPage(browser, `${service.url}/analysis`, theme);
    await page.locator('.heat-cell button').first().waitFor();
    expect(await violations(page, rulesIn(theme))).toEqual([]);
    await page.locator('.heat-cell button').first().click();
    await page.waitForURL(/part=time.*competition=|competition=.*part=time/);
    await page.locator('.history-chart canvas').waitFor();
    await page.getByRole('button', { name: 'Hours to kick-off' }).click();
    await page.waitForURL(/bucket=toKickoff/);
    await page.locator('.history-chart canvas').waitFor();
    expect(await violations(page, rulesIn(theme))).toEqual([]);
    await page.getByRole('button', { name: 'Opening and closing' }).click();
    await page.getByRole('columnheader', { name: 'Opening', exact: true }).waitFor();
    expect(await violations(page, rulesIn(theme))).toEqual([]);
    await page.goto(`${service.url}/analysis?part=days&bookmaker=bet9ja`);
    const days = page.locator('.day-heat .heat-cell button');
    await days.first().waitFor();
    expect(await violations(page, rulesIn(theme))).toEqual([]);
    const { competitions } = await service.get<{
      competitions: { competition: { name: string }; days: { mean: number }[] }[];
    }>('/api/analysis/competition-days?bookmaker=bet9ja&zone=Africa/Lagos');
    const means = competitions.flatMap((row) => row.days.map(({ mean }) => `${(mean * 100).toFixed(1)} %`));
    expect(await days.evaluateAll((all) => all.map(({ firstChild }) => firstChild?.textContent))).toEqual(means);
    await days.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.locator('.day-heat tbody tr:nth-child(2) .heat-cell button:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'By day', pressed: true }).waitFor();
    await page.getByRole('button', { name: `Competition: ${competitions[1]?.competition.name}` }).waitFor();
    await page.locator('.history-chart canvas').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('sums up a match, and finds what they have and we do not', async () => {
    const { page, errors, context } = await openPage(browser, `${service.url}/events/${eventId}`, 'dark');
    await page.locator('.event-summary').waitFor();
    const { markets } = await service.get<{
      markets: { market: string; quotes: { bookmaker: string; state: string }[] }[];
    }>(`/api/events/${eventId}`);
    const offered = (row: (typeof markets)[number], slug: string): boolean =>
      row.quotes.some(({ bookmaker, state }) => bookmaker === slug && state !== 'removed');
    const own = markets.filter((row) => offered(row, 'betpawa')).length;
    expect(await page.locator('.event-summary b').first().textContent()).toBe(String(own));
    const theirs = new Set(
      markets
        .filter((row) => !offered(row, 'betpawa') && (offered(row, 'sportybet') || offered(row, 'bet9ja')))
        .map(({ market }) => market),
    );
    expect(theirs.size).toBeGreaterThan(0);
    await page.getByRole('combobox', { name: 'Which markets' }).selectOption('theirs');
    await page.waitForURL(/whose=theirs/);
    await page.waitForFunction(
      (count) => document.querySelector('.group[aria-pressed=true] .dim')?.textContent === String(count),
      theirs.size,
    );
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('has every filter and tool behind two buttons on a telephone, without an error or a violation', async () => {
    const { page, errors, context } = await openPage(browser, `${service.url}/?sort=kickoff`, 'light', 390);
    await page.locator('[data-price]').first().waitFor();
    await page.getByRole('button', { name: 'Filters', exact: true }).click();
    await page.getByRole('button', { name: 'Not ours' }).click();
    await page.waitForURL(/mode=theirs/);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Filters, 1 set' }).waitFor();
    await page.getByRole('button', { name: 'Tools', exact: true }).click();
    await page.getByRole('button', { name: 'View', exact: true }).click();
    await page.getByRole('button', { name: 'columns', exact: true }).click();
    await page.waitForURL(/layout=columns/);
    expect(errors).toEqual([]);
    await context.close();
  });
});
