import type { AlertRule } from '../../model/alert.ts';
import type { AlertEvent } from './alert-input.ts';

const MINUTE_MS = 60_000;

/** Whether a rule is about an event and a market at an instant. */
export const ruleCovers = ({ filters }: AlertRule, event: AlertEvent, marketKey: string, atMs: number): boolean => {
  const { markets, competitions, minutesToKickoff } = filters;
  if (markets !== null && !markets.includes(marketKey)) return false;
  if (competitions !== null && !competitions.includes(event.competitionId)) return false;
  const minutes = (event.kickoffMs - atMs) / MINUTE_MS;
  return minutes >= minutesToKickoff.least && (minutesToKickoff.most === null || minutes <= minutesToKickoff.most);
};

/** Whether a rule watches a bookmaker's prices; `ours` is who "we" are where the rule does not say. */
export const ruleWatches = ({ filters, reference }: AlertRule, bookmaker: string, ours: string): boolean => {
  if (filters.bookmakers !== null && !filters.bookmakers.includes(bookmaker)) return false;
  if (filters.whose === 'any') return true;
  return (bookmaker === (reference ?? ours)) === (filters.whose === 'ours');
};
