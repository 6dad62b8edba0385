import { type Market as MarketRow, marketsAnswerSchema, marketsQuerySchema } from '../../contract/markets.ts';
import { MARKETS } from '../../markets/catalogue.ts';
import type { Market } from '../../markets/market.ts';
import { searchText, searchWords } from '../events/search-text.ts';
import { reads } from '../http/answers.ts';
import type { App } from '../http/app.ts';
import type { ServerPorts } from '../ports.ts';

const catalogueRow = (market: Market, { bookmakers }: ServerPorts): MarketRow => ({
  key: market.key,
  name: market.name,
  period: market.period,
  groups: [...market.groups],
  lineType: market.lineType,
  selections: market.selections.map(({ key, name }) => ({ key, name })),
  winnersPerBet: market.winnersPerBet,
  bookmakers: bookmakers.filter((bookmaker) => bookmaker.mapsMarket(market.key)).map(({ slug }) => slug),
});

export const marketsRoute = (app: App, ports: ServerPorts): void => {
  app.get(
    '/api/markets',
    {
      schema: {
        tags: ['catalogue'],
        summary: 'The catalogue of markets, and whose map knows which',
        description:
          'Windows of any minute from 1 to 120 exist beside those listed: `1x2-{n}min`, `total-goals-{n}min`.',
        querystring: marketsQuerySchema,
        response: reads({ 200: marketsAnswerSchema }),
      },
    },
    async ({ query }) => {
      const words = searchWords(query.q);
      const found = MARKETS.filter(({ key, name }) => {
        const text = searchText(`${key} ${name}`);
        return words.every((word) => text.includes(word));
      });
      return { markets: found.map((market) => catalogueRow(market, ports)) };
    },
  );
};
