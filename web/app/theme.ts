import { Observable } from '../ui/observable.ts';

export const THEMES = ['dark', 'light', 'system'] as const;
export type Theme = (typeof THEMES)[number];

/** `public/theme.js` reads the same key before the first paint. */
export const THEME_KEY = 'overround.theme';

const prefersLight = (): MediaQueryList => matchMedia('(prefers-color-scheme: light)');

const savedTheme = (): Theme => {
  try {
    const saved = localStorage.getItem(THEME_KEY);
    return THEMES.find((theme) => theme === saved) ?? 'dark';
  } catch {
    return 'dark';
  }
};

export const theme = new Observable<Theme>(savedTheme());

const apply = (): void => {
  const chosen = theme.get();
  const light = chosen === 'light' || (chosen === 'system' && prefersLight().matches);
  document.documentElement.dataset.theme = light ? 'light' : 'dark';
};

/** Keeps the page in the chosen theme, and remembers the choice. */
export const startTheme = (): void => {
  apply();
  prefersLight().addEventListener('change', apply);
  theme.subscribe(() => {
    apply();
    try {
      localStorage.setItem(THEME_KEY, theme.get());
    } catch {
      // Storage may be forbidden: the choice lasts until the page closes.
    }
  });
};
