import { type ReactElement, useEffect, useRef, useState } from 'react';
import { isTyping } from '../ui/is-typing.ts';
import { useKeys } from '../ui/use-keys.ts';

const KEYS: readonly (readonly [string, string])[] = [
  ['/', 'Search'],
  ['↑ ↓ ← →  or  k j h l', 'Move between prices'],
  ['Home  End  PgUp  PgDn', 'First, last, a screen up or down'],
  ['Enter', 'Open the match'],
  ['Space', 'History of the price'],
  ['Esc', 'Close, leave, clear'],
  ['r', 'Next reference bookmaker'],
  ['m', 'Odds or probability'],
  ['s', 'Sort again'],
  ['[  ]', 'Group of markets of a match'],
  ['a', 'Acknowledge the alert'],
  ['?', 'This list'],
];

const MARKS: readonly (readonly [string, string, string])[] = [
  ['best', '★', 'Our price, alone the best of the open ones'],
  ['tied', '=', 'Our price, as good as the best'],
  ['beaten', '−', 'Our price, beaten by another'],
  ['better', '+', 'Another bookmaker’s price that beats ours'],
];

/** The list of keys and marks, opened by `?`. */
export const KeyHelp = (): ReactElement => {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);
  useKeys((event) => {
    if (event.key !== '?' || isTyping(event.target)) return;
    event.preventDefault();
    setOpen(true);
  });
  return (
    <>
      <button
        type="button"
        className="plain key-help"
        aria-label="Keys and marks"
        title="Keys and marks (?)"
        onClick={() => setOpen(true)}
      >
        ?
      </button>
      <dialog ref={dialog} className="dialog" aria-labelledby="keys-title" onClose={() => setOpen(false)}>
        {open ? <Keys /> : null}
      </dialog>
    </>
  );
};

const Keys = (): ReactElement => (
  <form method="dialog">
    <h2 id="keys-title">Keys</h2>
    <dl className="keys">
      {KEYS.map(([key, what]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
    <h2>Marks</h2>
    <dl className="keys">
      {MARKS.map(([mark, glyph, what]) => (
        <div key={mark}>
          <dt>
            <span className="price" data-mark={mark}>
              <span className="price-mark">{glyph}</span>
              <span className="price-odds">2.15</span>
            </span>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
      <div>
        <dt>
          <span className="price" data-glow="1">
            <span className="price-odds">2.15</span>
            <span className="price-move">▲</span>
          </span>
        </dt>
        <dd>Moved up less than 30 s ago; weaker until 60 and 90 s</dd>
      </div>
    </dl>
    <button type="submit" className="control">
      Close
    </button>
  </form>
);
