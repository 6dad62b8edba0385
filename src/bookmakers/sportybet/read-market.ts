import type { EventDraft, Occurrence } from '../reading/event-draft.ts';
import { asInteger, asObject, asText, elementsOf, type JsonObject } from '../reading/json.ts';
import { priceCode, thousandthsOf } from '../reading/odds.ts';
import type { DraftQuote } from '../reading/quote-board.ts';
import { SPORTYBET_IDS, SPORTYBET_PLAYER_MARKETS } from './market-map.ts';
import type { SportybetMarket } from './markets/define.ts';
import { resolveMarket } from './resolve-market.ts';

/** One market object: a market id with one specifier. */
export const readMarket = (entry: unknown, draft: EventDraft): void => {
  const market = asObject(entry);
  const id = asText(market?.id);
  if (market === undefined || id === undefined) {
    draft.unmapped('unknown-market', '', '', 'a market without an id');
    return;
  }
  const known = SPORTYBET_IDS.get(id);
  if (known === undefined) {
    draft.unmapped('unknown-market', id, nameOf(market), sampleOf(id, market));
    return;
  }
  const resolved = resolveMarket(known, market.specifier);
  if (resolved.kind !== 'market') {
    draft.unmapped(resolved.kind, id, nameOf(market), asText(market.specifier) ?? 'no specifier');
    return;
  }
  const target = {
    source: resolved.source,
    market,
    open: isOpen(market),
    quote: draft.quote(resolved.source, resolved.line),
    occurrence: draft.occurrence(id, nameOf(market)),
  };
  for (const outcome of elementsOf(market.outcomes)) readOutcome(asObject(outcome), target, draft);
};

const nameOf = (market: JsonObject): string => asText(market.name) ?? asText(market.desc) ?? '';

const sampleOf = (id: string, market: JsonObject): string =>
  SPORTYBET_PLAYER_MARKETS.has(id) ? 'a bet on players' : (asText(market.specifier) ?? '');

/** Outcomes of a suspended market still say that they are active: the market's status comes first. */
const isOpen = (market: JsonObject): boolean | undefined => {
  const status = asInteger(market.status);
  return status === undefined ? undefined : status === 0 && market.banned !== true;
};

interface Target {
  readonly source: SportybetMarket;
  readonly market: JsonObject;
  /** `undefined` where the market has no status, so that nothing says whether its prices hold. */
  readonly open: boolean | undefined;
  readonly quote: DraftQuote;
  readonly occurrence: Occurrence;
}

/** By id only: texts carry lines and team names, and the order changes. */
const readOutcome = (outcome: JsonObject | undefined, target: Target, draft: EventDraft): void => {
  const { source, occurrence } = target;
  const id = asText(outcome?.id) ?? '';
  const selection = source.outcomes.get(id);
  if (outcome === undefined || selection === undefined) {
    draft.problem('unknown-outcome', occurrence.id, occurrence.name, id);
    return;
  }
  const thousandths = thousandthsOf(outcome.odds);
  const active = asInteger(outcome.isActive);
  if (thousandths === undefined || active === undefined || target.open === undefined) {
    draft.problem('bad-odds', occurrence.id, occurrence.name, `${id} ${asText(outcome.odds) ?? '?'}`);
    return;
  }
  draft.put(occurrence, target.quote, source, selection, priceCode(thousandths, target.open && active === 1));
};
