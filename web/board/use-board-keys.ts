import type { RefObject } from 'react';
import { useDeskView } from '../app/use-desk-view.ts';
import { isTyping } from '../ui/is-typing.ts';
import { useKeys } from '../ui/use-keys.ts';
import { MEASURES } from '../view/desk-view.ts';

interface BoardKeys {
  readonly sortAgain: () => void;
  readonly searchField: RefObject<HTMLInputElement | null>;
}

/** The keys of the board as a whole; those of its cells are heard by the grid. */
export const useBoardKeys = ({ sortAgain, searchField }: BoardKeys): void => {
  const [{ measure }, changeDesk] = useDeskView();
  const actions: Readonly<Record<string, () => void>> = {
    '/': () => searchField.current?.focus(),
    m: () => changeDesk({ measure: MEASURES[(MEASURES.indexOf(measure) + 1) % MEASURES.length] }),
    s: sortAgain,
  };
  useKeys((event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const action = isTyping(event.target) ? undefined : actions[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  });
};
