import { eventsAnswerSchema, eventsQuerySchema } from '../../contract/events.ts';
import type { Gap } from '../../signals/gaps/gap.ts';
import { eventPage } from '../events/event-pages.ts';
import { FrozenOrders } from '../events/frozen-orders.ts';
import { StandingOrders } from '../events/standing-orders.ts';
import { reads } from '../http/answers.ts';
import type { App } from '../http/app.ts';
import { requireKnownSlugs } from '../http/known-slugs.ts';
import { requireWarm } from '../http/require-warm.ts';
import { sendJson } from '../http/send-json.ts';
import type { ServerPorts } from '../ports.ts';
import { marketRefAsked } from '../rows/market-refs.ts';
import { type RowText, RowTexts, tagOf } from '../rows/row-texts.ts';
import { viewpointOf } from '../rows/viewpoint.ts';
import type { GapDesk } from '../signals/gap-desk.ts';
import { gapRow } from '../signals/gap-row.ts';

const DEFAULT_MARKETS = ['1x2-ft', 'total-goals-ft:2.5', 'btts-ft', 'double-chance-ft'];

export const eventsRoute = (app: App, ports: ServerPorts, gaps: GapDesk): void => {
  const orders = { frozen: new FrozenOrders(), standing: new StandingOrders(ports.book) };
  const texts = new RowTexts();
  app.get(
    '/api/events',
    {
      preHandler: requireWarm(ports),
      schema: {
        tags: ['events'],
        summary: 'Events with the quotes of some markets, side by side',
        description:
          'All conditions hold together; values of a repeated name are alternatives, except `offeredBy` and ' +
          '`missingFrom`, which all hold. `from` is included, `to` is not. Pages of `sort=changed` and `sort=gap` ' +
          'fit together for 60 s. Rows carry `gap` when sorted by it or when `reference` is given.',
        querystring: eventsQuerySchema,
        response: reads({ 200: eventsAnswerSchema }, 'NOT_READY'),
      },
    },
    async ({ query }, reply) => {
      const { bookmakers, offeredBy, missingFrom, reference } = query;
      requireKnownSlugs(ports, { bookmakers, offeredBy, missingFrom, reference });
      const refs = (query.market ?? DEFAULT_MARKETS).map((ref) => marketRefAsked(ref, 'market'));
      const view = viewpointOf(ports, bookmakers);
      if (query.sort === 'gap' && query.cursor === undefined) {
        await gaps.prepare(ports.book.events(), view, reference);
      }
      const worst = gaps.worstOf(view, reference);
      const page = eventPage(ports, orders, query, view, worst);
      const withGap = query.sort === 'gap' || reference !== undefined;
      const rows = texts.for(view, refs);
      const written = page.events.map((event) => {
        const row = rows.of(event);
        return withGap ? withGapOf(row, worst.gapOf(event)) : row;
      });
      const asOf = { epoch: ports.book.epoch, seq: ports.book.lastSeq };
      const rest = JSON.stringify({ total: page.total, nextCursor: page.nextCursor, asOf });
      const tag = tagOf(`${written.map((row) => row.tag).join(' ')} ${rest}`);
      return sendJson(reply, pageBytes(written, rest), tag);
    },
  );
};

const OPEN = Buffer.from('{"events":[');
const COMMA = Buffer.from(',');

const withGapOf = (row: RowText, gap: Gap | null): RowText => {
  const text = JSON.stringify(gap === null ? null : gapRow(gap));
  const bytes = Buffer.concat([row.bytes.subarray(0, -1), Buffer.from(`,"gap":${text}}`)]);
  return { bytes, tag: `${row.tag}${text}` };
};

/** @param rest the other fields of the answer, as an object in JSON */
const pageBytes = (rows: readonly RowText[], rest: string): Buffer =>
  Buffer.concat([
    OPEN,
    ...rows.flatMap(({ bytes }, place) => (place === 0 ? [bytes] : [COMMA, bytes])),
    Buffer.from(`],${rest.slice(1)}`),
  ]);
