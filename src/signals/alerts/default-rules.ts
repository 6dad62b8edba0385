import type { AlertCondition, AlertFilters, AlertRuleDraft, NoiseControl } from '../../model/alert.ts';

/**
 * What the board begins with, and the lines beside it. A total far from the middle is a long shot, which moves by percents
 * whenever anything does.
 */
const BOARD_MARKETS = [
  ...['1x2-ft', 'btts-ft', 'double-chance-ft'],
  ...['total-goals-ft:1.5', 'total-goals-ft:2.5', 'total-goals-ft:3.5'],
];
/** Each an opinion of its own: a double chance says nothing that the result does not. */
const MAIN_MARKETS = ['1x2-ft', 'total-goals-ft', 'btts-ft'];

export const NO_FILTERS: AlertFilters = {
  markets: null,
  selections: null,
  events: null,
  competitions: null,
  bookmakers: null,
  whose: 'any',
  minutesToKickoff: { least: 0, most: null },
};

/** A turn has to last for a minute; a move is told at once. */
export const NOISE_OF: Readonly<Record<AlertCondition['kind'], NoiseControl>> = (() => {
  const atOnce: NoiseControl = {
    ...{ repeatAfterMinutes: 15, confirmSeconds: 0, confirmedBy: 'look', settleSeconds: 60 },
  };
  const confirmed: NoiseControl = { ...atOnce, confirmSeconds: 60 };
  return {
    price_moved: atOnce,
    direction_disagreement: atOnce,
    moved_together: atOnce,
    out_of_line: atOnce,
    suspended: confirmed,
    returned: confirmed,
    removed: confirmed,
    new_market: confirmed,
    price_target: atOnce,
  };
})();

const rule = (name: string, condition: AlertCondition, filters: Partial<AlertFilters> = {}): AlertRuleDraft => ({
  name,
  condition,
  reference: null,
  filters: { ...NO_FILTERS, ...filters },
  noise: NOISE_OF[condition.kind],
  webhook: null,
  muted: false,
});

const boardMarkets = { markets: BOARD_MARKETS };
const mainMarkets = { markets: MAIN_MARKETS };

/** One rule of every kind: where a rule says nothing itself, it takes what stands here. */
export const RULE_TEMPLATES: readonly AlertRuleDraft[] = [
  rule('A price moved', { kind: 'price_moved', unit: 'percent', warning: 7, elevated: 10, critical: 15 }, boardMarkets),
  rule(
    'We move one way, another the other',
    { kind: 'direction_disagreement', points: 1, withinSeconds: 600, severity: 'elevated' },
    mainMarkets,
  ),
  rule(
    'The others move together',
    { kind: 'moved_together', bookmakers: 2, points: 3, withinSeconds: 300, severity: 'elevated' },
    { ...mainMarkets, whose: 'others' },
  ),
  rule(
    'We are out of line',
    { kind: 'out_of_line', forSeconds: 60, warning: 3, elevated: 5, critical: 8 },
    mainMarkets,
  ),
  rule('Suspended', { kind: 'suspended', severity: 'warning' }, boardMarkets),
  rule('Returned', { kind: 'returned', severity: 'warning' }, boardMarkets),
  rule('Removed', { kind: 'removed', severity: 'warning' }, boardMarkets),
  rule('Another opens a market or a line', { kind: 'new_market', severity: 'warning' }, { whose: 'others' }),
  rule(
    'A price reached its target',
    { kind: 'price_target', direction: 'at_least', odds: 2, severity: 'elevated' },
    boardMarkets,
  ),
];

/** The rules of a new database: what a desk wants to hear of before it has chosen anything. A target is somebody's choice. */
export const DEFAULT_RULES: readonly AlertRuleDraft[] = RULE_TEMPLATES.filter(
  ({ condition }) => condition.kind !== 'price_target',
);
