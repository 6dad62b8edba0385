import type { ReactElement } from 'react';

export const SettingsPage = (): ReactElement => <main className="page" />;
