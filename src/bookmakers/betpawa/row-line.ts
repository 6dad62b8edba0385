import type { LineType } from '../../markets/market.ts';
import { asInteger, asObject, asText, elementsOf, type JsonObject } from '../reading/json.ts';
import { fitsLineType, quartersOfText } from '../reading/line.ts';

export type RowLine =
  | { readonly kind: 'line'; readonly quarters: number | null }
  | { readonly kind: 'no-line' }
  | { readonly kind: 'bad-line' };

/**
 * The line of a row: `handicap`, in quarters, for every kind of line. The newer dialect leaves out what is empty, perhaps
 * a zero too: then its decimal `specifier` counts, or prices that say zero themselves. The older dialect's `specifier`
 * counts quarters and is not read.
 */
export const rowLine = (row: JsonObject, lineType: LineType): RowLine => {
  if (lineType === 'none') return { kind: 'line', quarters: null };
  const handicap = row.handicap;
  if (handicap !== undefined && handicap !== null) return checked(asInteger(handicap), lineType);
  if (!isNewDialect(row)) return { kind: 'no-line' };
  const specifier = asObject(row.specifier);
  const text = asText(specifier?.hcp) ?? asText(specifier?.total);
  if (text !== undefined) return checked(quartersOfText(text), lineType);
  return everyPriceSaysZero(row) ? checked(0, lineType) : { kind: 'no-line' };
};

const checked = (quarters: number | undefined, lineType: LineType): RowLine =>
  quarters !== undefined && Math.abs(quarters) <= 32_000 && fitsLineType(quarters, lineType)
    ? { kind: 'line', quarters }
    : { kind: 'bad-line' };

const isNewDialect = (row: JsonObject): boolean =>
  elementsOf(row.prices).some((price) => asObject(price)?.odds !== undefined);

const everyPriceSaysZero = (row: JsonObject): boolean => {
  const texts = elementsOf(row.prices).map((price) => asText(asObject(price)?.handicap));
  return texts.length > 0 && texts.every((text) => text !== undefined && quartersOfText(text) === 0);
};
