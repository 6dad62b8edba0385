import type { ReactElement } from 'react';
import { useObservable } from '../ui/observable.ts';
import { THEMES, theme } from './theme.ts';

const GLYPHS = { dark: '☾', light: '☼', system: '◑' } as const;

/** Steps through dark, light and what the system says. */
export const ThemeSwitch = (): ReactElement => {
  const chosen = useObservable(theme);
  const next = THEMES[(THEMES.indexOf(chosen) + 1) % THEMES.length] ?? 'dark';
  return (
    <button
      type="button"
      className="plain theme-switch"
      title={`Theme: ${chosen}. Change to ${next}.`}
      aria-label={`Theme: ${chosen}. Change to ${next}.`}
      onClick={() => theme.set(next)}
    >
      <span aria-hidden="true">{GLYPHS[chosen]}</span>
    </button>
  );
};
