import type { ReactElement } from 'react';

/** A list that is read page by page. */
export interface PagedList {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

interface MoreRowsProps {
  readonly list: PagedList;
  /** What comes next, such as `Older runs`. */
  readonly words: string;
}

/** The button below a list that is longer than what was read of it; nothing where all is shown. */
export const MoreRows = ({ list, words }: MoreRowsProps): ReactElement | null =>
  list.hasNextPage ? (
    <button
      type="button"
      className="control more"
      disabled={list.isFetchingNextPage}
      onClick={() => void list.fetchNextPage()}
    >
      {list.isFetchingNextPage ? 'Loading…' : words}
    </button>
  ) : null;
