import { FakePorts, NOW_MS } from './fake-ports.ts';

const HOUR_MS = 3_600_000;

/** Four events: one that everybody offers, one with gaps, one in another country, one that has started. */
export const smallMarket = (): FakePorts => {
  const ports = new FakePorts();
  const { book } = ports;
  const arsenal = { eventId: '1001', home: 'Arsenal', away: 'Leeds United', kickoffMs: NOW_MS + HOUR_MS };
  for (const bookmaker of ['betpawa', 'sportybet', 'bet9ja']) book.list({ ...arsenal, bookmaker });
  book.quote(
    { eventId: '1001', bookmaker: 'betpawa', market: '1x2-ft', prices: [1550, 4200, 6100], margin: 0.0471234567 },
    {
      eventId: '1001',
      bookmaker: 'betpawa',
      market: 'total-goals-ft',
      line: 2.5,
      prices: [1800, 2000],
      margin: 0.0556,
    },
    { eventId: '1001', bookmaker: 'betpawa', market: 'total-goals-ft', line: 3.5, prices: [2900, -1400] },
  );
  book.quote(
    { eventId: '1001', bookmaker: 'sportybet', market: '1x2-ft', prices: [1570, 4200, 6000], margin: 0.05 },
    { eventId: '1001', bookmaker: 'sportybet', market: 'btts-ft', prices: [1830, null], implausible: true },
  );
  book.quote({ eventId: '1001', bookmaker: 'bet9ja', market: '1x2-ft', prices: [-1900, -4250, 0] });
  const madrid = { eventId: '1002', home: 'Atlético Madrid', away: 'Málaga', kickoffMs: NOW_MS + 2 * HOUR_MS };
  const liga = { country: 'Spain', competition: 'LaLiga', competitionId: '2' };
  for (const bookmaker of ['betpawa', 'sportybet']) book.list({ ...madrid, ...liga, bookmaker });
  book.quote({ eventId: '1002', bookmaker: 'betpawa', market: '1x2-ft', prices: [1700, 3500, 5000] });
  book.list({
    eventId: '1003',
    bookmaker: 'bet9ja',
    home: 'Köln',
    away: 'Bremen',
    country: 'Germany',
    competition: 'Bundesliga',
    competitionId: '3',
    kickoffMs: NOW_MS + HOUR_MS,
  });
  book.list({ eventId: '1004', bookmaker: 'betpawa', home: 'Early', away: 'Birds', kickoffMs: NOW_MS - 60_000 });
  book.quote({ eventId: '1004', bookmaker: 'betpawa', market: '1x2-ft', prices: [2000, 3000, 4000] });
  ports.storeAll();
  return ports;
};
