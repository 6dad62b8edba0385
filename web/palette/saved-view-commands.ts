import { type SavedView, VIEW_KEYS } from '../views/saved-views.ts';
import type { Command } from './command.ts';

/** The reader's own views in the palette, each with the key that opens it too. */
export const savedViewCommands = (views: readonly SavedView[], open: (address: string) => void): readonly Command[] =>
  views.map(({ name, address }, place) => ({
    ...{ id: `saved ${name}`, title: name, aside: 'saved view' },
    ...(place < VIEW_KEYS ? { key: String(place + 1) } : {}),
    run: () => open(address),
  }));
