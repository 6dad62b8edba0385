import { type ReactElement, type RefObject, useEffect, useRef, useState } from 'react';

interface SearchFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Long enough that typing does not write an address per key, short enough to feel immediate. */
const SETTLE_MS = 120;

/** Teams and competitions, found while one types. */
export const SearchField = ({ field, value, onChange }: SearchFieldProps): ReactElement => {
  const [text, setText] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setText(value), [value]);
  const settle = (typed: string): void => {
    setText(typed);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(typed), SETTLE_MS);
  };
  return (
    <input
      ref={field}
      type="search"
      className="search"
      placeholder="Search teams, competitions   /"
      aria-label="Search teams and competitions"
      aria-keyshortcuts="/"
      value={text}
      onChange={(event) => settle(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        if (text !== '') settle('');
        else event.currentTarget.blur();
      }}
    />
  );
};
