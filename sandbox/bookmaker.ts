export const bookmakers = ['betpawa', 'sportybet', 'bet9ja'] as const;

export type Bookmaker = (typeof bookmakers)[number];

export function isBookmaker(value: unknown): value is Bookmaker {
  return bookmakers.some((bookmaker) => bookmaker === value);
}
