const KEY = 'overround.own-bookmaker';

/** Which bookmaker the reader said to be: a slug, `none` where the question was put aside, `null` while it is open. */
export const savedOwnBookmaker = (): string | null => {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
};

/** Storage may be forbidden: then the choice lives in the address alone, and the question comes again. */
export const saveOwnBookmaker = (slug: string): void => {
  try {
    localStorage.setItem(KEY, slug);
  } catch {
    // See above.
  }
};

export const NO_OWN_BOOKMAKER = 'none';
