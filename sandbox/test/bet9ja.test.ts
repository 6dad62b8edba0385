import { describe, expect, it } from 'vitest';
import type { Doc } from './doc.ts';
import { tryOut } from './try-out.ts';

const api = '/desktop/feapi/PalimpsestAjax';

const groupsOf = (answer: Doc): [string, Doc][] =>
  answer
    .at('D', 'PAL', '1', 'SG')
    .entries()
    .flatMap(([, country]) => country.at('G').entries());

describe('Bet9ja', () => {
  it('lists all events of its groups, about as many as it announces', async () => {
    const { json, control } = tryOut();
    let listed = 0;
    let withoutId = 0;
    for (const [id, group] of groupsOf(await json('bet9ja', `${api}/GetSports?DISP=0`))) {
      const events = (await json('bet9ja', `${api}/GetEventsInGroupV2?GROUPID=${id}&DISP=0&GROUPMARKETID=1`))
        .at('D', 'E')
        .list();
      expect(Math.abs(group.at('NUM').number() - events.length)).toBeLessThanOrEqual(1);
      expect(events.every((event) => event.at('GID').text() === id)).toBe(true);
      listed += events.length;
      withoutId += events.filter((event) => event.at('EXTID').value === '').length;
    }
    const offered = control('GET', '/__truth').at('bookmakers', 'bet9ja');
    expect([listed - withoutId, withoutId]).toEqual([offered.at('events').number(), offered.at('withoutId').number()]);
  });

  it('has other sports in its tree, and an error without status for what it does not know', async () => {
    const { json } = tryOut();
    expect((await json('bet9ja', `${api}/GetSports?DISP=0`)).at('D', 'PAL').keys()).toContain('301');
    expect((await json('bet9ja', `${api}/GetEvent?EVENTID=1`)).value).toEqual({ R: 'E', D: false });
  });

  it('gives lists as an array with an array of lines, or as an object keyed by slot', async () => {
    const { json, control } = tryOut();
    const [[id = ''] = []] = groupsOf(await json('bet9ja', `${api}/GetSports?DISP=0`));
    const path = `${api}/GetEventsInGroup?GROUPID=${id}&DISP=0`;
    const array = (await json('bet9ja', path)).at('D', 'E');
    expect(Array.isArray(array.value)).toBe(true);
    expect(array.at(0, 'AUX', 'S_OU').list().length).toBeGreaterThan(0);
    control('POST', '/__dialect', { bet9jaLists: 'object' });
    const object = (await json('bet9ja', path)).at('D', 'E');
    expect(Array.isArray(object.value)).toBe(false);
    expect(object.at('0').value).toEqual(array.at(0).value);
  });

  it('writes odds as short as possible, times in UTC, and markets and lines as they stand in the odds', async () => {
    const { shared, truth, detail } = tryOut();
    for (const eventId of shared().slice(0, 5)) {
      const body = (await detail('bet9ja', truth(eventId, 'bet9ja').id)).at('D');
      expect(body.at('EXTID').text()).toBe(eventId);
      expect(body.at('STARTDATE').text()).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
      const keys = body.at('O').keys();
      expect(
        body
          .at('O')
          .entries()
          .every(([, odds]) => /^([1-9]\d*)(\.\d?[1-9])?$/.test(odds.text())),
      ).toBe(true);
      const markets = new Set(keys.map((key) => key.split(/[@_]/).slice(0, 2).join('_')));
      expect(
        new Set(
          body
            .at('MK')
            .list()
            .map((market) => market.at('ID').text()),
        ),
      ).toEqual(markets);
      expect(body.at('MKNUM').number()).toBe(markets.size);
      const lines = new Set(
        body
          .at('AUX', 'S_OU')
          .entries()
          .map(([line]) => line),
      );
      expect(lines).toEqual(new Set(keys.flatMap((key) => /^S_OU@([^_]+)_/.exec(key)?.[1] ?? [])));
    }
  });

  it('keeps two odds keys in the same order in every event, and scatters lines', async () => {
    const { shared, truth, detail } = tryOut();
    const [first = '', ...others] = shared().slice(0, 4);
    const order = (await detail('bet9ja', truth(first, 'bet9ja').id)).at('D', 'O').keys();
    const ranks = new Map(order.map((key, rank) => [key, rank]));
    for (const eventId of others) {
      const keys = (await detail('bet9ja', truth(eventId, 'bet9ja').id)).at('D', 'O').keys();
      const known = keys.flatMap((key) => ranks.get(key) ?? []);
      expect(known).toEqual([...known].sort((a, b) => a - b));
      expect(keys).not.toEqual([...keys].sort());
    }
  });

  it('puts half lines and Asian lines under different keys', async () => {
    const { shared, truth, detail } = tryOut();
    const { id } = truth(shared()[0] ?? '', 'bet9ja');
    const keys = (await detail('bet9ja', id)).at('D', 'O').keys();
    const linesOf = (market: string): number[] =>
      keys.flatMap((key) =>
        key.startsWith(`${market}@`) ? [Number(key.slice(market.length + 1, key.lastIndexOf('_')))] : [],
      );
    expect(linesOf('S_OU').every((line) => line % 1 === 0.5)).toBe(true);
    expect(linesOf('S_OUA').length).toBeGreaterThan(0);
    expect(linesOf('S_OUA').some((line) => line % 1 === 0.5)).toBe(false);
  });

  it('shows a price that it does not have as 1', async () => {
    const { shared, truth, detail, control } = tryOut();
    const event = shared()[0] ?? '';
    control('POST', '/__market', { set: { event, bookmaker: 'bet9ja', market: '1x2-ft', state: 'suspended' } });
    const { id, quotes } = truth(event, 'bet9ja');
    expect((await detail('bet9ja', id)).at('D', 'O', 'S_1X2_1').value).toBe('1');
    const quote = quotes.find((one) => one.at('market').text() === '1x2-ft');
    expect(quote?.at('prices', 'home').value).toEqual({ odds: null, open: false });
  });
});
