const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** Text as it is searched: no case, no accents, letters without a decomposition by their nearest plain one. */
export const searchText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłđðþßæœı]/g, (letter) => LETTERS[letter] ?? letter);

/** The words of a search, each of which must be found. */
export const searchWords = (q: string | undefined): readonly string[] =>
  q === undefined ? [] : searchText(q).split(/\s+/).filter(Boolean);
