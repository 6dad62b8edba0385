import type { ReactElement } from 'react';
import type { RunProblem } from '../../src/contract/runs.ts';
import { useSources } from '../app/use-sources.ts';
import { countText } from '../format/numbers.ts';

/** What went wrong in a run, in words, and how often. */
export const RunProblems = ({ problems }: { readonly problems: readonly RunProblem[] }): ReactElement | null => {
  const sources = useSources();
  if (problems.length === 0) return null;
  return (
    <ul className="problems" aria-label="Problems">
      {problems.map(({ code, bookmaker, message, count }) => (
        <li key={`${code} ${bookmaker} ${message}`}>
          <b>{code}</b>{' '}
          {bookmaker === null ? '' : `${sources.find(({ slug }) => slug === bookmaker)?.name ?? bookmaker}: `}
          {message} {count > 1 ? <span className="dim">{countText(count)} times</span> : null}
        </li>
      ))}
    </ul>
  );
};
