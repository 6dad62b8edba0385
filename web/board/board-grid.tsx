// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid cannot be a table element, its rows are placed freely
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type ReactElement, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { BOOKMAKER_COLUMN, columnCount, useBoard } from './board-context.ts';
import { blockPixels, gridStyle } from './board-layout.ts';
import { boardPlace } from './board-place.ts';
import { EventBlock } from './event-block.tsx';
import { GridHead } from './grid-head.tsx';
import { useGridCursor } from './use-grid-cursor.ts';

interface BoardGridProps {
  readonly ids: readonly string[];
  /** Names what is shown: another name, and the list starts at its top. */
  readonly viewKey: string;
  readonly stacked: boolean;
  readonly onOpenMatch: (eventId: string) => void;
  readonly onOpenHistory: (eventId: string, column: number) => void;
}

const OVERSCAN = 3;
const HEAD_PIXELS = 46;

/** The blocks of all matches, of which only those in sight exist. */
export const BoardGrid = ({ ids, viewKey, stacked, onOpenMatch, onOpenHistory }: BoardGridProps): ReactElement => {
  const { bookmakers, columns, desk } = useBoard();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const height = blockPixels(desk.density, bookmakers.length, stacked);
  const blocks = useBlocks(scroller, ids, height);
  useKeptPlace(scroller, viewKey);
  const perBlock = bookmakers.length;
  const rows = ids.length * perBlock;
  const eventAt = (row: number): string => ids[Math.floor((row - 1) / perBlock)] ?? '';
  const { onClick } = useGridCursor({
    grid,
    extent: () => ({
      rows,
      firstColumn: BOOKMAKER_COLUMN,
      lastColumn: columnCount(columns),
      screen: Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD_PIXELS) / height)) * perBlock,
    }),
    start: () => ({
      row: Math.min(rows, Math.ceil((scroller.current?.scrollTop ?? 0) / height) * perBlock + 1),
      column: BOOKMAKER_COLUMN + 1,
    }),
    reveal: (row) => blocks.scrollToIndex(Math.floor((row - 1) / perBlock), { align: 'auto' }),
    onEnter: ({ row }) => onOpenMatch(eventAt(row)),
    onSpace: ({ row, column }) => onOpenHistory(eventAt(row), column),
  });

  return (
    <div ref={scroller} className="grid-scroll">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard on the whole page, see useGridCursor */}
      <div
        ref={grid}
        role="grid"
        aria-label="Odds of all bookmakers by match"
        aria-rowcount={rows}
        aria-colcount={columnCount(columns)}
        tabIndex={0}
        className={stacked ? 'grid is-stacked' : 'grid'}
        style={{ ...gridStyle(columns, stacked), '--block': `${height}px` } as CSSProperties}
        onClick={onClick}
      >
        <GridHead />
        <div className="grid-body" role="presentation" style={{ height: blocks.getTotalSize() }}>
          {blocks.getVirtualItems().map(({ index, start, key }) => (
            <EventBlock key={key} eventId={ids[index] ?? ''} index={index} top={start} />
          ))}
        </div>
      </div>
    </div>
  );
};

const useBlocks = (
  scroller: RefObject<HTMLDivElement | null>,
  ids: readonly string[],
  height: number,
): Virtualizer<HTMLDivElement, Element> => {
  const blocks = useVirtualizer<HTMLDivElement, Element>({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
    initialOffset: () => boardPlace.scrollTop,
    getItemKey: (index) => ids[index] ?? index,
    scrollPaddingStart: HEAD_PIXELS,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height moves every block
  useLayoutEffect(() => blocks.measure(), [height]);
  return blocks;
};

/** Remembers how far one has scrolled, for the way back; another view starts at its top. */
const useKeptPlace = (scroller: RefObject<HTMLDivElement | null>, viewKey: string): void => {
  const shown = useRef(viewKey);
  useEffect(() => {
    if (shown.current === viewKey) return;
    shown.current = viewKey;
    scroller.current?.scrollTo({ top: 0 });
  }, [scroller, viewKey]);
  useEffect(() => {
    const node = scroller.current;
    const keep = (): void => {
      boardPlace.scrollTop = node?.scrollTop ?? 0;
    };
    node?.addEventListener('scroll', keep, { passive: true });
    return () => node?.removeEventListener('scroll', keep);
  }, [scroller]);
};
