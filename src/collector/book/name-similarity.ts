/** Lower case, without accents and punctuation, single spaces. */
export const normalisedName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();

const pairsOfLetters = (name: string): string[] => {
  const letters = normalisedName(name).slice(0, 200);
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2));
};

/** How alike two names are, 0 to 1: the share of pairs of letters that they have in common. */
export const nameSimilarity = (a: string, b: string): number => {
  const left = pairsOfLetters(a);
  const right = pairsOfLetters(b);
  if (left.length === 0 || right.length === 0) return normalisedName(a) === normalisedName(b) ? 1 : 0;
  const pool = [...right];
  let common = 0;
  for (const pair of left) {
    const at = pool.indexOf(pair);
    if (at < 0) continue;
    pool.splice(at, 1);
    common++;
  }
  return (2 * common) / (left.length + right.length);
};
