import type { ReactElement } from 'react';
import type { SettingDefinition, SettingValue } from '../../src/contract/settings.ts';

interface SettingFieldProps {
  readonly id: string;
  readonly definition: SettingDefinition;
  readonly value: SettingValue;
  readonly nameOf: (slug: string) => string;
  readonly onChange: (value: SettingValue) => void;
  readonly invalid: boolean;
}

/** The control of one setting, by its kind. */
export const SettingField = (props: SettingFieldProps): ReactElement => {
  const { id, definition, value, nameOf, onChange, invalid } = props;
  const { kind } = definition;
  const described = { id, 'aria-invalid': invalid, 'aria-describedby': `${id}-about` };
  switch (kind.type) {
    case 'integer':
      return (
        <input
          {...described}
          type="number"
          min={kind.min}
          max={kind.max}
          value={Number.isNaN(value) ? '' : String(value)}
          onChange={(event) => onChange(event.target.valueAsNumber)}
        />
      );
    case 'rate-or-none':
      return (
        <input
          {...described}
          type="number"
          min={0}
          step="any"
          placeholder="none"
          value={value === null ? '' : String(value)}
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.valueAsNumber)}
        />
      );
    case 'choice':
      return (
        <span className="choice">
          <select {...described} value={String(value)} onChange={(event) => onChange(event.target.value)}>
            {kind.choices.map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </select>
        </span>
      );
    case 'subset': {
      const chosen = Array.isArray(value) ? value : [];
      return (
        <fieldset {...described} className="subset">
          {kind.of.map((one) => (
            <label key={one}>
              <input
                type="checkbox"
                checked={chosen.includes(one)}
                onChange={() =>
                  onChange(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one])
                }
              />{' '}
              {nameOf(one)}
            </label>
          ))}
        </fieldset>
      );
    }
  }
};
