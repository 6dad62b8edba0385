import type { Market } from '../../markets/market.ts';
import type { AlertRule } from '../../model/alert.ts';
import { type LineQuarters, lineOfQuarters } from '../../model/quote.ts';
import type { AlertChange } from './alert-input.ts';

const MINUTE_MS = 60_000;

const coversLine = (markets: readonly string[] | null, { key }: Market, line: LineQuarters): boolean => {
  if (markets === null || markets.includes(key)) return true;
  return line !== null && markets.includes(`${key}:${lineOfQuarters(line)}`);
};

/** Whether a rule is about the event, the market and the line of a change, at its instant. */
export const ruleCovers = ({ filters }: AlertRule, { change, event }: AlertChange): boolean => {
  const { markets, competitions, events, minutesToKickoff } = filters;
  if (!coversLine(markets, change.market, change.line)) return false;
  if (events !== null && !events.includes(event.eventId)) return false;
  if (competitions !== null && !competitions.includes(event.competitionId)) return false;
  const minutes = (event.kickoffMs - change.atMs) / MINUTE_MS;
  return minutes >= minutesToKickoff.least && (minutesToKickoff.most === null || minutes <= minutesToKickoff.most);
};

/** Whether a rule is about a selection, given its position in the market. */
export const ruleTakes = ({ filters }: AlertRule, { selections }: Market, selection: number): boolean =>
  filters.selections === null || filters.selections.includes(selections[selection]?.key ?? '');

/** Whether a rule watches a bookmaker's prices; `ours` is who "we" are where the rule does not say. */
export const ruleWatches = ({ filters, reference }: AlertRule, bookmaker: string, ours: string): boolean => {
  if (filters.bookmakers !== null && !filters.bookmakers.includes(bookmaker)) return false;
  if (filters.whose === 'any') return true;
  return (bookmaker === (reference ?? ours)) === (filters.whose === 'ours');
};
