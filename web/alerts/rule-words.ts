import type { Rule } from '../../src/contract/alert-rules.ts';
import { countText } from '../format/numbers.ts';

const WHOSE_WORDS = { ours: 'our prices', others: 'the others’ prices', any: 'all prices' } as const;

const someOf = (list: readonly string[] | null, one: string, many: string): string[] => {
  if (list === null) return [];
  return [`${countText(list.length)} ${list.length === 1 ? one : many}`];
};

/** What narrows a rule, in words: `our prices, 3 markets, up to 120 min before kick-off`. */
export const filterWords = ({ filters }: Pick<Rule, 'filters'>): string => {
  const { whose, bookmakers, markets, selections, events, competitions } = filters;
  const { minMinutesToKickoff: least, maxMinutesToKickoff: most } = filters;
  const lines = markets?.filter((ref) => ref.includes(':')) ?? [];
  const kickoff = [
    ...(least > 0 ? [`from ${countText(least)}`] : []),
    ...(most === null ? [] : [`up to ${countText(most)}`]),
  ];
  return [
    WHOSE_WORDS[whose],
    ...(bookmakers === null ? [] : [`of ${bookmakers.join(', ')}`]),
    ...someOf(markets !== null && lines.length === 0 ? markets : null, 'market', 'markets'),
    ...(lines.length > 0 ? [`${countText(markets?.length ?? 0)} markets or lines`] : []),
    ...(selections === null ? [] : [`on ${selections.join(', ')}`]),
    ...someOf(events, 'match', 'matches'),
    ...someOf(competitions, 'competition', 'competitions'),
    ...(kickoff.length > 0 ? [`${kickoff.join(' ')} min before kick-off`] : []),
  ].join(', ');
};
