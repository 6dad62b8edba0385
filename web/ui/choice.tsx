import type { ReactElement } from 'react';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
  /** Whether the label stands before the choice, or is for assistive technology alone. */
  readonly showLabel?: boolean;
}

/** One of a few values: the browser's own list, in the desk's clothes. */
export const Choice = <Value extends string>({
  label,
  value,
  options,
  onChange,
  showLabel = false,
}: ChoiceProps<Value>): ReactElement => (
  <label className="choice">
    <span className={showLabel ? 'choice-label' : 'sr-only'}>{label}</span>
    <select
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
  </label>
);
