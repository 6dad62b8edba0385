/** Where a price is: what a cell carries so that others can tell which price it shows. */
export interface PriceAddress {
  readonly eventId: string;
  readonly marketId: string;
  readonly bookmaker: string;
  readonly selection: string;
}

const SEPARATOR = '|';

export const priceAddressText = ({ eventId, marketId, bookmaker, selection }: PriceAddress): string =>
  [eventId, marketId, bookmaker, selection].join(SEPARATOR);

export const readPriceAddress = (text: string | undefined): PriceAddress | null => {
  const [eventId, marketId, bookmaker, ...selection] = (text ?? '').split(SEPARATOR);
  if (eventId === undefined || marketId === undefined || bookmaker === undefined || selection.length === 0) return null;
  return { eventId, marketId, bookmaker, selection: selection.join(SEPARATOR) };
};
