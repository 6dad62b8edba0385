import type { ReactElement } from 'react';
import { Field } from '../ui/field.tsx';
import type { NumberField } from './rule-fields.ts';
import type { RuleSectionProps } from './rule-section.ts';

interface NumberInputsProps extends RuleSectionProps {
  readonly fields: readonly NumberField[];
  /** The one that has the focus when the editor opens. */
  readonly startAt?: string | undefined;
}

/** Numbers of a rule, each with its unit and its fault. */
export const NumberInputs = ({ fields, draft, change, faults, startAt }: NumberInputsProps): ReactElement => (
  <>
    {fields.map(({ path, label, unit }) => (
      <Field key={path} label={label} aside={unit} fault={faults[path]}>
        {(tie) => (
          <input
            {...tie}
            // The browser looks for it when it opens the dialog; React would ask for the focus before that.
            ref={(input) => void input?.toggleAttribute('autofocus', path === startAt)}
            type="number"
            step="any"
            value={draft.numbers[path] ?? ''}
            onChange={(event) => change({ numbers: { ...draft.numbers, [path]: event.target.value } })}
          />
        )}
      </Field>
    ))}
  </>
);

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
  readonly fault?: string | undefined;
}

/** One of a few, as a field of a form. */
export const SelectField = <Value extends string>(props: SelectFieldProps<Value>): ReactElement => {
  const { label, value, options, onChange, fault } = props;
  return (
    <Field label={label} fault={fault}>
      {(tie) => (
        <span className="choice">
          <select
            {...tie}
            value={value}
            onChange={(event) => {
              const chosen = options.find(([option]) => option === event.target.value);
              if (chosen !== undefined) onChange(chosen[0]);
            }}
          >
            {options.map(([option, words]) => (
              <option key={option} value={option}>
                {words}
              </option>
            ))}
          </select>
        </span>
      )}
    </Field>
  );
};
