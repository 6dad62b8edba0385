import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';

export const NotFoundPage = (): ReactElement => (
  <main className="page">
    <h1>There is no such page</h1>
    <p className="dim">The address may be old, or mistyped.</p>
    <p>
      <Link to="/">To the board</Link>
    </p>
  </main>
);
