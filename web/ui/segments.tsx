import type { ReactElement } from 'react';

interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}

/** One of a few values, all in sight. */
export const Segments = <Value extends string>({
  label,
  value,
  options,
  onChange,
}: SegmentsProps<Value>): ReactElement => (
  <fieldset className="segments">
    <legend className="sr-only">{label}</legend>
    {options.map(([option, words]) => (
      <button
        key={option}
        type="button"
        aria-pressed={option === value}
        onClick={() => {
          if (option !== value) onChange(option);
        }}
      >
        {words}
      </button>
    ))}
  </fieldset>
);
