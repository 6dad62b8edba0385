import { writeCursor } from './cursor.ts';

/** A page out of one item more than was asked for: that one says whether there is a next page. */
export const pageOf = <T>(
  found: readonly T[],
  limit: number,
  mark: string,
  position: (last: T) => unknown,
): { readonly page: readonly T[]; readonly nextCursor: string | null } => {
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return { page, nextCursor: found.length > limit && last !== undefined ? writeCursor(mark, position(last)) : null };
};
