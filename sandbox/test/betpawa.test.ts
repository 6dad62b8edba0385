import { describe, expect, it } from 'vitest';
import type { Doc } from './doc.ts';
import { statusOf, tryOut } from './try-out.ts';

const tree = '/api/sportsbook/v4/categories/list/2?includeRegions=true';

function listPath(
  competitions: string[],
  { skip = 0, take = 100, view = {} }: { skip?: number; take?: number; view?: object } = {},
): string {
  const query = {
    eventType: 'UPCOMING',
    categories: ['2'],
    zones: competitions.length > 0 ? { competitions } : {},
    hasOdds: true,
  };
  return `/api/sportsbook/v4/events/lists/by-queries?q=${encodeURIComponent(JSON.stringify({ queries: [{ query, view, skip, take }] }))}`;
}

const entriesOf = (answer: Doc): Doc[] => answer.at('responses', 0, 'responses').list();

function everyValue(value: unknown, visit: (value: unknown, key: string) => void, key = ''): void {
  visit(value, key);
  if (typeof value === 'object' && value !== null) {
    for (const [name, content] of Object.entries(value)) {
      everyValue(content, visit, name);
    }
  }
}

describe('BetPawa', () => {
  it('refuses without its brand header, knows no v3 path, and speaks protobuf to who does not ask for JSON', async () => {
    const { call } = tryOut();
    expect(statusOf(await call('betpawa', { path: tree, headers: { accept: 'application/json' } }))).toBe(403);
    expect(statusOf(await call('betpawa', { path: '/api/sportsbook/v3/categories/list/2' }))).toBe(404);
    const any = await call('betpawa', { path: tree, headers: { accept: '*/*', 'x-pawa-brand': 'betpawa-nigeria' } });
    expect(any.kind === 'answer' && any.answer.contentType).toBe('application/x-protobuf');
  });

  it('lists the competitions of every region, and in them all events that it offers', async () => {
    const { json, control } = tryOut();
    const regions = (await json('betpawa', tree)).at('withRegions', 0, 'regions').list();
    const competitions = regions.flatMap((region) =>
      region
        .at('competitions')
        .list()
        .map((one) => one.at('competition', 'id').text()),
    );
    const offered = control('GET', '/__truth').at('bookmakers', 'betpawa');
    let listed = 0;
    for (const competition of competitions) {
      const entries = entriesOf(await json('betpawa', listPath([competition])));
      expect(entries.length).toBeGreaterThan(0);
      expect(entries.every((entry) => entry.at('competition', 'id').text() === competition)).toBe(true);
      listed += entries.length;
    }
    expect(listed).toBe(offered.at('events').number() + offered.at('withoutId').number());
  });

  it('pages at most 100 entries, by skip and take, without overlap', async () => {
    const { json } = tryOut({ events: 250 });
    const pages = [];
    for (const skip of [0, 100, 200, 300]) {
      pages.push(entriesOf(await json('betpawa', listPath([], { skip, take: 500 }))));
    }
    expect(pages.map((page) => page.length)).toEqual([100, 100, 17, 0]);
    expect(new Set(pages.flat().map((entry) => entry.at('id').text())).size).toBe(217);
  });

  it('shows ids, versions and the result market in lists, or none of them', async () => {
    const { json, control } = tryOut();
    const [rich] = entriesOf(await json('betpawa', listPath([])));
    expect(rich?.at('widgets').list().length).toBeGreaterThan(0);
    expect(rich?.at('markets', 0, 'marketType', 'id').text()).toBe('3743');
    control('POST', '/__dialect', { betpawaListIds: false });
    const [lean] = entriesOf(await json('betpawa', listPath([])));
    expect(lean?.keys()).not.toEqual(expect.arrayContaining(['widgets']));
    expect(lean?.keys()).not.toEqual(expect.arrayContaining(['markets', 'version']));
    expect(lean?.at('id').text()).toBe(rich?.at('id').text());
  });

  it('hides events without an asked market', async () => {
    const { json } = tryOut();
    const with_ = entriesOf(await json('betpawa', listPath([], { view: { marketTypes: ['1096783'] } })));
    expect(with_.length).toBeLessThan(entriesOf(await json('betpawa', listPath([]))).length);
  });

  it('writes v4: 64-bit counts as text, nothing empty, no price field of the old form', async () => {
    const { shared, truth, detail } = tryOut();
    const body = await detail('betpawa', truth(shared()[0] ?? '', 'betpawa').id);
    expect(typeof body.at('totalMarketCount').value).toBe('string');
    expect(typeof body.at('version').value).toBe('string');
    expect(body.at('startTime').text()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    everyValue(body.value, (value, key) => {
      expect(value === null || value === false || value === '').toBe(false);
      expect(key).not.toBe('price');
    });
  });

  it('counts distinct pairs of market and line, and cuts long lists into rows', async () => {
    const { shared, truth, detail } = tryOut();
    for (const eventId of shared().slice(0, 5)) {
      const body = await detail('betpawa', truth(eventId, 'betpawa').id);
      const pairs = body
        .at('markets')
        .list()
        .flatMap((market) =>
          market
            .at('row')
            .list()
            .map((row) => `${market.at('marketType', 'id').text()}/${row.at('handicap').value}`),
        );
      expect(new Set(pairs).size).toBe(body.at('totalMarketCount').number());
      const totals = body
        .at('markets')
        .list()
        .find((market) => market.at('marketType', 'id').text() === '5000');
      for (const row of totals?.at('row').list() ?? []) {
        expect(row.at('specifier', 'total').number()).toBe(row.at('handicap').number() / 4);
        expect(row.at('prices').list()).toHaveLength(2);
      }
    }
  });

  it('answers 404 for what it does not have', async () => {
    expect(statusOf(await tryOut().call('betpawa', { path: '/api/sportsbook/v4/events/1' }))).toBe(404);
  });

  it('has listings that name no SportRadar match', async () => {
    const { json } = tryOut();
    const entries = entriesOf(await json('betpawa', listPath([])));
    const anonymous = entries.filter((entry) =>
      entry
        .at('widgets')
        .list()
        .every((one) => one.at('type').text() === 'GENIUSSPORTS'),
    );
    expect(anonymous).toHaveLength(1);
  });

  it('can speak the retired form', async () => {
    const { shared, truth, detail, control } = tryOut();
    control('POST', '/__dialect', { betpawa: 'v3-bodies' });
    const body = await detail('betpawa', truth(shared()[0] ?? '', 'betpawa').id);
    const price = body.at('markets', 0, 'row', 0, 'prices', 0);
    expect(price.at('price').number()).toBeGreaterThan(1);
    expect(price.at('odds').value).toBeUndefined();
    expect(typeof body.at('totalMarketCount').value).toBe('number');
    expect(price.at('handicap').value).toBeNull();
  });
});
