import { memo, type ReactElement, type ReactNode, type Ref } from 'react';
import { TableScroll } from './table-scroll.tsx';

export interface Column<Row> {
  /** What stands on top; `hidden`: for assistive technology alone. */
  readonly title: string;
  readonly hidden?: boolean;
  /** `head` names the row, `number` stands to the right, `wide` takes what room is left. */
  readonly kind?: 'head' | 'number' | 'wide';
  readonly cell: (row: Row) => ReactNode;
  readonly className?: string | ((row: Row) => string | undefined);
}

interface DataTableProps<Row> {
  /** What the table is called. */
  readonly label: string;
  /** Stays the same for as long as it says the same: rows are drawn again when it changes. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** On a telephone: `cards` one card a row, `cards titled` one in which every cell says what it is. */
  readonly className?: string;
  /** Where rows are walked by keys: the table, whose rows carry their key as `data-row`. */
  readonly walked?: Ref<HTMLTableElement>;
  readonly isDim?: (row: Row) => boolean;
  /** What is opened below a row. */
  readonly more?: (row: Row) => ReactNode;
}

/** Rows under columns: one shape for all lists of the desk. */
export const DataTable = <Row,>(props: DataTableProps<Row>): ReactElement => {
  const { label, columns, rows, keyOf, className, walked, isDim, more } = props;
  const table = (
    <table ref={walked} className={className === undefined ? 'table' : `table ${className}`}>
      <caption className="sr-only">{label}</caption>
      <thead>
        <tr>
          {columns.map(({ title, kind, hidden }) => (
            <th key={title} scope="col" className={kind === 'number' ? 'is-number' : undefined}>
              {hidden === true ? <span className="sr-only">{title}</span> : title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const key = keyOf(row);
          const below = more?.(row) ?? null;
          return [
            <DataRow
              key={key}
              row={row}
              columns={columns as readonly Column<unknown>[]}
              name={walked === undefined ? undefined : key}
              isDim={isDim?.(row) ?? false}
            />,
            below === null ? null : (
              <tr key={`${key} more`} className="row-more">
                <td colSpan={columns.length}>{below}</td>
              </tr>
            ),
          ];
        })}
      </tbody>
    </table>
  );
  // What scrolls must be reachable by keys; rows that are walked are.
  return walked === undefined ? (
    <TableScroll label={label}>{table}</TableScroll>
  ) : (
    <div className="table-scroll">{table}</div>
  );
};

interface DataRowProps {
  readonly row: unknown;
  readonly columns: readonly Column<unknown>[];
  readonly name: string | undefined;
  readonly isDim: boolean;
}

/** Drawn again only when the row is another one: lists grow long, and new rows come often. */
const DataRow = memo(
  ({ row, columns, name, isDim }: DataRowProps): ReactElement => (
    <tr data-row={name} data-dim={isDim ? '' : undefined}>
      {columns.map(({ title, kind, hidden, cell, className }) => {
        const own = typeof className === 'function' ? className(row) : className;
        const classes = [kind === 'number' ? 'is-number' : '', kind === 'wide' ? 'is-wide' : '', own ?? '']
          .filter((one) => one !== '')
          .join(' ');
        return kind === 'head' ? (
          <th key={title} scope="row" className={classes}>
            {cell(row)}
          </th>
        ) : (
          <td key={title} className={classes} data-title={hidden === true ? undefined : title}>
            {cell(row)}
          </td>
        );
      })}
    </tr>
  ),
);
