import { describe, expect, it } from 'vitest';
import { type Bookmaker, bookmakers } from '../bookmaker.ts';
import type { Outcome } from '../serving/service.ts';
import { detailPath, statusOf, type TryOut, textOf, tryOut } from './try-out.ts';

function setUp(bookmaker: Bookmaker) {
  const sandbox = tryOut();
  const [event = '', other = ''] = sandbox.shared();
  const { id } = sandbox.truth(event, bookmaker);
  const ask = (): Promise<Outcome> => sandbox.call(bookmaker, { path: detailPath(bookmaker, id) });
  return { sandbox, event, other, id, ask };
}

function inject(sandbox: TryOut, bookmaker: Bookmaker, fault: string, more: object = {}): void {
  sandbox.control('POST', '/__faults', [{ bookmaker, fault, share: 1, ...more }]);
}

describe.each(bookmakers)('faults of %s', (bookmaker) => {
  it('answer in place of the site', async () => {
    const { sandbox, ask } = setUp(bookmaker);
    const status = async (fault: string): Promise<number> => {
      inject(sandbox, bookmaker, fault);
      return statusOf(await ask());
    };
    expect(await status('outage')).toBe(0);
    expect(await status('403')).toBe(403);
    expect(await status('5xx')).toBeGreaterThanOrEqual(500);
    expect(await status('retired')).toBe(404);
    expect(await status('429')).toBe(429);
    inject(sandbox, bookmaker, '429-retry-after');
    const told = await ask();
    expect(told.kind === 'answer' && told.answer.headers?.['retry-after']).toBe('3');
    sandbox.control('POST', '/__faults', []);
    expect(statusOf(await ask())).toBe(200);
  });

  it('spoil bodies', async () => {
    const { sandbox, ask } = setUp(bookmaker);
    const whole = textOf(await ask());
    inject(sandbox, bookmaker, 'html200');
    expect(textOf(await ask())).toMatch(/^<!DOCTYPE html>/);
    inject(sandbox, bookmaker, 'truncated');
    const cut = textOf(await ask());
    expect(whole.startsWith(cut)).toBe(true);
    expect(() => JSON.parse(cut)).toThrow();
    inject(sandbox, bookmaker, 'renamed-field');
    const renamed = textOf(await ask());
    expect(() => JSON.parse(renamed)).not.toThrow();
    expect(renamed).not.toBe(whole);
    inject(sandbox, bookmaker, 'drop');
    expect((await ask()).kind).toBe('cut');
  });

  it('give the body of another event', async () => {
    const { sandbox, ask } = setUp(bookmaker);
    const own = textOf(await ask());
    inject(sandbox, bookmaker, 'other-event');
    const foreign = textOf(await ask());
    expect(foreign.length).toBeGreaterThan(1_000);
    expect(foreign).not.toBe(own);
  });

  it('hold back what is new', async () => {
    const { sandbox, ask, event } = setUp(bookmaker);
    const old = textOf(await ask());
    inject(sandbox, bookmaker, 'stale');
    sandbox.control('POST', '/__market', {
      move: { event, bookmaker, market: '1x2-ft', selection: 'home', factor: 1.3 },
    });
    expect(textOf(await ask())).toBe(old);
    sandbox.control('POST', '/__faults', []);
    expect(textOf(await ask())).not.toBe(old);
  });

  it('make answers slow', async () => {
    const { sandbox, ask } = setUp(bookmaker);
    inject(sandbox, bookmaker, 'slow');
    let answered = false;
    const answer = ask().then(() => {
      answered = true;
    });
    await sandbox.clock.advance(2_000);
    expect(answered).toBe(false);
    await sandbox.clock.advance(10_000);
    await answer;
    expect(answered).toBe(true);
  });
});

describe('incomplete lists', () => {
  const lists: Record<Bookmaker, (sandbox: TryOut) => Promise<number>> = {
    betpawa: async (sandbox) => {
      const queries = [{ query: { eventType: 'UPCOMING', zones: {} }, view: {}, skip: 0, take: 100 }];
      const path = `/api/sportsbook/v4/events/lists/by-queries?q=${encodeURIComponent(JSON.stringify({ queries }))}`;
      return (await sandbox.json('betpawa', path)).at('responses', 0, 'responses').list().length;
    },
    sportybet: async (sandbox) => {
      const answer = await sandbox.json('sportybet', '/api/ng/factsCenter/pcUpcomingEvents?pageSize=100&pageNum=1');
      return answer
        .at('data', 'tournaments')
        .list()
        .reduce((sum, one) => sum + one.at('events').list().length, 0);
    },
    bet9ja: async (sandbox) => {
      const api = '/desktop/feapi/PalimpsestAjax';
      const tree = (await sandbox.json('bet9ja', `${api}/GetSports`)).at('D', 'PAL', '1', 'SG');
      let events = 0;
      for (const [, country] of tree.entries()) {
        for (const group of country.at('G').keys()) {
          events += (await sandbox.json('bet9ja', `${api}/GetEventsInGroupV2?GROUPID=${group}`))
            .at('D', 'E')
            .list().length;
        }
      }
      return events;
    },
  };

  it.each(bookmakers)('lack events of %s while the tree says nothing', async (bookmaker) => {
    const sandbox = tryOut({ events: 70 });
    const whole = await lists[bookmaker](sandbox);
    inject(sandbox, bookmaker, 'incomplete-list');
    const part = await lists[bookmaker](sandbox);
    expect(part).toBeGreaterThan(0);
    expect(part).toBeLessThan(0.8 * whole);
  });
});

describe('the fault control', () => {
  it('strikes the given share of requests, and ends after its time', async () => {
    const { sandbox, ask } = setUp('betpawa');
    inject(sandbox, 'betpawa', '429', { share: 0.5, forMs: 1_000 });
    const statuses = [];
    for (let turn = 0; turn < 60; turn += 1) {
      statuses.push(statusOf(await ask()));
    }
    const struck = statuses.filter((status) => status === 429).length;
    expect(struck).toBeGreaterThan(15);
    expect(struck).toBeLessThan(45);
    await sandbox.clock.advance(1_000);
    expect(statusOf(await ask())).toBe(200);
    expect(sandbox.control('GET', '/__faults').list()).toEqual([]);
  });

  it('refuses what it does not know, and leaves the other bookmakers alone', async () => {
    const { sandbox, ask } = setUp('betpawa');
    expect(
      sandbox.control('POST', '/__faults', [{ bookmaker: 'betpawa', fault: 'plague' }]).at('error').value,
    ).toBeDefined();
    inject(sandbox, 'bet9ja', 'outage');
    expect(statusOf(await ask())).toBe(200);
  });
});
