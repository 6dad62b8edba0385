/** How likely something is still so: `97 % still so`. Never 0 or 100 %, which nobody knows; empty where nothing is. */
export const stillWords = (chance: number | null): string => {
  if (chance === null) return '';
  const percent = Math.round(100 * chance);
  if (percent > 99) return 'over 99 % still so';
  return percent < 1 ? 'under 1 % still so' : `${percent} % still so`;
};
