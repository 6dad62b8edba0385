import type { ReactElement } from 'react';

export const RunsPage = (): ReactElement => <main className="page" />;
