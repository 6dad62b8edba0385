import type { ReactElement } from 'react';
import { csvOf, ndjsonOf, type Row } from './csv-text.ts';

const FORMATS = [
  ['csv', 'CSV', 'text/csv', csvOf],
  ['ndjson', 'NDJSON', 'application/x-ndjson', ndjsonOf],
] as const;

/** The browser needs the address until it has begun to save. */
const RELEASE_AFTER_MS = 30_000;

const save = (name: string, type: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), RELEASE_AFTER_MS);
};

interface RowFilesProps {
  /** Of the files, without what follows the dot. */
  readonly name: string;
  /** Asked when a file is. */
  readonly rows: () => readonly Row[];
}

/** Buttons that save rows which the page itself has. */
export const RowFiles = ({ name, rows }: RowFilesProps): ReactElement => (
  <span className="files">
    {FORMATS.map(([format, words, type, textOf]) => (
      <button
        key={format}
        type="button"
        className="control"
        onClick={() => save(`${name}.${format}`, type, textOf(rows()))}
      >
        {words}
      </button>
    ))}
  </span>
);
