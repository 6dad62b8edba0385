// Control characters, and halves of surrogate pairs without their other half.
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/gu;
const MAX_NAME = 200;

/** Foreign text that can be stored, shown and put into an address: bounded, without what cannot be printed. */
export const printable = (text: string, maxLength = MAX_NAME): string =>
  text.slice(0, maxLength).replaceAll(UNPRINTABLE, ' ').trim();
