import type { EventDraft, Occurrence } from '../reading/event-draft.ts';
import { asObject, asText, elementsOf, type JsonObject } from '../reading/json.ts';
import { priceCode, thousandthsOf } from '../reading/odds.ts';
import type { DraftQuote } from '../reading/quote-board.ts';
import { BETPAWA_MARKETS, BETPAWA_PLAYER_MARKETS } from './market-map.ts';
import type { BetpawaMarket } from './markets/define.ts';
import { type RowLine, rowLine } from './row-line.ts';

/** One market with all its rows. A line may be spread over several rows, and the rows of several lines follow each other. */
export const readMarket = (market: unknown, draft: EventDraft): void => {
  const body = asObject(market);
  const type = asObject(body?.marketType);
  const id = asText(type?.id);
  if (body === undefined || id === undefined) {
    draft.unmapped('unknown-market', '', '', 'a market without an id');
    return;
  }
  const name = asText(type?.name) ?? '';
  const rows = elementsOf(body.row)
    .map(asObject)
    .filter((row) => row !== undefined);
  const source = BETPAWA_MARKETS.get(id);
  if (source === undefined) reportUnknown(id, name, rows, draft);
  else readRows(source, name, rows, draft);
};

/** An occurrence for every line of an unknown market, as bodies count them too. */
const reportUnknown = (id: string, name: string, rows: readonly JsonObject[], draft: EventDraft): void => {
  const sample = BETPAWA_PLAYER_MARKETS.has(id) ? 'a bet on players' : sampleOf(rows[0]);
  const lines = new Set(rows.map((row) => row.handicap ?? null));
  for (let i = 0; i < Math.max(1, lines.size); i++) draft.unmapped('unknown-market', id, name, sample);
};

const sampleOf = (row: JsonObject | undefined): string =>
  elementsOf(row?.prices)
    .slice(0, 3)
    .map((price) => asText(asObject(price)?.name) ?? '?')
    .join(' | ');

interface OpenLine {
  readonly quote: DraftQuote;
  readonly occurrence: Occurrence;
}

const readRows = (source: BetpawaMarket, name: string, rows: readonly JsonObject[], draft: EventDraft): void => {
  const open = new Map<number | null, OpenLine>();
  const refused = new Set<string>();
  for (const row of rows) {
    const line = rowLine(row, source.market.lineType);
    if (line.kind !== 'line') {
      const sample = refusedSample(line, row);
      if (!refused.has(sample)) draft.unmapped(line.kind, source.id, name, sample);
      refused.add(sample);
      continue;
    }
    const target = open.get(line.quarters) ?? {
      quote: draft.quote(source, line.quarters),
      occurrence: draft.occurrence(source.id, name),
    };
    open.set(line.quarters, target);
    for (const price of elementsOf(row.prices)) readPrice(price, source, name, target, draft);
  }
};

const refusedSample = (line: RowLine, row: JsonObject): string =>
  line.kind === 'no-line' ? 'a row without a line' : (asText(row.handicap) ?? 'a line that is no number');

const readPrice = (
  entry: unknown,
  source: BetpawaMarket,
  market: string,
  target: OpenLine,
  draft: EventDraft,
): void => {
  const price = asObject(entry);
  const selection = price && selectionOf(price, source);
  if (price === undefined || selection === undefined) {
    draft.problem('unknown-outcome', source.id, market, price === undefined ? 'no object' : labelOf(price));
    return;
  }
  const code = codeOf(price);
  if (code === undefined) draft.problem('bad-odds', source.id, market, labelOf(price));
  else draft.put(target.occurrence, target.quote, source, selection, code);
};

const labelOf = (price: JsonObject): string => `${asText(price.name) ?? '?'} (${asText(price.typeId) ?? 'no type'})`;

/** By `typeId` where there is one, else by name. */
const selectionOf = (price: JsonObject, source: BetpawaMarket): number | undefined => {
  const typeId = asText(price.typeId);
  const name = asText(price.name) ?? '';
  if (typeId === undefined) return source.byName.get(name);
  return source.byTypeId.get(typeId) ?? source.untyped.get(name);
};

/** The newer dialect says `odds` and leaves out a `suspended` that is false, the older says `price` and both. */
const codeOf = (price: JsonObject): number | null | undefined => {
  const suspended = price.suspended === true;
  const raw = price.odds ?? price.price;
  const thousandths = thousandthsOf(raw);
  if (thousandths !== undefined) return priceCode(thousandths, !suspended);
  return suspended && (raw === undefined || raw === null) ? 0 : undefined;
};
