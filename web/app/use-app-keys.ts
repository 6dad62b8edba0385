import { isTyping } from '../ui/is-typing.ts';
import { useKeys } from '../ui/use-keys.ts';
import { overlay } from './overlay.ts';
import { useDeskView } from './use-desk-view.ts';
import { useSources } from './use-sources.ts';

/** The keys that every page hears. */
export const useAppKeys = (): void => {
  const [{ reference }, change] = useDeskView();
  const sources = useSources();
  const nextReference = (): void => {
    const at = sources.findIndex(({ slug }) => slug === reference);
    const next = sources[(at + 1) % sources.length];
    if (next !== undefined) change({ reference: next.slug });
  };
  const actions: Readonly<Record<string, () => void>> = {
    r: nextReference,
    b: nextReference,
    '?': () => overlay.set('keys'),
  };
  useKeys((event) => {
    const isPalette = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
    // Behind a dialog nothing is to change.
    if (isPalette && document.querySelector('dialog[open]') === null) {
      event.preventDefault();
      overlay.set('palette');
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
    const action = actions[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  });
};
