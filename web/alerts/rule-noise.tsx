import type { ReactElement } from 'react';
import { Field } from '../ui/field.tsx';
import { hasOthersToConfirm, noiseFields } from './rule-fields.ts';
import { NumberInputs, SelectField } from './rule-inputs.tsx';
import type { RuleSectionProps } from './rule-section.ts';

interface RuleNoiseProps extends RuleSectionProps {
  /** A secret is kept already. */
  readonly hasSecret: boolean;
}

/** What keeps a rule quiet, and where what it finds is sent. */
export const RuleNoise = ({ draft, change, faults, hasSecret }: RuleNoiseProps): ReactElement => (
  <>
    <fieldset>
      <legend>Quiet</legend>
      <NumberInputs fields={noiseFields(draft.kind)} draft={draft} change={change} faults={faults} />
      {hasOthersToConfirm(draft.kind) ? (
        <SelectField
          label="is confirmed by"
          value={draft.confirmedBy}
          options={[
            ['look', 'a later look'],
            ['look_or_others', 'a look or another’s move'],
          ]}
          onChange={(confirmedBy) => change({ confirmedBy })}
          fault={faults['noise.confirmedBy']}
        />
      ) : null}
      <label className="rule-muted">
        <input type="checkbox" checked={draft.muted} onChange={(event) => change({ muted: event.target.checked })} />{' '}
        muted: raises nothing until it is unmuted
      </label>
    </fieldset>
    <fieldset>
      <legend>Webhook</legend>
      <Field label="address" fault={faults['webhook.url'] ?? faults.webhook}>
        {(tie) => (
          <input
            {...tie}
            type="text"
            inputMode="url"
            placeholder="none"
            value={draft.webhookUrl}
            onChange={(event) => change({ webhookUrl: event.target.value })}
          />
        )}
      </Field>
      <Field
        label="secret"
        aside={hasSecret ? 'empty: the one that is kept' : 'signs what is sent'}
        fault={faults['webhook.secret']}
      >
        {(tie) => (
          <input
            {...tie}
            type="password"
            autoComplete="off"
            value={draft.webhookSecret}
            onChange={(event) => change({ webhookSecret: event.target.value })}
          />
        )}
      </Field>
    </fieldset>
  </>
);
