import type { AlertEvidence, AlertRule, RaisedAlert } from '../../model/alert.ts';
import type { Change } from '../../model/change.ts';
import { isOpen, priceOf } from '../../model/price-code.ts';
import { type LineQuarters, type QuoteState, quoteKey } from '../../model/quote.ts';
import type { Move } from '../movers/move.ts';
import type { AlertEvent } from './alert-input.ts';

/** What has still to happen before an alert is raised. */
export type Waiting =
  /** A look at the bookmaker's listing from this instant on that shows nothing else. */
  | { readonly kind: 'look'; readonly fromMs: number }
  /** Our line must still be out of line at this instant, with every price seen since it began. */
  | { readonly kind: 'line'; readonly fromMs: number }
  /** The selection opens again; what becomes of it then is thought about anew. */
  | { readonly kind: 'opening' };

/** What must stay true of the quote while the alert waits. */
export type Holds =
  | { readonly kind: 'state'; readonly state: QuoteState }
  /** The selection is open, and away from where it was by so many percent; `null`: at all. */
  | { readonly kind: 'price'; readonly selection: number; readonly from: number; readonly percent: number | null }
  /** The selection is open at these odds or on the far side of them; while it waits for an opening, it is not open. */
  | ({ readonly kind: 'target'; readonly selection: number } & Target)
  | { readonly kind: 'always' };

/** Odds, and which side of them is wanted. */
export type Target = Pick<Extract<AlertRule['condition'], { kind: 'price_target' }>, 'direction' | 'odds'>;

/** Whether a price is at the target or on the far side of it. */
export const reaches = (price: number, { direction, odds }: Target): boolean =>
  direction === 'at_least' ? price >= odds : price <= odds;

/** A price as it is listed, open or closed; `null` where there is none. */
export const listedOdds = (code: number | null | undefined): number | null =>
  code === null || code === undefined || code === 0 ? null : Math.abs(code) / 1000;

/** Whose quote an alert came from. */
export interface QuotePlace {
  readonly eventId: string;
  readonly bookmaker: string;
  /** Key of the market. */
  readonly market: string;
  readonly line: LineQuarters;
}

/**
 * How alerts of one rule with one such key are told. `worst`: the lines of a market that moved in one look are one story,
 * told by the one of most weight. `many`: what turned in one look is told one by one, and as one when it is many.
 */
export interface Together {
  readonly how: 'worst' | 'many';
  readonly key: string;
  readonly weight: number;
}

/** An alert on its way: plain data, so that it can be kept over a restart. */
export interface Candidate {
  readonly alert: RaisedAlert;
  readonly place: QuotePlace;
  /** `null`: it is raised at once. */
  readonly waiting: Waiting | null;
  readonly holds: Holds;
  readonly together: Together;
}

/** Without the noise of binary arithmetic: 2 to 2.3 is 15 %, not a hair less. */
export const percentOf = (from: number, to: number): number => Math.round((1e8 * (to - from)) / from) / 1e6;

/** Whether what a candidate claims is still so after a later change of its quote. */
export const stillHolds = ({ holds, waiting }: Candidate, { state, prices }: Change): boolean => {
  if (holds.kind === 'always') return true;
  if (holds.kind === 'state') return state === holds.state;
  const code = prices[holds.selection] ?? null;
  if (holds.kind === 'target') {
    const odds = listedOdds(code);
    return isOpen(code) !== (waiting?.kind === 'opening') && (odds === null || reaches(odds, holds));
  }
  if (!isOpen(code)) return false;
  const percent = Math.abs(percentOf(holds.from, code / 1000));
  return holds.percent === null ? percent > 0 : percent >= holds.percent;
};

export const placeOf = ({ eventId, bookmaker, market, line }: Change): QuotePlace => ({
  eventId,
  bookmaker,
  market: market.key,
  line,
});

/** Identity of a quote across listings. */
export const placeKey = ({ eventId, bookmaker, market, line }: QuotePlace): string =>
  `${eventId} ${bookmaker} ${quoteKey(market, line)}`;

export const quoteOf = (change: Change): string => placeKey(placeOf(change));

/** Identity of the look that a change comes from, inside of its listing. */
export const lookOf = ({ eventId, bookmaker, lookId, atMs }: Change): string =>
  `${eventId} ${bookmaker} ${lookId ?? atMs}`;

/** The lines of a market in one look, told by the one of most weight. */
export const worstLine = (change: Change, weight: number): Together => ({
  how: 'worst',
  key: `${lookOf(change)} ${change.market.key}`,
  weight,
});

/** Identity of a market of an event, whoever offers it, all lines together. */
export const marketOfEvent = ({ eventId, market }: Change): string => `${eventId} ${market.key}`;

/** Identity of a line of an event, whoever offers it. */
export const lineOf = ({ eventId, market, line }: Pick<Change, 'eventId' | 'market' | 'line'>): string =>
  `${eventId} ${quoteKey(market.key, line)}`;

type About = Pick<RaisedAlert, 'severity' | 'subject' | 'cause' | 'bookmaker' | 'selection' | 'numbers' | 'evidence'> &
  Partial<Pick<RaisedAlert, 'method' | 'seq'>>;

/** An alert that a change makes. */
export const alertOf = (rule: AlertRule, event: AlertEvent, change: Change, about: About): RaisedAlert => ({
  ruleId: rule.ruleId,
  kind: rule.condition.kind,
  atMs: change.atMs,
  eventId: event.eventId,
  name: event.name,
  kickoffMs: event.kickoffMs,
  market: change.market.key,
  line: change.line,
  method: null,
  seq: change.seq,
  ...about,
});

export const selectionKey = ({ market }: Pick<Change, 'market'>, selection: number): string =>
  market.selections[selection]?.key ?? '';

export const evidenceOfMove = (move: Move, probability: number | null): AlertEvidence => ({
  bookmaker: move.bookmaker,
  odds: move.to,
  previousOdds: move.from,
  probability,
  atMs: move.atMs,
  notBeforeMs: move.notBeforeMs,
  seq: move.seq,
  lookId: move.lookId,
});

/** The evidence of a quote that turned: the price of its first selection that has one. */
export const evidenceOfTurn = (change: Change): AlertEvidence => {
  const position = change.prices.findIndex((code) => code !== null && code !== 0);
  return {
    bookmaker: change.bookmaker,
    odds: priceOf(change.prices[position])?.odds ?? null,
    previousOdds: priceOf(change.previous?.prices[position])?.odds ?? null,
    probability: null,
    atMs: change.atMs,
    notBeforeMs: change.notBeforeMs,
    seq: change.seq,
    lookId: change.lookId,
  };
};

/** The width of the interval in which a change happened; `null` at first sight. */
export const intervalMs = ({ atMs, notBeforeMs }: Pick<Change, 'atMs' | 'notBeforeMs'>): number | null =>
  notBeforeMs === null ? null : atMs - notBeforeMs;

/** Candidates out of what was stored; what another release wrote in another shape is given up. */
export const readCandidates = (stored: unknown): readonly Candidate[] =>
  Array.isArray(stored) ? stored.filter(isCandidate) : [];

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isCandidate = (value: unknown): value is Candidate =>
  isObject(value) &&
  ['alert', 'place', 'waiting', 'holds', 'together'].every((name) => isObject(Reflect.get(value, name)));
