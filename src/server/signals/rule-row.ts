import { type Rule as RuleRow, thresholdSchemas } from '../../contract/alert-rules.ts';
import type { AlertRule } from '../../model/alert.ts';
import { instant } from '../http/instant.ts';

export const ruleRow = ({ condition, filters, webhook, ...rule }: AlertRule): RuleRow => {
  const { kind, ...unordered } = condition;
  // Storage does not keep the order of names.
  const thresholds = thresholdSchemas[kind].parse(unordered);
  const { minutesToKickoff, markets, selections, events, competitions, bookmakers, whose } = filters;
  return {
    ruleId: rule.ruleId,
    name: rule.name,
    kind,
    thresholds,
    reference: rule.reference,
    filters: {
      markets: markets === null ? null : [...markets],
      selections: selections === null ? null : [...selections],
      events: events === null ? null : [...events],
      competitions: competitions === null ? null : [...competitions],
      bookmakers: bookmakers === null ? null : [...bookmakers],
      whose,
      minMinutesToKickoff: minutesToKickoff.least,
      maxMinutesToKickoff: minutesToKickoff.most,
    },
    noise: { ...rule.noise },
    webhook: webhook === null ? null : { url: webhook.url },
    muted: rule.muted,
    createdAt: instant(rule.createdAtMs),
    updatedAt: instant(rule.updatedAtMs),
  };
};
