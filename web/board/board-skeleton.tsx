import type { CSSProperties, ReactElement } from 'react';
import { useBoard } from './board-context.ts';
import { blockPixels, gridStyle } from './board-layout.ts';
import { columnWidths } from './column-widths.ts';
import { GridHead } from './grid-head.tsx';

const BLOCKS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];

/** The board without its matches: the same places, nothing in them yet. */
export const BoardSkeleton = ({ stacked }: { readonly stacked: boolean }): ReactElement => {
  const { groups, desk, layout, slugs, rows } = useBoard();
  const shape = { layout, measure: desk.measure, bookmakers: slugs.length };
  const height = blockPixels(desk.density, Math.max(rows, 3), stacked);
  return (
    <div className="grid-scroll" aria-busy="true">
      <span className="sr-only">Loading matches</span>
      <div
        className={`grid is-${layout}${stacked ? ' is-stacked' : ''}`}
        style={{ ...gridStyle(groups, shape, columnWidths.get(), stacked), '--block': `${height}px` } as CSSProperties}
        aria-hidden="true"
      >
        <GridHead />
        {BLOCKS.map((name) => (
          <div key={name} className="skeleton" style={{ height }}>
            <i />
            <i />
            <i />
          </div>
        ))}
      </div>
    </div>
  );
};
