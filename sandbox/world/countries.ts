import type { Bookmaker } from '../bookmaker.ts';

/** An invented country, and how each bookmaker calls it where it differs. */
export interface Country {
  name: string;
  spellings: Partial<Record<Bookmaker, string>>;
  /** Which syllables its places are made of. */
  tongue: 'north' | 'south' | 'east' | 'west';
  /** 1 = strong leagues, deep markets; 3 = small ones. */
  rank: 1 | 2 | 3;
}

function country(
  name: string,
  tongue: Country['tongue'],
  rank: Country['rank'],
  spellings: Country['spellings'] = {},
): Country {
  return { name, tongue, rank, spellings };
}

export const countries: readonly Country[] = [
  country('Norland', 'north', 1),
  country('Albreda', 'south', 1, { bet9ja: 'Albreda Rep.' }),
  country('Estavia', 'east', 1),
  country('Corvane', 'west', 1, { sportybet: 'Corvané' }),
  country('Lusmar', 'south', 1),
  country('Westmere', 'north', 1, { betpawa: 'West Mere' }),
  country('Drakonia', 'east', 2),
  country('Pelagos', 'south', 2, { sportybet: 'Pelagos Islands', bet9ja: 'Pelagos Isl.' }),
  country('Tarvenia', 'east', 2),
  country('Ondara', 'west', 2, { bet9ja: 'Ondarra' }),
  country('Sundmark', 'north', 2),
  country('Karelund', 'north', 2, { sportybet: 'Kårelund' }),
  country('Mirabel', 'west', 2),
  country('Yskania', 'east', 2, { betpawa: 'Iskania' }),
  country('Zambira', 'west', 2),
  country('Quillora', 'south', 2),
  country('Brenholt', 'north', 2),
  country('Valdria', 'south', 2, { bet9ja: 'Valdria Utd. States' }),
  country('Oshenga', 'west', 3),
  country('Tamboura', 'west', 3, { sportybet: 'Tambura' }),
  country('Halvern', 'north', 3),
  country('Isenor', 'north', 3),
  country('Kazmir', 'east', 3, { bet9ja: 'Kasmir' }),
  country('Rovigna', 'south', 3),
  country('Selmara', 'south', 3),
  country('Ubanga', 'west', 3, { betpawa: 'Ubanga (DR)' }),
  country('Vintrask', 'north', 3),
  country('Moravka', 'east', 3),
  country('Great Ansley', 'north', 3, { sportybet: 'Ansley', bet9ja: 'Gr. Ansley' }),
  country('International', 'west', 2, { sportybet: 'International Clubs', bet9ja: 'International' }),
];

export function countryName(of: Country, bookmaker: Bookmaker): string {
  return of.spellings[bookmaker] ?? of.name;
}
