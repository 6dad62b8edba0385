import { type RuleGiven, type RulePatch, thresholdSchemas } from '../../contract/alert-rules.ts';
import type { ErrorDetail } from '../../contract/errors.ts';
import type { AlertCondition, AlertFilters, AlertKind, AlertRule, AlertRuleDraft } from '../../model/alert.ts';
import type { SecretChange } from '../../model/alert-storage.ts';
import { NO_FILTERS, NOISE_OF, RULE_TEMPLATES } from '../../signals/alerts/default-rules.ts';
import { ApiError } from '../http/api-error.ts';
import { faultsOf } from '../http/validation.ts';
import { filterFaults, plainRef } from './filter-faults.ts';
import { webhookFault } from './webhook-target.ts';

/** What a rule may refer to. */
export interface RuleBounds {
  readonly bookmakers: readonly string[];
  readonly webhookHosts: readonly string[];
}

export interface RuleChange {
  readonly draft: AlertRuleDraft;
  readonly secret: SecretChange;
}

const refuse = (details: readonly ErrorDetail[]): never => {
  const message = details.map((fault) => `${fault.path}: ${fault.message}`).join('; ');
  throw new ApiError('INVALID_BODY', message.slice(0, 500), details.slice(0, 20));
};

/** The rule of a kind that has nothing stated: the thresholds of its template, no filters. */
const plainRule = (kind: AlertKind): AlertRuleDraft => {
  const known = RULE_TEMPLATES.find(({ condition }) => condition.kind === kind);
  if (known === undefined) throw new Error(`no rule of kind ${kind}`);
  const { whose } = known.filters;
  return { ...known, filters: { ...NO_FILTERS, whose }, noise: NOISE_OF[kind] };
};

/** A new rule out of what is stated of it. Throws `INVALID_BODY`, naming each fault. */
export const newRule = ({ kind, ...given }: RuleGiven, bounds: RuleBounds): RuleChange => {
  if (kind === 'price_target' && given.thresholds?.odds === undefined) {
    return refuse([{ path: 'thresholds.odds', message: 'is needed: nobody else knows the target' }]);
  }
  return changedRule(plainRule(kind), given, bounds);
};

/** A rule with a patch applied to it. Throws `INVALID_BODY`, naming each fault. */
export const changedRule = (rule: AlertRuleDraft | AlertRule, patch: RulePatch, bounds: RuleBounds): RuleChange => {
  const draft: AlertRuleDraft = {
    name: patch.name ?? rule.name,
    condition: conditionOf(rule.condition, patch.thresholds),
    reference: patch.reference === undefined ? rule.reference : patch.reference,
    filters: filtersOf(rule.filters, patch.filters),
    noise: { ...rule.noise, ...defined(patch.noise ?? {}) },
    webhook: patch.webhook === undefined ? rule.webhook : patch.webhook && { url: patch.webhook.url },
    muted: patch.muted ?? rule.muted,
  };
  const secret = secretOf(rule, patch.webhook);
  const faults = [
    ...referenceFaults(draft, bounds),
    ...noiseFaults(draft),
    ...filterFaults(draft.condition.kind, draft.filters, bounds.bookmakers),
    ...webhookFaults(draft, secret, rule, bounds),
  ];
  if (faults.length > 0) refuse(faults);
  return { draft, secret };
};

/** Without what is stated as undefined. */
const defined = <T extends object>(given: T): { [Key in keyof T]: Exclude<T[Key], undefined> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>;
  };

const conditionOf = (condition: AlertCondition, given: RulePatch['thresholds']): AlertCondition => {
  const { kind, ...known } = condition;
  const read = thresholdSchemas[kind].safeParse({ ...known, ...given });
  if (!read.success) {
    return refuse(faultsOf(read.error).map(({ path, message }) => ({ path: `thresholds.${path}`, message })));
  }
  const thresholds = read.data;
  if (
    'warning' in thresholds &&
    !(thresholds.warning <= thresholds.elevated && thresholds.elevated <= thresholds.critical)
  ) {
    return refuse([{ path: 'thresholds', message: 'must rise from warning over elevated to critical' }]);
  }
  return { kind, ...thresholds } as AlertCondition;
};

const filtersOf = (filters: AlertFilters, given: RulePatch['filters'] = {}): AlertFilters => {
  const { minMinutesToKickoff, maxMinutesToKickoff, markets, ...rest } = given;
  const { least, most } = filters.minutesToKickoff;
  return {
    ...filters,
    ...defined(rest),
    ...(markets === undefined ? {} : { markets: markets?.map(plainRef) ?? null }),
    minutesToKickoff: {
      least: minMinutesToKickoff ?? least,
      most: maxMinutesToKickoff === undefined ? most : maxMinutesToKickoff,
    },
  };
};

const referenceFaults = ({ reference }: AlertRuleDraft, { bookmakers }: RuleBounds): readonly ErrorDetail[] =>
  reference === null || bookmakers.includes(reference)
    ? []
    : [{ path: 'reference', message: `there is no bookmaker ${reference}` }];

const noiseFaults = ({ condition, noise }: AlertRuleDraft): readonly ErrorDetail[] =>
  noise.confirmedBy === 'look' || condition.kind === 'price_moved'
    ? []
    : [{ path: 'noise.confirmedBy', message: 'others confirm a price that moved, nothing else' }];

const secretOf = (rule: AlertRuleDraft, given: RulePatch['webhook']): SecretChange => {
  if (given === undefined) return { kind: 'keep' };
  if (given === null) return { kind: 'set', secret: null };
  if (given.secret !== undefined) return { kind: 'set', secret: given.secret };
  return rule.webhook === null ? { kind: 'set', secret: null } : { kind: 'keep' };
};

const webhookFaults = (
  { webhook }: AlertRuleDraft,
  secret: SecretChange,
  { webhook: before }: AlertRuleDraft,
  { webhookHosts }: RuleBounds,
): readonly ErrorDetail[] => {
  if (webhook === null || (webhook.url === before?.url && secret.kind === 'keep')) return [];
  const fault = webhookFault(webhook.url, webhookHosts);
  if (fault !== undefined) return [{ path: 'webhook.url', message: fault }];
  const hasSecret = secret.kind === 'keep' || secret.secret !== null;
  return hasSecret ? [] : [{ path: 'webhook.secret', message: 'is needed to sign what is sent' }];
};
