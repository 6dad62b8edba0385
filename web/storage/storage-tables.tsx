import { type ReactElement, useMemo } from 'react';
import type { Storage } from '../../src/contract/storage.ts';
import { bytesText, countText } from '../format/numbers.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';

interface StorageTablesProps {
  readonly tables: Storage['tables'];
  /** Bytes of the whole database. */
  readonly total: number;
}

type Sized = Storage['tables'][number];

const columnsOf = (total: number): readonly Column<Sized>[] => [
  { title: 'Table', kind: 'head', cell: ({ name }) => name },
  { title: 'Size', kind: 'number', cell: ({ bytes }) => bytesText(bytes) },
  {
    title: 'Share',
    kind: 'number',
    className: 'dim',
    cell: ({ bytes }) => (total === 0 ? '–' : `${((100 * bytes) / total).toFixed(1)} %`),
  },
  { title: 'Rows, about', kind: 'number', cell: ({ rows }) => countText(rows) },
];

/** What fills the database, largest first. */
export const StorageTables = ({ tables, total }: StorageTablesProps): ReactElement => {
  const columns = useMemo(() => columnsOf(total), [total]);
  const rows = useMemo(() => [...tables].sort((a, b) => b.bytes - a.bytes), [tables]);
  return (
    <section aria-labelledby="tables-title">
      <h2 id="tables-title">Tables</h2>
      <DataTable label="Tables and their sizes" columns={columns} rows={rows} keyOf={({ name }) => name} />
    </section>
  );
};
