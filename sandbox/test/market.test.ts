import { describe, expect, it } from 'vitest';
import { bookmakers } from '../bookmaker.ts';
import { detailPath, statusOf, type TryOut, textOf, tryOut } from './try-out.ts';

const hourMs = 3_600_000;

async function bodies(sandbox: TryOut, eventId: string): Promise<string[]> {
  const texts = [];
  for (const bookmaker of bookmakers) {
    const { id } = sandbox.truth(eventId, bookmaker);
    texts.push(textOf(await sandbox.call(bookmaker, { path: detailPath(bookmaker, id) })));
  }
  return texts;
}

/** An event of the weekend, so that hours may pass before it starts. */
function distantEvent(sandbox: TryOut): string {
  const distant = sandbox.shared().find((eventId) => {
    const kickoff = sandbox.control('GET', `/__truth?event=${eventId}`).at('kickoff').text();
    return Date.parse(kickoff) - sandbox.clock.now() > 48 * hourMs;
  });
  return distant ?? '';
}

function homePrice(sandbox: TryOut, eventId: string): number {
  const quote = sandbox.truth(eventId, 'betpawa').quotes.find((one) => one.at('market').text() === '1x2-ft');
  return quote?.at('prices', 'home', 'odds').number() ?? 0;
}

describe('a frozen market', () => {
  it('serves the same bodies for hours', async () => {
    const sandbox = tryOut({ speed: 0 });
    const eventId = distantEvent(sandbox);
    const before = await bodies(sandbox, eventId);
    await sandbox.clock.advance(5 * hourMs);
    expect(await bodies(sandbox, eventId)).toEqual(before);
  });

  it('moves when told to, at one bookmaker, and keeps the price', async () => {
    const sandbox = tryOut({ speed: 0 });
    const event = distantEvent(sandbox);
    const before = homePrice(sandbox, event);
    const [betpawa, ...others] = await bodies(sandbox, event);
    sandbox.control('POST', '/__market', {
      move: { event, bookmaker: 'betpawa', market: '1x2-ft', selection: 'home', factor: 1.1 },
    });
    expect(homePrice(sandbox, event) / before).toBeCloseTo(1.1, 1);
    const [moved, ...same] = await bodies(sandbox, event);
    expect(moved).not.toEqual(betpawa);
    expect(same).toEqual(others);
    const after = homePrice(sandbox, event);
    await sandbox.clock.advance(hourMs);
    expect(homePrice(sandbox, event)).toBe(after);
  });

  it('takes quotes down and brings them back', () => {
    const sandbox = tryOut();
    const event = distantEvent(sandbox);
    const before = homePrice(sandbox, event);
    const set = (state: string): void => {
      sandbox.control('POST', '/__market', { set: { event, bookmaker: 'betpawa', market: '1x2-ft', state } });
    };
    set('removed');
    expect(sandbox.truth(event, 'betpawa').quotes.some((one) => one.at('market').text() === '1x2-ft')).toBe(false);
    set('open');
    expect(homePrice(sandbox, event)).toBe(before);
  });

  it('says what is wrong with a wrong command', () => {
    const { control } = tryOut();
    expect(control('POST', '/__market', { speed: -1 }).at('error', 'code').text()).toBe('BAD_REQUEST');
    const nowhere = { move: { event: '1', market: '1x2-ft', selection: 'home', factor: 2 } };
    expect(control('POST', '/__market', nowhere).at('error', 'code').text()).toBe('NOT_FOUND');
  });
});

describe('a moving market', () => {
  it('goes the same way for the same seed, however often it is looked at', async () => {
    const often = tryOut({ speed: 20, seed: 5, events: 12 });
    const once = tryOut({ speed: 20, seed: 5, events: 12 });
    const event = distantEvent(often);
    for (let step = 0; step < 6; step += 1) {
      await often.clock.advance(10 * 60_000);
      await bodies(often, event);
    }
    await once.clock.advance(60 * 60_000);
    const quotes = (sandbox: TryOut): unknown[] => sandbox.truth(event, 'sportybet').quotes.map(({ value }) => value);
    expect(quotes(once)).toEqual(quotes(often));
  });

  it('changes some twentieth of the quotes in five minutes', async () => {
    const sandbox = tryOut({ speed: 1, events: 24 });
    const all = (): Map<string, string> =>
      new Map(
        sandbox
          .shared()
          .flatMap((event) =>
            sandbox
              .truth(event, 'bet9ja')
              .quotes.map(
                (quote) =>
                  [
                    `${event}/${quote.at('market').text()}/${quote.at('line').value}`,
                    JSON.stringify(quote.at('prices').value),
                  ] as const,
              ),
          ),
      );
    let changed = 0;
    let seen = 0;
    let last = all();
    for (let pass = 0; pass < 6; pass += 1) {
      await sandbox.clock.advance(5 * 60_000);
      const now = all();
      seen += now.size;
      changed += [...now].filter(([key, prices]) => last.get(key) !== prices).length;
      last = now;
    }
    expect(changed / seen).toBeGreaterThan(0.01);
    expect(changed / seen).toBeLessThan(0.12);
  });

  it('stops and starts by the speed control', async () => {
    const sandbox = tryOut({ speed: 50, events: 12 });
    const event = distantEvent(sandbox);
    sandbox.control('POST', '/__market', { speed: 0 });
    const frozen = await bodies(sandbox, event);
    await sandbox.clock.advance(hourMs);
    expect(await bodies(sandbox, event)).toEqual(frozen);
    sandbox.control('POST', '/__market', { speed: 50 });
    await sandbox.clock.advance(hourMs);
    expect(await bodies(sandbox, event)).not.toEqual(frozen);
  });
});

describe('kick-off', () => {
  it('ends the offer in the way of each bookmaker', async () => {
    const sandbox = tryOut();
    const [event = ''] = sandbox.shared();
    const ids = Object.fromEntries(bookmakers.map((bookmaker) => [bookmaker, sandbox.truth(event, bookmaker).id]));
    const kickoff = Date.parse(sandbox.control('GET', `/__truth?event=${event}`).at('kickoff').text());
    await sandbox.clock.advance(kickoff - sandbox.clock.now() + 60_000);
    const truth = sandbox.control('GET', `/__truth?event=${event}`).at('bookmakers');
    expect(bookmakers.map((bookmaker) => truth.at(bookmaker, 'listed').value)).toEqual([false, false, false]);
    expect((await sandbox.detail('betpawa', ids.betpawa ?? '')).at('additionalInfo', 'live').value).toBe(true);
    const sportybet = (await sandbox.detail('sportybet', ids.sportybet ?? '')).at('data');
    expect([sportybet.at('status').value, sportybet.at('markets').value]).toEqual([1, []]);
    expect((await sandbox.detail('bet9ja', ids.bet9ja ?? '')).at('R').text()).toBe('E');
    await sandbox.clock.advance(2 * hourMs);
    const over = await sandbox.call('betpawa', { path: detailPath('betpawa', ids.betpawa ?? '') });
    expect(statusOf(over)).toBe(404);
    expect(sandbox.control('GET', '/__truth').at('events').texts()).not.toContain(event);
  });

  it('makes room for new matches, so that the offer does not run dry', async () => {
    const sandbox = tryOut();
    await sandbox.clock.advance(9 * 24 * hourMs);
    sandbox.control('GET', '/__truth');
    expect(sandbox.control('GET', '/__truth').at('events').list().length).toBeGreaterThan(20);
  });
});
