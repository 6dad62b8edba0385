import fc from 'fast-check';
import type { Market } from '../../markets/market.ts';
import { BET9JA_KEYS } from '../bet9ja/market-map.ts';
import { BETPAWA_MARKETS } from '../betpawa/market-map.ts';
import { SPORTYBET_IDS, windowMarket } from '../sportybet/market-map.ts';
import type { SportybetMarket } from '../sportybet/markets/define.ts';
import { bet9jaEnvelope, bet9jaEvent, betpawaEvent, type Json, sportybetEnvelope, sportybetEvent } from './bodies.ts';

/** An outcome as a bookmaker sells it, with what it must be read as. */
export interface OfferedOutcome {
  /** What is written for the outcome: typeId and name, id, or ending. */
  readonly written: readonly string[];
  readonly selection: number;
}

/** A market of a bookmaker's with one line. */
export interface Offer {
  readonly id: string;
  readonly market: Market;
  readonly quarters: number | null;
  /** The line as it is written there; empty where none is. */
  readonly line: string;
  readonly outcomes: readonly OfferedOutcome[];
}

export interface Price {
  readonly offer: Offer;
  readonly outcome: OfferedOutcome;
  readonly thousandths: number;
}

const QUARTERS: Readonly<Record<Market['lineType'], readonly (number | null)[]>> = {
  none: [null],
  total: [2, 6, 9, 10],
  'handicap-asian': [-6, 0, 1, 4],
  'handicap-european': [-8, 0, 4],
  'goal-number': [4, 8],
  'corner-number': [4],
  'booking-number': [4],
};

const betpawaOffers = (): Offer[] =>
  [...BETPAWA_MARKETS.values()].flatMap(({ id, market, byName, byTypeId }) => {
    const outcomes = [...byName].map(([name, selection]) => {
      const typeId = [...byTypeId].find(([, found]) => found === selection)?.[0] ?? '';
      return { written: [typeId, name], selection };
    });
    return QUARTERS[market.lineType].map((quarters) => ({ id, market, quarters, line: '', outcomes }));
  });

const sportybetOffers = (): Offer[] =>
  [...SPORTYBET_IDS.values()].flatMap((id) => {
    const windows = id.window === null ? [] : [7, 45].flatMap((minute) => windowMarket(id, minute) ?? []);
    return [...id.markets, ...windows].flatMap(sportybetLines);
  });

const sportybetLines = (source: SportybetMarket): Offer[] => {
  const { id, market, fixed, lineKey } = source;
  const outcomes = [...source.outcomes].map(([written, selection]) => ({ written: [written], selection }));
  return QUARTERS[market.lineType].map((quarters) => {
    const parts = [...fixed].map(([key, value]) => `${key}=${value}`);
    const isWindow = market.period.endsWith('min') && fixed.size === 0;
    if (isWindow) parts.push(`minute=${market.period.replace('min', '')}`);
    if (lineKey !== null && quarters !== null) parts.push(`${lineKey}=${sportybetLine(market, quarters)}`);
    return { id, market, quarters, line: parts.join('|'), outcomes };
  });
};

const sportybetLine = (market: Market, quarters: number): string => {
  if (market.lineType !== 'handicap-european') return String(quarters / 4);
  return quarters < 0 ? `0:${-quarters / 4}` : `${quarters / 4}:0`;
};

const bet9jaOffers = (): Offer[] =>
  [...BET9JA_KEYS].flatMap(([id, key]) => {
    const markets = [...new Set([...key.outcomes.values()].map((outcome) => outcome.source.market))];
    return markets.flatMap((market) => {
      const outcomes = [...key.outcomes]
        .filter(([, outcome]) => outcome.source.market === market)
        .map(([ending, outcome]) => ({ written: [ending], selection: outcome.selection }));
      if (key.line.kind === 'constant') return [{ id, market, quarters: key.line.quarters, line: '', outcomes }];
      if (key.line.kind !== 'parameter') return [{ id, market, quarters: null, line: '', outcomes }];
      return QUARTERS[market.lineType].map((quarters) => {
        const line = `@${(quarters ?? 0) / 4}`;
        return { id, market, quarters, line, outcomes };
      });
    });
  });

/** Every market and line of the three maps. */
export const OFFERS: Readonly<Record<string, readonly Offer[]>> = {
  betpawa: betpawaOffers(),
  sportybet: sportybetOffers(),
  bet9ja: bet9jaOffers(),
};

/** Offers of one bookmaker that do not feed the same quote, each outcome with a price that no other has. */
export const arbitraryPrices = (slug: string): fc.Arbitrary<readonly Price[]> =>
  fc
    .uniqueArray(fc.constantFrom(...(OFFERS[slug] ?? [])), {
      minLength: 1,
      maxLength: 12,
      selector: (offer) => `${offer.market.key}:${offer.quarters}`,
    })
    .map((offers) => {
      let thousandths = 1010;
      return offers.flatMap((offer) =>
        offer.outcomes.map((outcome) => {
          thousandths += 10;
          return { offer, outcome, thousandths };
        }),
      );
    });

/** What reading the prices must find, in the form of `listed`. */
export const expectedOf = (prices: readonly Price[]): string[] =>
  prices
    .map(({ offer, outcome, thousandths }) => {
      const line = offer.quarters === null ? '' : `:${offer.quarters / 4}`;
      return `${offer.market.key}${line} ${offer.market.selections[outcome.selection]?.key} ${thousandths}`;
    })
    .sort();

const groupBy = <Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): [Key, Item[]][] => {
  const groups = new Map<Key, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
};

/** The body in which a bookmaker would say the prices. */
export const bodyOf = (slug: string, prices: readonly Price[]): Json => {
  if (slug === 'bet9ja') return bet9jaEnvelope(bet9jaEvent(Object.fromEntries(prices.map(bet9jaEntry))));
  const groups = groupBy(prices, (price) => price.offer);
  if (slug === 'sportybet') return sportybetEnvelope(sportybetEvent(groups.map(sportybetEntry)));
  const byMarket = groupBy(groups, ([offer]) => offer.id);
  return betpawaEvent(byMarket.map(([id, rows]) => ({ marketType: { id, name: id }, row: rows.map(betpawaRow) })));
};

const bet9jaEntry = ({ offer, outcome, thousandths }: Price): [string, string] => [
  `${offer.id}${offer.line}_${outcome.written[0]}`,
  String(thousandths / 1000),
];

const sportybetEntry = ([offer, prices]: [Offer, Price[]]): Json => ({
  id: offer.id,
  ...(offer.line === '' ? {} : { specifier: offer.line }),
  status: 0,
  name: offer.market.name,
  outcomes: prices.map(({ outcome, thousandths }) => ({
    id: outcome.written[0],
    odds: (thousandths / 1000).toFixed(2),
    isActive: 1,
  })),
});

const betpawaRow = ([offer, prices]: [Offer, Price[]]): Json => ({
  ...(offer.quarters === null ? {} : { handicap: offer.quarters }),
  prices: prices.map(({ outcome, thousandths }) => {
    const [typeId, name] = outcome.written;
    return { name, ...(typeId === '' ? {} : { typeId }), odds: thousandths / 1000 };
  }),
});
