import type { ReactElement } from 'react';

interface AnalysisNoteProps {
  readonly what: string;
  readonly error: Error | null;
  readonly loading: boolean;
  readonly retry: () => void;
}

/** That something is on its way, or why it is not there. */
export const AnalysisNote = ({ what, error, loading, retry }: AnalysisNoteProps): ReactElement | null => {
  if (error !== null) {
    return (
      <p className="problem-text analysis-note" role="alert">
        {what} could not be loaded: {error.message}{' '}
        <button type="button" className="control" onClick={retry}>
          Try again
        </button>
      </p>
    );
  }
  return loading ? (
    <p className="dim analysis-note" role="status">
      Loading…
    </p>
  ) : null;
};
