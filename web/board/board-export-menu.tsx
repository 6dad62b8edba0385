import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { apiPath } from '../api/api-client.ts';
import { settingsQuery, statusQuery } from '../api/queries.ts';
import { useDesk } from '../app/desk-context.ts';
import { useDeskView } from '../app/use-desk-view.ts';
import type { DeskSource } from '../app/use-sources.ts';
import { RowFiles } from '../export/row-files.tsx';
import { shownGaps } from '../gap/shown-gaps.ts';
import { isFairMethod } from '../quote/fair-prices.ts';
import { nowMs } from '../time/desk-clock.ts';
import { Popover } from '../ui/popover.tsx';
import type { BoardView } from '../view/board-view.ts';
import type { BoardColumn } from './board-columns.ts';
import { boardExportNote, boardExportQuery } from './board-export.ts';
import { boardRows } from './board-rows.ts';

interface BoardExportProps {
  readonly view: BoardView;
  readonly sources: readonly DeskSource[];
  readonly columns: readonly BoardColumn[];
  readonly ids: readonly string[];
}

/** Files of what the board shows: exactly the screen, or every market of its matches. */
export const BoardExport = (props: BoardExportProps): ReactElement => (
  <Popover className="control" label="Export" button={<span className="control-text">Export</span>}>
    {() => <ExportChoice {...props} />}
  </Popover>
);

const ExportChoice = ({ view, sources, columns, ids }: BoardExportProps): ReactElement => {
  const { book } = useDesk();
  const [{ zone, reference }] = useDeskView();
  const { data: mode = 'unknown' } = useQuery({ ...statusQuery, select: (status) => status.mode });
  const { data: method = 'power' } = useQuery({ ...settingsQuery, select: ({ fairMethod }) => fairMethod });
  const slugs = sources.map(({ slug }) => slug);
  const query = boardExportQuery(view, zone, nowMs(), slugs, reference);
  const note = boardExportNote(view);
  return (
    <div className="options">
      <span>These matches and columns, as they stand here</span>
      <RowFiles
        name={`overround-${mode}-board`}
        rows={() =>
          boardRows({
            ...{ book, mode, ids, columns, gaps: shownGaps.get() ?? undefined },
            bookmakers: slugs.filter((slug) => !view.hide.includes(slug)),
            fairMethod: isFairMethod(method) ? method : 'power',
          })
        }
      />
      <span>Every market of these matches</span>
      <span className="files">
        {(['csv', 'ndjson'] as const).map((format) => (
          <a key={format} className="control" href={apiPath('/api/export/odds', { ...query, format })} download>
            {format.toUpperCase()}
          </a>
        ))}
      </span>
      {note === '' ? null : <span className="dim">{note}</span>}
    </div>
  );
};
