import type { Bookmaker } from '../bookmaker.ts';
import type { Doc } from './doc.ts';

/** Prices of one quote: odds, or null where none is shown; a minus sign marks what is not open. */
export type Read = Record<string, number | null>;

/** A second, independent reading of a few markets, written from the protocols alone. */
export function decode(bookmaker: Bookmaker, body: Doc): Map<string, Read> {
  switch (bookmaker) {
    case 'betpawa':
      return decodeBetpawa(body);
    case 'sportybet':
      return decodeSportybet(body);
    case 'bet9ja':
      return decodeBet9ja(body);
  }
}

const betpawaMarkets: Record<string, [market: string, names: Record<string, string>]> = {
  '3743': ['1x2-ft', { '1': 'home', X: 'draw', '2': 'away' }],
  '4693': ['double-chance-ft', { '1X': 'home-draw', X2: 'draw-away', '12': 'home-away' }],
  '5000': ['total-goals-ft', { Over: 'over', Under: 'under' }],
  '3774': ['asian-handicap-ft', { '1': 'home', '2': 'away' }],
  '4724': ['handicap-3way-ft', { '1': 'home', X: 'draw', '2': 'away' }],
};

function decodeBetpawa(body: Doc): Map<string, Read> {
  const quotes = new Map<string, Read>();
  for (const market of body.at('markets').list()) {
    const known = betpawaMarkets[market.at('marketType', 'id').text()];
    for (const row of known ? market.at('row').list() : []) {
      const handicap = row.at('handicap').value;
      for (const price of row.at('prices').list()) {
        const selection = known?.[1][price.at('name').text()] ?? '?';
        const shut = price.at('suspended').value === true;
        const line = typeof handicap === 'number' ? handicap / 4 : null;
        put(quotes, known?.[0] ?? '', line, selection, price.at('odds').number(), !shut);
      }
    }
  }
  return quotes;
}

const sportybetMarkets: Record<string, [market: string, outcomes: Record<string, string>]> = {
  '1': ['1x2-ft', { '1': 'home', '2': 'draw', '3': 'away' }],
  '10': ['double-chance-ft', { '9': 'home-draw', '11': 'draw-away', '10': 'home-away' }],
  '18': ['total-goals-ft', { '12': 'over', '13': 'under' }],
  '16': ['asian-handicap-ft', { '1714': 'home', '1715': 'away' }],
  '14': ['handicap-3way-ft', { '1711': 'home', '1712': 'draw', '1713': 'away' }],
};

function decodeSportybet(body: Doc): Map<string, Read> {
  const quotes = new Map<string, Read>();
  for (const market of body.at('data', 'markets').list()) {
    const known = sportybetMarkets[market.at('id').text()];
    const specifier = market.at('specifier').value;
    for (const outcome of known ? market.at('outcomes').list() : []) {
      const open = market.at('status').value === 0 && outcome.at('isActive').value === 1;
      const selection = known?.[1][outcome.at('id').text()] ?? '?';
      const line = typeof specifier === 'string' ? lineOf(specifier.slice(specifier.indexOf('=') + 1)) : null;
      put(quotes, known?.[0] ?? '', line, selection, outcome.at('odds').number(), open);
    }
  }
  return quotes;
}

function lineOf(text: string): number {
  const [home = '0', away] = text.split(':');
  return away === undefined ? Number(home) : Number(home) - Number(away);
}

const bet9jaMarkets: Record<string, [market: string, suffixes: Record<string, string>]> = {
  S_1X2: ['1x2-ft', { '1': 'home', X: 'draw', '2': 'away' }],
  S_DC: ['double-chance-ft', { '1X': 'home-draw', X2: 'draw-away', '12': 'home-away' }],
  S_OU: ['total-goals-ft', { O: 'over', U: 'under' }],
  S_OUA: ['total-goals-ft', { O: 'over', U: 'under' }],
  S_AH: ['asian-handicap-ft', { '1': 'home', '2': 'away' }],
  S_1X2HND: ['handicap-3way-ft', { '1H': 'home', XH: 'draw', '2H': 'away' }],
};

function decodeBet9ja(body: Doc): Map<string, Read> {
  const quotes = new Map<string, Read>();
  for (const [key, odds] of body.at('D', 'O').entries()) {
    const [, market = '', line, suffix = ''] = /^(S_[^_@]+)(?:@([^_]+))?_(.+)$/.exec(key) ?? [];
    const known = bet9jaMarkets[market];
    if (known) {
      put(quotes, known[0], line === undefined ? null : Number(line), known[1][suffix] ?? '?', odds.number(), true);
    }
  }
  return quotes;
}

function put(
  quotes: Map<string, Read>,
  market: string,
  line: number | null,
  selection: string,
  odds: number,
  open: boolean,
) {
  const quote = quotes.get(`${market}@${line}`) ?? {};
  quote[selection] = odds > 1 ? (open ? odds : -odds) : null;
  quotes.set(`${market}@${line}`, quote);
}

/** Only the markets that the small decoder reads. */
export const decoded = /^(1x2-ft|double-chance-ft|total-goals-ft|asian-handicap-ft|handicap-3way-ft)$/;
