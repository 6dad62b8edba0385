import { eventsAnswerSchema, eventsQuerySchema } from '../../contract/events.ts';
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
import { GapTexts } from '../signals/gap-texts.ts';

const DEFAULT_MARKETS = ['1x2-ft', 'total-goals-ft:2.5', 'btts-ft', 'double-chance-ft'];

export const eventsRoute = (app: App, ports: ServerPorts, gaps: GapDesk): void => {
  const orders = { frozen: new FrozenOrders(), standing: new StandingOrders(ports.book) };
  const texts = new RowTexts();
  const gapTexts = new GapTexts();
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
      const worst = gaps.worstOf(view, reference);
      const byGap = query.sort === 'gap' && query.cursor === undefined ? await gaps.ranked(worst) : [];
      const page = eventPage(ports, orders, query, view, byGap);
      const withGap = query.sort === 'gap' || reference !== undefined;
      const rows = texts.for(view, refs);
      const written = page.events.map((event) => {
        const row = rows.of(event);
        return withGap ? withMember(row, gapTexts.of(event, worst)) : { parts: [row.bytes], tag: row.tag };
      });
      const asOf = { epoch: ports.book.epoch, seq: ports.book.lastSeq };
      const rest = JSON.stringify({ total: page.total, nextCursor: page.nextCursor, asOf });
      const tag = tagOf(`${written.map((row) => row.tag).join(' ')} ${rest}`);
      return sendJson(reply, pageBytes(written, rest), tag);
    },
  );
};

/** A row as the pieces of its bytes. */
interface WrittenRow {
  readonly parts: readonly Buffer[];
  readonly tag: string;
}

const OPEN = Buffer.from('{"events":[');
const COMMA = Buffer.from(',');
const END = Buffer.from('}');

/** @param member one more field of the row, with its comma */
const withMember = (row: RowText, member: RowText): WrittenRow => ({
  parts: [row.bytes.subarray(0, -1), member.bytes, END],
  tag: `${row.tag}${member.tag}`,
});

/** @param rest the other fields of the answer, as an object in JSON */
const pageBytes = (rows: readonly WrittenRow[], rest: string): Buffer =>
  Buffer.concat([
    OPEN,
    ...rows.flatMap(({ parts }, place) => (place === 0 ? parts : [COMMA, ...parts])),
    Buffer.from(`],${rest.slice(1)}`),
  ]);
