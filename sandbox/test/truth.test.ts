import { describe, expect, it } from 'vitest';
import { bookmakers } from '../bookmaker.ts';
import type { Doc } from './doc.ts';
import { decode, decoded, type Read } from './small-decoder.ts';
import { tryOut } from './try-out.ts';

function told(quotes: readonly Doc[]): Map<string, Read> {
  const read = new Map<string, Read>();
  for (const quote of quotes.filter((one) => decoded.test(one.at('market').text()))) {
    const prices: Read = {};
    for (const [selection, price] of quote.at('prices').entries()) {
      const odds = price.at('odds').value;
      prices[selection] = typeof odds === 'number' ? (price.at('open').value === true ? odds : -odds) : null;
    }
    read.set(`${quote.at('market').text()}@${quote.at('line').value}`, prices);
  }
  return read;
}

describe('the truth', () => {
  it.each(bookmakers)('is what a reader of the bodies of %s finds', async (bookmaker) => {
    const sandbox = tryOut();
    for (const eventId of sandbox.shared().slice(0, 6)) {
      const { id, quotes } = sandbox.truth(eventId, bookmaker);
      const read = decode(bookmaker, await sandbox.detail(bookmaker, id));
      expect(read.size).toBeGreaterThan(3);
      expect(told(quotes)).toEqual(read);
    }
  });

  it.each(bookmakers)('stays so while the market of %s moves', async (bookmaker) => {
    const sandbox = tryOut({ speed: 60, events: 12 });
    const [eventId = ''] = sandbox.shared();
    const { id } = sandbox.truth(eventId, bookmaker);
    const bodies = new Set<string>();
    for (let minute = 0; minute < 5; minute += 1) {
      await sandbox.clock.advance(120_000);
      const body = await sandbox.detail(bookmaker, id);
      bodies.add(JSON.stringify([...decode(bookmaker, body)]));
      expect(told(sandbox.truth(eventId, bookmaker).quotes)).toEqual(decode(bookmaker, body));
    }
    expect(bodies.size).toBeGreaterThan(1);
  });

  it('counts a quote whose prices are all closed as suspended', async () => {
    const sandbox = tryOut();
    const [eventId = ''] = sandbox.shared();
    sandbox.control('POST', '/__market', {
      set: { event: eventId, bookmaker: 'sportybet', market: '1x2-ft', state: 'suspended' },
    });
    const quote = sandbox.truth(eventId, 'sportybet').quotes.find((one) => one.at('market').text() === '1x2-ft');
    expect(quote?.at('state').text()).toBe('suspended');
    expect(
      quote
        ?.at('prices')
        .entries()
        .map(([, price]) => price.at('open').value),
    ).toEqual([false, false, false]);
    expect(quote?.at('prices', 'home', 'odds').number()).toBeGreaterThan(1);
  });

  it('has the clean sheets that Bet9ja sells as the other team not scoring, and moves them together', () => {
    const sandbox = tryOut();
    const both = (eventId: string) =>
      ['home-clean-sheet-1h', 'away-to-score-1h'].map((market) =>
        sandbox.truth(eventId, 'bet9ja').quotes.find((one) => one.at('market').text() === market),
      );
    const eventId = sandbox.shared().find((one) => both(one)[1]?.at('state').value === 'open') ?? '';
    const before = both(eventId)[0]?.at('prices', 'yes', 'odds').number() ?? 0;
    const move = { event: eventId, bookmaker: 'bet9ja', market: 'home-clean-sheet-1h', selection: 'yes', factor: 1.5 };
    sandbox.control('POST', '/__market', { move });
    const [derived, sold] = both(eventId);
    expect(derived?.at('prices', 'yes', 'odds').number()).toBeGreaterThan(before);
    expect(derived?.at('prices', 'yes').value).toEqual(sold?.at('prices', 'no').value);
    expect(derived?.at('prices', 'no').value).toEqual(sold?.at('prices', 'yes').value);
    expect([derived, sold].map((quote) => quote?.at('flags').value)).toEqual([['derived'], []]);
  });

  it('names every event once and says who lists it', () => {
    const index = tryOut().control('GET', '/__truth');
    expect(index.at('events').list()).toHaveLength(40);
    const { betpawa, sportybet, bet9ja } = Object.fromEntries(
      index
        .at('bookmakers')
        .entries()
        .map(([bookmaker, one]) => [bookmaker, one.at('events').number()]),
    );
    expect([betpawa, sportybet, bet9ja]).toEqual([34, 40, 37]);
  });
});
