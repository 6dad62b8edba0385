import type { ReactElement } from 'react';

export const CoveragePage = (): ReactElement => <main className="page" />;
