import { type ReactElement, useLayoutEffect, useRef } from 'react';
import { countText, marginText, pointsText } from '../format/numbers.ts';
import { nowMs } from '../time/desk-clock.ts';
import { dayName } from '../time/moment-words.ts';
import { TableScroll } from '../ui/table-scroll.tsx';
import type { AnalysisValue } from '../view/analysis-view.ts';
import type { DayCell, DayHeat, DayRow } from './day-heat.ts';
import { useCellKeys } from './use-cell-keys.ts';

interface DayHeatTableProps {
  readonly heat: DayHeat;
  readonly value: AnalysisValue;
  readonly zone: string;
  readonly onCompetition: (id: string) => void;
}

/** Competitions as rows, days as columns, the newest in sight; the arrows walk the cells. */
export const DayHeatTable = ({ heat, value, zone, onCompetition }: DayHeatTableProps): ReactElement => {
  const table = useRef<HTMLTableElement>(null);
  useCellKeys(table);
  const days = heat.daysMs.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other days, other end
  useLayoutEffect(() => {
    const scroller = table.current?.parentElement;
    if (scroller) scroller.scrollLeft = scroller.scrollWidth;
  }, [days]);
  const names = heat.daysMs.map((dayMs) => dayName(dayMs, nowMs(), zone));
  return (
    <TableScroll label="Margins by competition and day">
      <table ref={table} className="table heat day-heat">
        <thead>
          <tr>
            <th scope="col">Competition</th>
            <th scope="col" className="is-number">
              Matches
            </th>
            {heat.daysMs.map((dayMs, place) => (
              <th key={dayMs} scope="col" className="is-number">
                {names[place]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {heat.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.name} <span className="dim">{row.country}</span>
              </th>
              <td className="is-number dim">{countText(row.events)}</td>
              {row.cells.map((cell, place) => (
                <DayTd
                  key={heat.daysMs[place]}
                  {...{ cell, row, value, day: names[place] ?? '' }}
                  onClick={() => onCompetition(row.id)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
};

interface DayTdProps {
  readonly cell: DayCell | null;
  readonly row: DayRow;
  readonly day: string;
  readonly value: AnalysisValue;
  readonly onClick: () => void;
}

const DayTd = ({ cell, row, day, value, onClick }: DayTdProps): ReactElement => {
  if (cell === null) return <td />;
  const margin = marginText(cell.margin);
  const difference = cell.compared === null ? '–' : pointsText(cell.compared.points);
  const [large, small] = value === 'margin' ? [margin, difference] : [difference, margin];
  const words = cellWords(cell);
  return (
    <td className="is-number heat-cell" data-step={cell.compared?.step ?? 0}>
      <button
        type="button"
        title={words}
        aria-label={`${row.name}, ${day}: ${margin}, ${words}; over time`}
        onClick={onClick}
      >
        {large} <small>{small}</small>
      </button>
    </td>
  );
};

const matches = (count: number): string => `${countText(count)} ${count === 1 ? 'match' : 'matches'}`;

/** What is behind the numbers of a cell. */
const cellWords = ({ events, changes, compared }: DayCell): string => {
  const own = `${matches(events)}, ${countText(changes)} ${changes === 1 ? 'value' : 'values'}`;
  if (compared === null) return `${own}; nothing of others to compare`;
  const { points } = compared;
  const sides = `${marginText(compared.own)} against ${marginText(compared.others)}`;
  return `${own}; ${sides} (${pointsText(points)} points) in ${matches(compared.events)} that others have too`;
};
