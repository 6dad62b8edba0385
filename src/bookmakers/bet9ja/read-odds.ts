import type { ProblemCode } from '../bookmaker.ts';
import type { EventDraft, Occurrence } from '../reading/event-draft.ts';
import { asText, type JsonObject } from '../reading/json.ts';
import { fitsLineType, quartersOfText } from '../reading/line.ts';
import { priceCode, thousandthsOf } from '../reading/odds.ts';
import type { DraftQuote } from '../reading/quote-board.ts';
import type { SourceMarket } from '../reading/source-market.ts';
import { BET9JA_KEYS } from './market-map.ts';
import type { Bet9jaKey, Bet9jaOutcome } from './markets/define.ts';
import { type OddsKey, readKey } from './odds-key.ts';

/** One market with one line, met for the first time; the keys of its outcomes lie scattered over the map. */
interface OpenOccurrence {
  readonly key: Bet9jaKey;
  readonly occurrence: Occurrence;
  readonly quarters: number | null;
  /** A key may feed several markets, each with a quote of its own. */
  readonly quotes: Map<SourceMarket, DraftQuote>;
}

/** Reads the flat map from odds keys to odds. Returns whether keys of the in-play service are among them. */
export const readOdds = (
  odds: JsonObject,
  names: ReadonlyMap<string, string>,
  draft: EventDraft,
): { inPlay: boolean } => {
  const met = new Map<string, OpenOccurrence | null>();
  let inPlay = false;
  for (const text of Object.keys(odds)) {
    const key = readKey(text);
    if (key.kind === 'bad-key') draft.problem('bad-key', text, '', asText(odds[text]) ?? '');
    else if (key.kind === 'in-play') {
      inPlay = true;
      if (!met.has(key.market)) draft.unmapped('unknown-market', key.market, '', text);
      met.set(key.market, null);
    } else {
      let open = met.get(key.occurrence);
      if (open === undefined) {
        open = openOccurrence(key, names, draft);
        met.set(key.occurrence, open);
      }
      if (open !== null) readOutcome(key, odds[text], open, draft);
    }
  }
  return { inPlay };
};

const openOccurrence = (key: OddsKey, names: ReadonlyMap<string, string>, draft: EventDraft): OpenOccurrence | null => {
  const known = BET9JA_KEYS.get(key.market);
  const name = names.get(key.market) ?? '';
  const refuse = (code: ProblemCode): null => {
    draft.unmapped(code, key.market, name, `${key.occurrence}_${key.outcome}`);
    return null;
  };
  if (known === undefined) return refuse('unknown-market');
  const quarters = lineOf(known, key.parameter);
  if (quarters === undefined) return refuse('bad-line');
  return { key: known, occurrence: draft.occurrence(key.market, name), quarters, quotes: new Map() };
};

/** The line of an occurrence: `null` for none, `undefined` where the parameter is not what the key takes. */
const lineOf = (known: Bet9jaKey, parameter: string | null): number | null | undefined => {
  const { line } = known;
  switch (line.kind) {
    case 'none':
      return parameter === null ? null : undefined;
    case 'ignored':
      return null;
    case 'constant':
      return parameter === null || quartersOfText(parameter) === line.quarters ? line.quarters : undefined;
    case 'parameter': {
      const quarters = quartersOfText(parameter ?? '');
      return quarters !== undefined && fitsEvery(quarters, known) ? quarters : undefined;
    }
  }
};

const fitsEvery = (quarters: number, known: Bet9jaKey): boolean => {
  for (const { source } of known.outcomes.values()) {
    if (!fitsLineType(quarters, source.market.lineType)) return false;
  }
  return true;
};

const readOutcome = (key: OddsKey, odds: unknown, open: OpenOccurrence, draft: EventDraft): void => {
  const { occurrence } = open;
  const outcome = open.key.outcomes.get(key.outcome);
  if (outcome === undefined) {
    draft.problem('unknown-outcome', key.market, occurrence.name, `${key.occurrence}_${key.outcome}`);
    return;
  }
  const code = codeOf(odds);
  if (code === undefined) {
    draft.problem('bad-odds', key.market, occurrence.name, `${key.occurrence}_${key.outcome} ${asText(odds) ?? '?'}`);
    return;
  }
  draft.put(occurrence, quoteOf(outcome, open, draft), outcome.source, outcome.selection, code);
};

const quoteOf = (outcome: Bet9jaOutcome, open: OpenOccurrence, draft: EventDraft): DraftQuote => {
  const { source } = outcome;
  const known = open.quotes.get(source);
  if (known !== undefined) return known;
  const quote = draft.quote(source, open.quarters);
  open.quotes.set(source, quote);
  return quote;
};

/** There is no mark for what is closed: a price of 1, an empty text and a hyphen stand for an outcome without a price. */
const codeOf = (odds: unknown): number | null | undefined => {
  if (odds === '' || odds === '-') return 0;
  const thousandths = thousandthsOf(odds);
  return thousandths === undefined ? undefined : priceCode(thousandths, true);
};
