import { describe, expect, it } from 'vitest';
import { MARKETS } from '../markets/catalogue.ts';
import { BOOKMAKERS, bookmakerBySlug } from './registry.ts';

describe('the registry', () => {
  it('finds every bookmaker by its slug, and no other', () => {
    const slugs = BOOKMAKERS.map((bookmaker) => bookmaker.slug);
    expect(slugs).toEqual(expect.arrayContaining(['betpawa', 'sportybet', 'bet9ja']));
    expect(new Set(slugs).size).toBe(slugs.length);
    // Names of settings and of environment variables begin with it.
    for (const slug of slugs) expect(slug).toMatch(/^[a-z][a-z0-9]*$/);
    for (const bookmaker of BOOKMAKERS) expect(bookmakerBySlug(bookmaker.slug)).toBe(bookmaker);
    expect(bookmakerBySlug('constructor')).toBeUndefined();
  });

  it('leaves no market of the catalogue without a bookmaker, save bets on players', () => {
    for (const market of MARKETS) {
      const mapped = BOOKMAKERS.some((bookmaker) => bookmaker.mapsMarket(market.key));
      expect(mapped, market.key).toBe(market.kind !== 'player');
    }
  });

  it('says who asks, in every request', () => {
    for (const bookmaker of BOOKMAKERS) {
      const competition = { bookmaker: bookmaker.slug, id: '1', name: '', country: '' };
      const requests = [
        bookmaker.competitionsRequest(),
        bookmaker.listRequest(competition, null),
        bookmaker.eventRequest('1'),
      ];
      for (const request of requests) expect(request.headers['user-agent']).toContain('Overround');
    }
  });

  it('keeps defaults within their bounds', () => {
    for (const { pacing } of BOOKMAKERS) {
      expect(pacing.concurrency.default).toBeLessThanOrEqual(pacing.concurrency.max);
      if (pacing.delayMs !== null) expect(pacing.delayMs.default).toBeLessThanOrEqual(pacing.delayMs.max);
    }
  });
});
