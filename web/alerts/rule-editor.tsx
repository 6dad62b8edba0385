import { type ReactElement, useState } from 'react';
import type { Rule } from '../../src/contract/alert-rules.ts';
import { ALERT_KINDS, ALERT_SEVERITIES } from '../../src/model/alert.ts';
import { ApiError } from '../api/api-error.ts';
import { Field } from '../ui/field.tsx';
import { Modal } from '../ui/modal.tsx';
import { KIND_WORDS, SEVERITY_GLYPHS } from './alert-words.ts';
import { draftOf, emptyNumbers, givenOf, LONGEST_NAME, newDraft, type RuleDraft, withKind } from './rule-draft.ts';
import { hasDirection, hasSeverity, hasUnit, KIND_SENTENCES, THRESHOLD_FIELDS } from './rule-fields.ts';
import { RuleFilters } from './rule-filters.tsx';
import { NumberInputs, SelectField } from './rule-inputs.tsx';
import { RuleNoise } from './rule-noise.tsx';
import type { Faults, RuleSectionProps } from './rule-section.ts';
import { useSaveRule } from './use-rules.ts';
import './rule-editor.css';

interface RuleEditorProps {
  /** `null`: a new one. */
  readonly rule: Rule | null;
  /** What a new one starts with, where that is known. */
  readonly first?: RuleDraft;
  readonly onClose: () => void;
  readonly onSaved?: () => void;
}

const NEEDED = 'is needed';

const faultsOf = (draft: RuleDraft, isTried: boolean, error: Error | null): Faults => {
  const refused = error instanceof ApiError ? error.details : [];
  const empty = isTried ? emptyNumbers(draft).map((path) => [path, NEEDED] as const) : [];
  const unnamed = isTried && draft.name.trim() === '' ? [['name', NEEDED] as const] : [];
  return Object.fromEntries([...refused.map(({ path, message }) => [path, message] as const), ...empty, ...unnamed]);
};

/** Makes or changes a rule. What the service refuses is said at its field. */
export const RuleEditor = ({ rule, first, onClose, onSaved }: RuleEditorProps): ReactElement => {
  const [draft, setDraft] = useState<RuleDraft>(() =>
    rule === null ? (first ?? newDraft('price_moved')) : draftOf(rule),
  );
  // Where there is a name already, the reader begins at the first number that is missing.
  const [startAt] = useState(() => (draft.name === '' ? undefined : emptyNumbers(draft)[0]));
  const [isTried, setTried] = useState(false);
  const save = useSaveRule();
  const change = (patch: Partial<RuleDraft>): void => {
    setDraft((before) => ({ ...before, ...patch }));
    save.reset();
  };
  const faults = faultsOf(draft, isTried, save.error);
  const submit = (): void => {
    setTried(true);
    if (draft.name.trim() === '' || emptyNumbers(draft).length > 0) return;
    const given = givenOf(draft);
    const done = (): void => {
      onClose();
      onSaved?.();
    };
    save.mutate({ ruleId: rule?.ruleId ?? null, given }, { onSuccess: done });
  };
  const section = { draft, change, faults };
  return (
    <Modal labelledBy="rule-title" className="rule-dialog" onClose={onClose}>
      <form
        noValidate
        className="rule-form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <h2 id="rule-title">{rule === null ? 'New rule' : `Rule “${rule.name}”`}</h2>
        <Field label="Name" fault={faults.name}>
          {(tie) => (
            <input
              {...tie}
              type="text"
              maxLength={LONGEST_NAME}
              value={draft.name}
              onChange={(event) => change({ name: event.target.value })}
            />
          )}
        </Field>
        {rule === null ? (
          <SelectField
            label="Kind"
            value={draft.kind}
            options={ALERT_KINDS.map((kind) => [kind, KIND_WORDS[kind]])}
            onChange={(kind) => setDraft((before) => withKind(before, kind))}
          />
        ) : null}
        <p className="dim rule-sentence">{KIND_SENTENCES[draft.kind]}</p>
        <Thresholds {...section} startAt={startAt} />
        <RuleFilters {...section} />
        <RuleNoise {...section} hasSecret={rule !== null && rule.webhook !== null} />
        <div className="dialog-buttons rule-buttons">
          <button type="submit" className="control is-set" disabled={save.isPending}>
            {save.isPending ? 'Saving…' : 'Save the rule'}
          </button>
          <button type="button" className="control" onClick={onClose}>
            Cancel
          </button>
          <span className="problem-text" role="alert">
            {save.error === null
              ? Object.keys(faults).length > 0
                ? 'Something is missing, see above.'
                : ''
              : save.error.message}
          </span>
        </div>
      </form>
    </Modal>
  );
};

interface ThresholdsProps extends RuleSectionProps {
  readonly startAt: string | undefined;
}

const Thresholds = ({ draft, change, faults, startAt }: ThresholdsProps): ReactElement => {
  const { kind } = draft;
  const fields = THRESHOLD_FIELDS[kind].map((field) =>
    hasUnit(kind) ? { ...field, unit: draft.unit === 'percent' ? '% of the odds' : 'points' } : field,
  );
  return (
    <fieldset>
      <legend>When</legend>
      {hasUnit(kind) ? (
        <SelectField
          label="measured in"
          value={draft.unit}
          options={[
            ['percent', 'percent of the odds'],
            ['points', 'points of fair probability'],
          ]}
          onChange={(unit) => change({ unit })}
        />
      ) : null}
      {hasDirection(kind) ? (
        <SelectField
          label="a price of"
          value={draft.direction}
          options={[
            ['at_least', 'at least'],
            ['at_most', 'at most'],
          ]}
          onChange={(direction) => change({ direction })}
        />
      ) : null}
      <NumberInputs {...{ fields, draft, change, faults, startAt }} />
      {hasSeverity(kind) ? (
        <SelectField
          label="told as"
          value={draft.severity}
          options={ALERT_SEVERITIES.map((one) => [one, `${SEVERITY_GLYPHS[one]} ${one}`])}
          onChange={(severity) => change({ severity })}
        />
      ) : null}
      {faults.thresholds === undefined ? null : <p className="problem-text">{faults.thresholds}</p>}
    </fieldset>
  );
};
