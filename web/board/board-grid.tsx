// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid cannot be a table element, its rows are placed freely
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type ReactElement, useEffect, useLayoutEffect, useRef } from 'react';
import { peekAt } from '../peek/peek-target.ts';
import { isTyping } from '../ui/is-typing.ts';
import { BOOKMAKER_COLUMN, columnCount, useBoard } from './board-context.ts';
import { blockPixels, gridStyle } from './board-layout.ts';
import { boardPlace } from './board-place.ts';
import { EventBlock } from './event-block.tsx';
import { cellAt, columnBeside, type GridPlace, markActive, placeAfterKey } from './grid-cursor.ts';
import { GridHead } from './grid-head.tsx';

interface BoardGridProps {
  readonly ids: readonly string[];
  readonly stacked: boolean;
  /** Grows when the order was made anew: the list starts at its top again. */
  readonly onOpenMatch: (eventId: string) => void;
  readonly onOpenHistory: (eventId: string, column: number) => void;
}

const OVERSCAN = 3;

/** The blocks of all matches, of which only those in sight exist. */
export const BoardGrid = ({ ids, stacked, onOpenMatch, onOpenHistory }: BoardGridProps): ReactElement => {
  const { bookmakers, columns, desk } = useBoard();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const active = useRef<GridPlace | null>(null);
  const height = blockPixels(desk.density, bookmakers.length, stacked);
  const blocks = useVirtualizer({
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
  useEffect(() => {
    const node = scroller.current;
    const keep = (): void => {
      boardPlace.scrollTop = node?.scrollTop ?? 0;
    };
    node?.addEventListener('scroll', keep, { passive: true });
    return () => node?.removeEventListener('scroll', keep);
  }, []);
  // Blocks come and go while one scrolls: the mark is put on whatever cell is at the active place now.
  useLayoutEffect(() => {
    if (grid.current !== null) markActive(grid.current, active.current);
  });

  const rows = ids.length * bookmakers.length;
  const eventAt = (row: number): string | undefined => ids[Math.floor((row - 1) / bookmakers.length)];
  const activate = (place: GridPlace): void => {
    active.current = place;
    blocks.scrollToIndex(Math.floor((place.row - 1) / bookmakers.length), { align: 'auto' });
    if (grid.current === null) return;
    markActive(grid.current, place);
    grid.current.focus({ preventScroll: true });
    peekAt(cellAt(grid.current, place));
  };
  const onKey = (event: KeyboardEvent): void => {
    const node = grid.current;
    if (node === null || rows === 0 || event.altKey || event.metaKey || isTyping(event.target)) return;
    const onGrid = event.target === node;
    if (event.target instanceof Element && !onGrid && event.target.closest('button, a, [role=dialog]') !== null) return;
    const from = active.current ?? { row: firstRowInSight(), column: BOOKMAKER_COLUMN + 1 };
    const id = eventAt(from.row);
    if (event.key === 'Enter' && onGrid && id !== undefined) onOpenMatch(id);
    else if (event.key === ' ' && onGrid && id !== undefined) onOpenHistory(id, from.column);
    else if (event.key === 'Escape' && active.current !== null) {
      active.current = null;
      markActive(node, null);
      return;
    } else {
      const extent = {
        rows,
        firstColumn: BOOKMAKER_COLUMN,
        lastColumn: columnCount(columns),
        screen:
          Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD_PIXELS) / height)) * bookmakers.length,
      };
      const step = (way: 1 | -1): number => columnBeside(cellAt(node, from), from.column, way);
      const to = placeAfterKey(event.key, event.ctrlKey, from, extent, step);
      if (to === undefined) return;
      activate(active.current === null ? from : to);
    }
    event.preventDefault();
  };
  const firstRowInSight = (): number => Math.ceil((scroller.current?.scrollTop ?? 0) / height) * bookmakers.length + 1;
  const onKeyRef = useRef(onKey);
  onKeyRef.current = onKey;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKeyRef.current(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  const onClick = (event: React.MouseEvent): void => {
    if (!(event.target instanceof Element) || event.target.closest('a, button') !== null) return;
    const cell = event.target.closest('[role=gridcell]');
    const row = Number(cell?.closest('[data-row]')?.getAttribute('data-row'));
    const column = Number(cell?.getAttribute('aria-colindex'));
    const id = eventAt(row);
    if (cell === null || id === undefined) return;
    activate({ row, column });
    onOpenHistory(id, column);
  };

  return (
    <div ref={scroller} className="grid-scroll">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard on the whole page, see above */}
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

const HEAD_PIXELS = 46;
