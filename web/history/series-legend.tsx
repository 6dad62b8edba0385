import type { ReactElement } from 'react';
import { seriesStyle } from './series-style.ts';
import './history.css';

/** A piece of a line as a chart draws it. */
export const Swatch = ({ place }: { readonly place: number }): ReactElement => {
  const { colour, dash } = seriesStyle(place);
  return (
    <svg width="22" height="8" aria-hidden="true">
      <line x1="0" y1="4" x2="22" y2="4" stroke={`var(${colour})`} strokeWidth="2" strokeDasharray={dash.join(' ')} />
    </svg>
  );
};

export interface LegendEntry {
  readonly slug: string;
  readonly name: string;
  /** Among all lines. */
  readonly place: number;
  readonly ours: boolean;
  readonly shown: boolean;
  readonly value: string;
}

interface SeriesLegendProps {
  readonly entries: readonly LegendEntry[];
  readonly onToggle: (slug: string) => void;
}

/** The lines of a chart with their values; each can be taken out of the comparison, all but the last. */
export const SeriesLegend = ({ entries, onToggle }: SeriesLegendProps): ReactElement => {
  const shownCount = entries.filter(({ shown }) => shown).length;
  return (
    <ul className="legend-list">
      {entries.map(({ slug, name, place, ours, shown, value }) => (
        <li key={slug}>
          <label>
            <input
              type="checkbox"
              checked={shown}
              disabled={shown && shownCount === 1}
              onChange={() => onToggle(slug)}
            />
            <Swatch place={place} />
            <span className={ours ? 'is-ours' : undefined}>{name}</span>
          </label>
          <b>{shown ? value : ''}</b>
        </li>
      ))}
    </ul>
  );
};
