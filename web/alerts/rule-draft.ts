import type { Rule, RuleGiven } from '../../src/contract/alert-rules.ts';
import { type AlertKind, type AlertSeverity, isAboutSelections } from '../../src/model/alert.ts';
import {
  hasDirection,
  hasOthersToConfirm,
  hasSeverity,
  hasUnit,
  KICKOFF_FIELDS,
  type NumberField,
  noiseFields,
  THRESHOLD_FIELDS,
} from './rule-fields.ts';

/** Of a rule's name. */
export const LONGEST_NAME = 100;

/** A rule as it stands in the editor: numbers as they were typed. */
export interface RuleDraft {
  readonly kind: AlertKind;
  readonly name: string;
  readonly numbers: Readonly<Record<string, string>>;
  readonly unit: 'percent' | 'points';
  readonly direction: 'at_least' | 'at_most';
  readonly severity: AlertSeverity;
  /** Who "we" are; empty: the first bookmaker. */
  readonly reference: string;
  readonly whose: 'ours' | 'others' | 'any';
  readonly bookmakers: readonly string[];
  /** `key`, or `key:line` for one line of it. */
  readonly markets: readonly string[];
  readonly selections: readonly string[];
  readonly events: readonly string[];
  readonly competitions: readonly string[];
  /** What confirms a price that moved. */
  readonly confirmedBy: 'look' | 'look_or_others';
  readonly webhookUrl: string;
  /** Empty: the one that is kept. */
  readonly webhookSecret: string;
  readonly muted: boolean;
}

const fieldsOf = (kind: AlertKind): readonly NumberField[] => [
  ...THRESHOLD_FIELDS[kind],
  ...KICKOFF_FIELDS,
  ...noiseFields(kind),
];

const firstNumbers = (kind: AlertKind): Record<string, string> =>
  Object.fromEntries(fieldsOf(kind).map(({ path, first }) => [path, first]));

export const newDraft = (kind: AlertKind): RuleDraft => ({
  ...{ kind, name: '', numbers: firstNumbers(kind), unit: 'percent', severity: 'warning', reference: '' },
  ...{ direction: 'at_least', confirmedBy: 'look', selections: [], events: [] },
  ...{ whose: kind === 'moved_together' || kind === 'new_market' ? 'others' : 'any' },
  ...{ bookmakers: [], markets: [], competitions: [], webhookUrl: '', webhookSecret: '', muted: false },
});

/** Another kind has other numbers; what both have stays as it was typed. */
export const withKind = (draft: RuleDraft, kind: AlertKind): RuleDraft => {
  const first = newDraft(kind);
  const kept = Object.entries(draft.numbers).filter(
    ([path]) => path in first.numbers && !path.startsWith('thresholds'),
  );
  return { ...draft, kind, whose: first.whose, numbers: { ...first.numbers, ...Object.fromEntries(kept) } };
};

const textOf = (value: unknown): string => (typeof value === 'number' ? String(value) : '');

export const draftOf = (rule: Rule): RuleDraft => {
  const { thresholds, filters, noise } = rule;
  const parts: Readonly<Record<string, Readonly<Record<string, unknown>>>> = { thresholds, filters, noise };
  const numberAt = (path: string): string => {
    const [part = '', name = ''] = path.split('.');
    return textOf(parts[part]?.[name]);
  };
  return {
    kind: rule.kind,
    name: rule.name,
    numbers: Object.fromEntries(fieldsOf(rule.kind).map(({ path }) => [path, numberAt(path)])),
    unit: thresholds.unit ?? 'percent',
    direction: thresholds.direction ?? 'at_least',
    severity: thresholds.severity ?? 'warning',
    reference: rule.reference ?? '',
    whose: filters.whose,
    bookmakers: filters.bookmakers ?? [],
    markets: filters.markets ?? [],
    selections: filters.selections ?? [],
    events: filters.events ?? [],
    competitions: filters.competitions ?? [],
    confirmedBy: noise.confirmedBy,
    webhookUrl: rule.webhook?.url ?? '',
    webhookSecret: '',
    muted: rule.muted,
  };
};

const orNull = (list: readonly string[]): string[] | null => (list.length > 0 ? [...list] : null);

/** The numbers of a part; what is left empty is left out, for the service to say where it needs one. */
const numbersOf = ({ numbers }: RuleDraft, part: string): Record<string, number> =>
  Object.fromEntries(
    Object.entries(numbers)
      .filter(([path, text]) => path.startsWith(`${part}.`) && text.trim() !== '')
      .map(([path, text]) => [path.slice(part.length + 1), Number(text)]),
  );

/** What is sent: everything that the editor shows. */
export const givenOf = (draft: RuleDraft): RuleGiven => {
  const { kind, name, reference, whose, webhookUrl, webhookSecret, muted } = draft;
  const secret = webhookSecret === '' ? {} : { secret: webhookSecret };
  return {
    ...{ kind, name: name.trim(), muted, reference: reference === '' ? null : reference },
    thresholds: {
      ...numbersOf(draft, 'thresholds'),
      ...(hasUnit(kind) ? { unit: draft.unit } : {}),
      ...(hasDirection(kind) ? { direction: draft.direction } : {}),
      ...(hasSeverity(kind) ? { severity: draft.severity } : {}),
    },
    filters: {
      ...{ whose, markets: orNull(draft.markets), competitions: orNull(draft.competitions) },
      ...{ selections: isAboutSelections(kind) ? orNull(draft.selections) : null, events: orNull(draft.events) },
      ...{ bookmakers: orNull(draft.bookmakers), maxMinutesToKickoff: null, ...numbersOf(draft, 'filters') },
    },
    noise: { ...numbersOf(draft, 'noise'), confirmedBy: hasOthersToConfirm(kind) ? draft.confirmedBy : 'look' },
    webhook: webhookUrl.trim() === '' ? null : { url: webhookUrl.trim(), ...secret },
  };
};

/** Where the editor shows a number that was left empty although the rule needs it. */
export const emptyNumbers = ({ kind, numbers }: RuleDraft): readonly string[] =>
  fieldsOf(kind)
    .filter(({ path, first, isNeeded }) => (first !== '' || isNeeded) && (numbers[path] ?? '').trim() === '')
    .map(({ path }) => path);
