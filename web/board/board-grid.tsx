// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid cannot be a table element, its rows are placed freely
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type ReactElement, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { notedEvent } from '../notes/event-notes.ts';
import { useObservable } from '../ui/observable.ts';
import { useBoard } from './board-context.ts';
import { BOOKMAKER_COLUMN, columnCount } from './board-groups.ts';
import { blockPixels, gridStyle } from './board-layout.ts';
import { boardPlace } from './board-place.ts';
import { columnWidths } from './column-widths.ts';
import { EventBlock } from './event-block.tsx';
import { GridHead } from './grid-head.tsx';
import { useGridCursor } from './use-grid-cursor.ts';
import { useIsWider } from './use-is-wider.ts';

interface BoardGridProps {
  readonly ids: readonly string[];
  /** Names what is shown: another name, and the list starts at its top. */
  readonly viewKey: string;
  readonly stacked: boolean;
  readonly onOpenMatch: (eventId: string) => void;
  /** From the cell of a bookmaker, of which there is the `row`th of its match. */
  readonly onOpenBookmaker: (eventId: string, row: number) => void;
  readonly onOpenHistory: (eventId: string, column: number) => void;
}

const OVERSCAN = 3;
const HEAD_PIXELS = 46;

/** The blocks of all matches, of which only those in sight exist. */
export const BoardGrid = (props: BoardGridProps): ReactElement => {
  const { ids, viewKey, stacked, onOpenMatch, onOpenBookmaker, onOpenHistory } = props;
  const { groups, rows: perBlock, layout, slugs, desk } = useBoard();
  const widths = useObservable(columnWidths);
  const shape = { layout, measure: desk.measure, bookmakers: slugs.length };
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const style = gridStyle(groups, shape, widths, stacked);
  const isPinned = useIsWider(scroller, Number.parseFloat(style.minWidth)) && !stacked;
  const height = blockPixels(desk.density, perBlock, stacked);
  const blocks = useBlocks(scroller, ids, height);
  useKeptPlace(scroller, viewKey);
  const rows = ids.length * perBlock;
  const eventAt = (row: number): string => ids[Math.floor((row - 1) / perBlock)] ?? '';
  const { onClick } = useGridCursor({
    grid,
    extent: () => ({
      rows,
      firstColumn: BOOKMAKER_COLUMN,
      lastColumn: columnCount(groups),
      screen: Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD_PIXELS) / height)) * perBlock,
    }),
    start: () => ({
      row: Math.min(rows, Math.ceil((scroller.current?.scrollTop ?? 0) / height) * perBlock + 1),
      column: BOOKMAKER_COLUMN + 1,
    }),
    reveal: (row) => blocks.scrollToIndex(Math.floor((row - 1) / perBlock), { align: 'auto' }),
    onEnter: ({ row, column }) =>
      column === BOOKMAKER_COLUMN && layout === 'rows'
        ? onOpenBookmaker(eventAt(row), (row - 1) % perBlock)
        : onOpenMatch(eventAt(row)),
    onSpace: ({ row, column }) => onOpenHistory(eventAt(row), column),
    onNote: ({ row }) => notedEvent.set(eventAt(row)),
  });

  return (
    <div ref={scroller} className="grid-scroll">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard on the whole page, see useGridCursor */}
      <div
        ref={grid}
        role="grid"
        aria-label="Odds of all bookmakers by match"
        aria-rowcount={rows}
        aria-colcount={columnCount(groups)}
        tabIndex={0}
        className={`grid is-${layout}${stacked ? ' is-stacked' : ''}${isPinned ? ' is-pinned' : ''}`}
        data-measure={desk.measure}
        style={{ ...style, '--block': `${height}px` } as CSSProperties}
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
