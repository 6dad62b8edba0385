import { type KeyboardEvent, type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import { Modal } from '../ui/modal.tsx';
import { type Command, foundCommands } from './command.ts';
import { useCommands } from './use-commands.ts';
import './palette.css';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/** One field that goes to anything: pages, views, matches, competitions, looks. */
export const CommandPalette = ({ onClose }: { readonly onClose: () => void }): ReactElement => {
  const commands = useCommands();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const found = useMemo(() => foundCommands(commands, text), [commands, text]);
  const at = Math.min(chosen, found.length - 1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen is kept in sight
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, found]);
  const run = (command: Command | undefined): void => {
    if (command === undefined) return;
    // Closed first: what it does may open something else.
    onClose();
    command.run();
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step !== undefined) setChosen(Math.max(0, Math.min(found.length - 1, at + step)));
    else if (event.key === 'Enter') run(found[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Modal labelledBy="palette-title" className="palette" isLight onClose={onClose}>
      <h2 id="palette-title" className="sr-only">
        Go to anything
      </h2>
      <input
        type="text"
        role="combobox"
        aria-label="Page, match, competition or view"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls="palette-list"
        aria-activedescendant={found.length > 0 ? `palette-${at}` : undefined}
        placeholder="Page, match, competition, view…"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKey}
      />
      <div ref={list} id="palette-list" role="listbox" aria-label="What fits" className="palette-list">
        {found.map((command, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the field, which keeps the focus
          // biome-ignore lint/a11y/useFocusableInteractive: the field points at it as its active descendant
          <div
            key={command.id}
            id={`palette-${place}`}
            role="option"
            aria-selected={place === at}
            className="palette-option"
            onClick={() => run(command)}
            onMouseMove={() => setChosen(place)}
          >
            <span className="palette-title">{command.title}</span>
            <span className="dim">{command.aside}</span>
            {command.key === undefined ? null : <kbd>{command.key}</kbd>}
          </div>
        ))}
      </div>
      <p className="dim palette-none" role="status">
        {found.length === 0 ? `Nothing fits “${text}”.` : ''}
      </p>
    </Modal>
  );
};
