import type { ReactElement } from 'react';

export const EventPage = (): ReactElement => <main className="page" />;
