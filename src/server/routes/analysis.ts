import { z } from 'zod';
import {
  type MarginPoint,
  type MarginsQuery,
  marginHeatAnswerSchema,
  marginHeatQuerySchema,
  marginsAnswerSchema,
  marginsQuerySchema,
  type Opening,
  openingsAnswerSchema,
  openingsQuerySchema,
} from '../../contract/analysis.ts';
import { lineOfQuarters } from '../../model/quote.ts';
import type { PriceAt, StoredMargin, StoredOpening } from '../../model/storage-reads.ts';
import { analysisQuestion } from '../analysis/analysis-question.ts';
import { historyDays } from '../analysis/history-days.ts';
import { marginHeat } from '../analysis/margin-heat.ts';
import { eventsWhere } from '../events/event-filter.ts';
import { reads } from '../http/answers.ts';
import type { App } from '../http/app.ts';
import { questionMark, readCursor } from '../http/cursor.ts';
import { fromStorage } from '../http/from-storage.ts';
import { instant } from '../http/instant.ts';
import { requireKnownSlugs } from '../http/known-slugs.ts';
import { pageOf } from '../http/page.ts';
import { requireWarm } from '../http/require-warm.ts';
import type { ServerPorts } from '../ports.ts';
import { eventName } from '../rows/event-row.ts';
import { marketRefAsked } from '../rows/market-refs.ts';
import { fraction } from '../rows/prices.ts';
import { viewpointOf } from '../rows/viewpoint.ts';

const HEAT_MARKETS = ['1x2-ft', 'total-goals-ft:2.5', 'btts-ft', 'double-chance-ft'];
const MARGIN_POINTS_MAX = 20_000;

const marginPoint = (bucket: MarginsQuery['bucket'], margin: StoredMargin): MarginPoint => ({
  bucket: bucket === 'toKickoff' ? String(margin.bucket) : instant(margin.bucket),
  quotes: margin.quotes,
  mean: fraction(margin.mean) ?? 0,
  min: fraction(margin.min) ?? 0,
  max: fraction(margin.max) ?? 0,
});

const priceAt = (price: PriceAt | null): Opening['opening'] =>
  price === null ? null : { odds: price.thousandths / 1000, at: instant(price.atMs) };

const openingRow = (opening: StoredOpening): Opening => ({
  eventId: opening.eventId,
  name: eventName(opening),
  kickoff: instant(opening.kickoffMs),
  bookmaker: opening.bookmaker,
  market: opening.market.key,
  line: lineOfQuarters(opening.line),
  selection: opening.market.selections[opening.selection]?.key ?? String(opening.selection),
  opening: priceAt(opening.opening),
  closing: priceAt(opening.closing),
  lowest: priceAt(opening.lowest),
  highest: priceAt(opening.highest),
});

export const analysisRoutes = (app: App, ports: ServerPorts): void => {
  app.get(
    '/api/analysis/margins',
    {
      schema: {
        tags: ['analysis'],
        summary: 'Margins over time, or by hours to kick-off, per bookmaker',
        description: 'Days are those of `zone`; hours are the same everywhere.',
        querystring: marginsQuerySchema,
        response: reads({ 200: marginsAnswerSchema }, 'NOT_READY'),
      },
    },
    async ({ query }) => {
      const asked = analysisQuestion(ports, query);
      const days =
        query.bucket === 'day' ? historyDays(query.zone, asked, ports.clock.nowMs()) : { ...asked, dayStartsMs: [] };
      const question = { ...asked, ...days, bucket: query.bucket, limit: MARGIN_POINTS_MAX };
      const margins = await fromStorage(ports.log, ports.storage.margins(question));
      const series = ports.bookmakers.flatMap(({ slug }) => {
        const own = margins.filter(({ bookmaker }) => bookmaker === slug);
        return own.length === 0 ? [] : [{ bookmaker: slug, points: own.map((one) => marginPoint(query.bucket, one)) }];
      });
      return { bucket: query.bucket, series };
    },
  );
  app.get(
    '/api/analysis/competitions',
    {
      preHandler: requireWarm(ports),
      schema: {
        tags: ['analysis'],
        summary: 'Margins of now by competition and market: the reference beside each other bookmaker',
        description: 'Means over quotes that both have open and plausible; `from` and `to` are of the kick-off.',
        querystring: marginHeatQuerySchema,
        response: reads({ 200: marginHeatAnswerSchema }, 'NOT_READY'),
      },
    },
    async ({ query: { reference, market = HEAT_MARKETS, ...conditions } }) => {
      requireKnownSlugs(ports, { reference });
      const refs = market.map((ref) => marketRefAsked(ref, 'market'));
      const view = viewpointOf(ports);
      const own = view.participants.find(({ bookmaker }) => reference === undefined || bookmaker.slug === reference);
      if (own === undefined) return { reference: reference ?? '', markets: market, competitions: [] };
      const events = eventsWhere(ports.book.events(), { ...conditions, includeStarted: false }, view);
      const competitions = marginHeat(view, own, events, refs);
      return { reference: own.bookmaker.slug, markets: market, competitions: [...competitions] };
    },
  );
  app.get(
    '/api/analysis/openings',
    {
      schema: {
        tags: ['analysis'],
        summary: 'Opening, closing, lowest and highest prices per event and selection',
        querystring: openingsQuerySchema,
        response: reads({ 200: openingsAnswerSchema }, 'NOT_READY'),
      },
    },
    async ({ query: { cursor, limit, ...query } }) => {
      const mark = questionMark(['openings', query]);
      const afterRowKey = readCursor(cursor, mark, z.string()) ?? null;
      const asked = analysisQuestion(ports, query);
      const question = { ...asked, eventId: query.eventId, afterRowKey, limit: limit + 1 };
      const found = await fromStorage(ports.log, ports.storage.openings(question));
      const { page, nextCursor } = pageOf(found, limit, mark, ({ rowKey }) => rowKey);
      return { openings: page.map(openingRow), nextCursor };
    },
  );
};
