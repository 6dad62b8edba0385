import type { ReactElement } from 'react';
import type { HistorySeries } from '../../src/contract/history.ts';
import { marginText, oddsText } from '../format/numbers.ts';
import { pointInForce } from './history-columns.ts';

interface InstantTableProps {
  readonly series: readonly HistorySeries[];
  readonly selections: readonly { readonly key: string; readonly name: string }[];
  readonly reference: string;
  readonly nameOf: (slug: string) => string;
  readonly atMs: number;
  readonly words: string;
  readonly onRelease: () => void;
}

/** What everybody offered at one instant: all selections, the best of each marked. */
export const InstantTable = (props: InstantTableProps): ReactElement => {
  const { series, selections, reference, nameOf, atMs, words, onRelease } = props;
  const rows = series.map((one) => ({ slug: one.bookmaker, point: pointInForce(one, atMs) }));
  const oddsOf = (point: (typeof rows)[number]['point'], key: string): number | null => {
    const price = point?.state === 'open' ? point.prices[key] : undefined;
    return price?.open === true ? price.odds : null;
  };
  return (
    <section className="instant" aria-label="All prices at an instant">
      <div className="instant-head">
        <h3>At {words}</h3>
        <button type="button" className="plain" onClick={onRelease}>
          Release
        </button>
      </div>
      <div className="instant-scroll">
        <table className="history-table">
          <thead>
            <tr>
              <th scope="col">Bookmaker</th>
              {selections.map(({ key, name }) => (
                <th key={key} scope="col" className="is-number">
                  {name}
                </th>
              ))}
              <th scope="col" className="is-number">
                margin
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ slug, point }) => (
              <tr key={slug}>
                <th scope="row" className={slug === reference ? 'is-ours' : undefined}>
                  {nameOf(slug)}
                </th>
                {selections.map(({ key }) => {
                  const odds = oddsOf(point, key);
                  const best = Math.max(0, ...rows.map((row) => oddsOf(row.point, key) ?? 0));
                  return (
                    <td key={key} className={odds !== null && odds === best ? 'is-number is-best' : 'is-number'}>
                      {odds === null ? '–' : `${odds === best ? '★ ' : ''}${oddsText(odds)}`}
                    </td>
                  );
                })}
                <td className="is-number">
                  {point === null ? 'unknown' : point.state === 'open' ? marginText(point.margin) : point.state}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
