import type { ReactElement } from 'react';
import { Popover } from './popover.tsx';

interface FewChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly (readonly [Value, string])[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[] | undefined) => void;
}

/** Any of a few values; none chosen means all. */
export const FewChoice = <Value extends string>({
  label,
  options,
  chosen,
  onChange,
}: FewChoiceProps<Value>): ReactElement => (
  <Popover
    className={chosen.length > 0 ? 'control is-set' : 'control'}
    label={`${label}: ${chosen.length === 0 ? 'all' : chosen.length}`}
    button={<span className="control-text">{chosen.length > 0 ? `${label} (${chosen.length})` : label}</span>}
  >
    {() => (
      <fieldset className="options checks">
        <legend className="sr-only">{label}</legend>
        {options.map(([value, words]) => {
          const isChosen = chosen.includes(value);
          const toggled = isChosen ? chosen.filter((one) => one !== value) : [...chosen, value];
          return (
            <label key={value}>
              <input
                type="checkbox"
                checked={isChosen}
                onChange={() => onChange(toggled.length > 0 ? toggled : undefined)}
              />{' '}
              {words}
            </label>
          );
        })}
      </fieldset>
    )}
  </Popover>
);
