import type { ReactElement } from 'react';
import type { Storage } from '../../src/contract/storage.ts';
import { bytesText, countText } from '../format/numbers.ts';
import { TableScroll } from '../ui/table-scroll.tsx';

interface StorageTablesProps {
  readonly tables: Storage['tables'];
  /** Bytes of the whole database. */
  readonly total: number;
}

/** What fills the database, largest first. */
export const StorageTables = ({ tables, total }: StorageTablesProps): ReactElement => (
  <section aria-labelledby="tables-title">
    <h2 id="tables-title">Tables</h2>
    <TableScroll label="Tables, sizes">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Table</th>
            <th scope="col" className="is-number">
              Size
            </th>
            <th scope="col" className="is-number">
              Share
            </th>
            <th scope="col" className="is-number">
              Rows, about
            </th>
          </tr>
        </thead>
        <tbody>
          {[...tables]
            .sort((a, b) => b.bytes - a.bytes)
            .map(({ name, bytes, rows }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="is-number">{bytesText(bytes)}</td>
                <td className="is-number dim">{total === 0 ? '–' : `${((100 * bytes) / total).toFixed(1)} %`}</td>
                <td className="is-number">{countText(rows)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </TableScroll>
  </section>
);
