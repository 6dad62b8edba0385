import type { ErrorComponentProps } from '@tanstack/react-router';
import type { ReactElement } from 'react';

/** A page that could not be shown: what failed, and what one can do. */
export const PageFailure = ({ error, reset }: ErrorComponentProps): ReactElement => (
  <main className="page">
    <section className="failure" role="alert">
      <h1>This page cannot be shown</h1>
      <p>{error instanceof Error ? error.message : String(error)}</p>
      <button type="button" className="control" onClick={reset}>
        Try again
      </button>
    </section>
  </main>
);
