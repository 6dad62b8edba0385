// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and names its active cell
// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid cannot be a table element, its rows are placed freely
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { marketsQuery } from '../api/queries.ts';
import { lineText, pointsText } from '../format/numbers.ts';
import { gapMeaning, isHandicap, selectionSign, tightMarket } from '../gap/gap-words.ts';
import { useGap } from '../gap/shown-gaps.ts';
import { useBoard } from './board-context.ts';
import { columnCount } from './board-groups.ts';

interface GapCellProps {
  readonly eventId: string;
  /** Of its block. */
  readonly rows: number;
}

/** Where our opinion on a match is furthest from that of the others: points, selection, and market below. */
export const GapCell = ({ eventId, rows }: GapCellProps): ReactElement => {
  const { groups } = useBoard();
  const gap = useGap(eventId);
  const { data: catalogue = [] } = useQuery(marketsQuery);
  const known = catalogue.find(({ key }) => key === gap?.market);
  const at = columnCount(groups);
  return (
    <div
      role="gridcell"
      aria-colindex={at}
      aria-rowspan={rows}
      className="gap"
      style={{ gridColumn: at }}
      data-gap={gap === null ? undefined : eventId}
      data-meaning={gap === null ? undefined : gapMeaning(gap)}
    >
      {gap === null ? (
        <span className="dim">
          –<span className="sr-only"> nothing to compare</span>
        </span>
      ) : (
        <>
          <span className="gap-points">
            <b>{pointsText(gap.points)}</b> {selectionSign(gap.selection, known)}
            {gap.line === null ? '' : ` ${lineText(gap.line, isHandicap(known))}`}
          </span>
          <span className="gap-market">{tightMarket(gap.market, known)}</span>
          {gap.edge > 0 ? <span className="gap-edge">◆ edge {(gap.edge * 100).toFixed(1)} %</span> : null}
        </>
      )}
    </div>
  );
};
