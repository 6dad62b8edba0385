import { setImmediate as nextRound } from 'node:timers/promises';

/** As many as are written in a few milliseconds. */
const ITEMS_PER_PIECE = 250;

/** The list as JSON, written piece by piece: in between the event loop goes on. The items must not change meanwhile. */
export const jsonInPieces = async (items: readonly unknown[]): Promise<string> => {
  const pieces: string[] = [];
  for (let start = 0; start < items.length; start += ITEMS_PER_PIECE) {
    if (start > 0) await nextRound();
    pieces.push(JSON.stringify(items.slice(start, start + ITEMS_PER_PIECE)).slice(1, -1));
  }
  return `[${pieces.join(',')}]`;
};
