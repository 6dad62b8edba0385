import type { ReactElement } from 'react';
import { apiPath, type QueryValue } from '../api/api-client.ts';
import { Popover } from '../ui/popover.tsx';

interface ExportMenuProps {
  /** What is exported: `Prices of these matches`. */
  readonly what: string;
  readonly path: string;
  /** Exactly the shown filters; asked when the menu opens, because some of them move with time. */
  readonly query: () => Readonly<Record<string, QueryValue>>;
  /** What the file has more or less than the screen; empty: nothing. */
  readonly note?: string;
}

const FORMATS = [
  ['csv', 'CSV'],
  ['ndjson', 'NDJSON'],
] as const;

/** Links to a file of what is shown. */
export const ExportMenu = ({ what, path, query, note = '' }: ExportMenuProps): ReactElement => (
  <Popover className="control" label={`Export: ${what}`} button={<span className="control-text">Export</span>}>
    {() => (
      <div className="options">
        <span className="dim">{what}</span>
        {FORMATS.map(([format, name]) => (
          <a key={format} className="control" href={apiPath(path, { ...query(), format })} download>
            {name}
          </a>
        ))}
        {note === '' ? null : <span className="dim">{note}</span>}
      </div>
    )}
  </Popover>
);
