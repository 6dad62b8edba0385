import { type ReactElement, useState } from 'react';
import { countText } from '../format/numbers.ts';
import { Popover } from './popover.tsx';

export interface MultiOption {
  readonly value: string;
  readonly name: string;
  /** Behind the name, dimmed. */
  readonly aside?: string;
  readonly count: number;
}

interface MultiChoiceProps {
  /** What is chosen, such as `Country`. */
  readonly label: string;
  readonly options: readonly MultiOption[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** More than a list on the screen is worth; the search narrows it. */
const MOST_SHOWN = 200;

const title = ({ label, options, chosen }: MultiChoiceProps): string => {
  const [first] = chosen;
  if (first === undefined) return label;
  const name = options.find(({ value }) => value === first)?.name ?? first;
  return chosen.length === 1 ? name : `${name} +${chosen.length - 1}`;
};

/** Any number of many values, with a search. */
export const MultiChoice = (props: MultiChoiceProps): ReactElement => (
  <Popover
    className={props.chosen.length > 0 ? 'control is-set' : 'control'}
    label={`${props.label}: ${props.chosen.length === 0 ? 'all' : title(props)}`}
    button={<span className="control-text">{title(props)}</span>}
  >
    {() => <Options {...props} />}
  </Popover>
);

const Options = ({ label, options, chosen, onChange }: MultiChoiceProps): ReactElement => {
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const found = options.filter(({ name, aside }) => `${name} ${aside ?? ''}`.toLowerCase().includes(wanted));
  const toggle = (value: string): void =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <div className="multi">
      <div className="multi-head">
        <input
          type="search"
          value={search}
          placeholder={`Find ${label.toLowerCase()}`}
          aria-label={`Find ${label.toLowerCase()}`}
          onChange={(event) => setSearch(event.target.value)}
        />
        <button type="button" className="plain" disabled={chosen.length === 0} onClick={() => onChange([])}>
          Clear
        </button>
      </div>
      <div className="multi-list">
        {found.slice(0, MOST_SHOWN).map((option) => (
          <label key={option.value} className="multi-option">
            <input type="checkbox" checked={chosen.includes(option.value)} onChange={() => toggle(option.value)} />
            <span className="multi-name">
              {option.name}
              {option.aside === undefined ? null : <span className="dim"> {option.aside}</span>}
            </span>
            <span className="multi-count">{countText(option.count)}</span>
          </label>
        ))}
        {found.length === 0 ? <p className="dim multi-none">Nothing fits “{search}”.</p> : null}
        {found.length > MOST_SHOWN ? <p className="dim multi-none">{found.length - MOST_SHOWN} more: search.</p> : null}
      </div>
    </div>
  );
};
