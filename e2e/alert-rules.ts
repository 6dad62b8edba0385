import { type Service, until } from './service.ts';

const AT_ONCE = { repeatAfterMinutes: 15, confirmSeconds: 0, settleSeconds: 0 };
const of = (kind: string, thresholds: object, markets: readonly string[], filters: object = {}) => ({
  ...{ kind, name: `${kind} on ${markets.join()}`, thresholds, noise: AT_ONCE },
  filters: { markets, ...filters },
});
const ours = { whose: 'ours' };
const theirs = { whose: 'others' };

/** Markets of which each rule has its own, so that nothing planted for one is seen by another. */
export const MARKET = {
  percent: '1x2-ft',
  points: 'btts-ft',
  disagree: '1x2-1h',
  together: 'draw-no-bet-ft',
  outOfLine: 'double-chance-ft',
  turns: 'odd-even-ft',
  lines: 'total-goals-1h',
  target: 'total-goals-ft',
} as const;

export const TARGET_ODDS = 2;

/** Every kind of rule, each at once and on markets of its own. */
const RULES = {
  percent: of('price_moved', { unit: 'percent', warning: 7, elevated: 10, critical: 15 }, [MARKET.percent]),
  points: of('price_moved', { unit: 'points', warning: 3, elevated: 6, critical: 9 }, [MARKET.points]),
  disagree: of('direction_disagreement', { points: 1, withinSeconds: 600, severity: 'elevated' }, [MARKET.disagree]),
  together: of(
    'moved_together',
    { bookmakers: 2, points: 1, withinSeconds: 300, severity: 'critical' },
    [MARKET.together],
    theirs,
  ),
  outOfLine: of('out_of_line', { warning: 3, elevated: 5, critical: 8, forSeconds: 1 }, [MARKET.outOfLine]),
  suspendedOurs: of('suspended', { severity: 'critical' }, [MARKET.turns], ours),
  suspendedTheirs: of('suspended', { severity: 'warning' }, [MARKET.turns], theirs),
  returnedOurs: of('returned', { severity: 'elevated' }, [MARKET.turns], ours),
  returnedTheirs: of('returned', { severity: 'warning' }, [MARKET.turns], theirs),
  removedOurs: of('removed', { severity: 'critical' }, [MARKET.turns], ours),
  removedTheirs: of('removed', { severity: 'elevated' }, [MARKET.turns], theirs),
  target: of(
    'price_target',
    { direction: 'at_least', odds: TARGET_ODDS, severity: 'critical' },
    [`${MARKET.target}:2.5`],
    {
      selections: ['over'],
    },
  ),
  newTheirs: of('new_market', { severity: 'warning' }, [MARKET.disagree, MARKET.lines], theirs),
};

export type RuleName = keyof typeof RULES;

/** Makes these the only rules there are; their ids by name. */
export const setRules = async (service: Service): Promise<Readonly<Record<RuleName, string>>> => {
  const rules = await until('the rules are loaded', async () => {
    const { status, body } = await service.send<{ rules: { ruleId: string }[] }>('GET', '/api/alert-rules');
    return status === 200 ? body.rules : undefined;
  });
  for (const { ruleId } of rules) await service.send('DELETE', `/api/alert-rules/${ruleId}`);
  const ids: Record<string, string> = {};
  for (const [name, rule] of Object.entries(RULES)) {
    const { status, body } = await service.send<{ ruleId: string }>('POST', '/api/alert-rules', rule);
    if (status >= 300) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`);
    ids[name] = body.ruleId;
  }
  return ids as Record<RuleName, string>;
};
