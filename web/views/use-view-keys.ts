import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { isTyping } from '../ui/is-typing.ts';
import { useKeys } from '../ui/use-keys.ts';
import { savedViews, VIEW_KEYS } from './saved-views.ts';

/** Goes to an address of this desk without loading the page again. */
export const useOpenAddress = (): ((address: string) => void) => {
  const router = useRouter();
  return useCallback((address: string) => router.history.push(address), [router]);
};

/** `1` to `9` open the saved views. */
export const useViewKeys = (): void => {
  const open = useOpenAddress();
  useKeys((event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
    const place = Number(event.key);
    if (!(place >= 1 && place <= VIEW_KEYS)) return;
    const view = savedViews.get()[place - 1];
    if (view === undefined) return;
    event.preventDefault();
    open(view.address);
  });
};
