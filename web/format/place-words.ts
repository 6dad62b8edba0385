/** Where a match is played: the country, unless the competition names it already. */
export const placeWords = (country: string, competition: string): string =>
  competition.startsWith(country) ? competition : `${country} · ${competition}`;
