import type { ReactElement } from 'react';
import type { Run, RunBookmaker } from '../../src/contract/runs.ts';
import { useSources } from '../app/use-sources.ts';
import { bytesText, countText } from '../format/numbers.ts';

const seconds = (ms: number | null): string => (ms === null ? '–' : `${(ms / 1000).toFixed(1)} s`);

const COLUMNS: readonly (readonly [string, (one: RunBookmaker) => string])[] = [
  ['discovered', (one) => countText(one.discovered)],
  ['planned', (one) => countText(one.planned)],
  ['ok', (one) => countText(one.ok)],
  ['partial', (one) => countText(one.partial)],
  ['gone', (one) => countText(one.gone)],
  ['throttled', (one) => countText(one.throttled)],
  ['blocked', (one) => countText(one.blocked)],
  ['malformed', (one) => countText(one.malformed)],
  ['failed', (one) => countText(one.failed)],
  ['superseded', (one) => countText(one.superseded)],
  ['skipped', (one) => countText(one.skipped)],
  ['requests', (one) => countText(one.requests)],
  ['received', (one) => bytesText(one.bytes)],
  ['markets mapped', (one) => mappedShare(one)],
  ['changes', (one) => countText(one.changes)],
  ['discovery', (one) => seconds(one.discoveryMs)],
  ['fetching', (one) => seconds(one.fetchMs)],
];

const mappedShare = ({ marketsSeen, marketsMapped }: RunBookmaker): string =>
  marketsSeen === 0 ? '–' : `${((100 * marketsMapped) / marketsSeen).toFixed(1)} %`;

/** What a run did at each bookmaker, and what went wrong. */
export const RunDetails = ({ run }: { readonly run: Run }): ReactElement => {
  const sources = useSources();
  const nameOf = (slug: string): string => sources.find((one) => one.slug === slug)?.name ?? slug;
  return (
    <>
      <div className="table-scroll">
        <table className="table run-numbers">
          <thead>
            <tr>
              <th scope="col">Bookmaker</th>
              {COLUMNS.map(([name]) => (
                <th key={name} scope="col" className="is-number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {run.bookmakers.map((one) => (
              <tr key={one.bookmaker}>
                <th scope="row">{nameOf(one.bookmaker)}</th>
                {COLUMNS.map(([name, text]) => (
                  <td key={name} className="is-number">
                    {text(one)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {run.problems.length === 0 ? null : (
        <ul className="problems">
          {run.problems.map(({ code, bookmaker, message, count }) => (
            <li key={`${code} ${bookmaker} ${message}`}>
              <b>{code}</b> {bookmaker === null ? '' : `${nameOf(bookmaker)}: `}
              {message} {count > 1 ? <span className="dim">{countText(count)} times</span> : null}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
