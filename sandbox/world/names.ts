import type { Bookmaker } from '../bookmaker.ts';
import { type Random, unit } from '../random.ts';
import type { Country } from './countries.ts';

const syllables: Record<Country['tongue'], { first: string[]; middle: string[]; last: string[] }> = {
  north: {
    first: 'Har Kes Thor Wen Bram Ash Gren Fal Stor Lin Ulv Hol Eld Ross Mar'.split(' '),
    middle: 'de le ing er wi ha mo'.split(' '),
    last: 'ford stad köping wick by ham holm vik dale borg ness mouth'.split(' '),
  },
  south: {
    first: 'Al Bel Cam Mon San Tor Val Lur Per Que Ria Sol Gal Nar Ver'.split(' '),
    middle: 'ti ra ve lo ma si no'.split(' '),
    last: 'más bona cida dero lla mora nza pia rosa seda vento guez'.split(' '),
  },
  east: {
    first: 'Bra Dni Gor Kra Mal Nov Pod Sta Tul Vol Zel Ors Yar Lub Rad'.split(' '),
    middle: 'no ve mi ro sla ko ti'.split(' '),
    last: 'grad ovo insk ava nica polje vets kov zin dar mir'.split(' '),
  },
  west: {
    first: 'Aba Bou Da Fou Ka Kou Ma Nia Oka Sa Ta Wa Ya Zi Lo'.split(' '),
    middle: 'ba do ka ma ni ra sou'.split(' '),
    last: 'goro kasso lemba mako ndi ngo rou sango tari ville zuma'.split(' '),
  },
};

/** An invented place name of the country. */
export function placeName(country: Country, random: Random): string {
  const { first, middle, last } = syllables[country.tongue];
  return random.pick(first) + (random.chance(0.35) ? random.pick(middle) : '') + random.pick(last);
}

const forms: readonly ((place: string) => string)[] = [
  (place) => `${place} United`,
  (place) => `FC ${place}`,
  (place) => `${place} City`,
  (place) => `${place} Rovers`,
  (place) => `Athletic ${place}`,
  (place) => `${place} FC`,
  (place) => place,
  (place) => `Saint ${place}`,
  (place) => `Sporting ${place}`,
  (place) => `${place} Wanderers`,
  (place) => `Dynamo ${place}`,
  (place) => `${place} 04`,
  (place) => `Real-${place}`,
];

export function clubName(country: Country, random: Random): string {
  return random.pick(forms)(placeName(country, random));
}

const habits: Record<Bookmaker, readonly (readonly [RegExp, string])[]> = {
  betpawa: [],
  sportybet: [
    [/^FC (.+)$/, '$1 FC'],
    [/^Athletic /, 'Ath. '],
    [/^Saint /, 'St. '],
    [/^Dynamo /, 'FC Dynamo '],
  ],
  bet9ja: [
    [/ United/, ' Utd'],
    [/^FC /, ''],
    [/ FC\b/, ''],
    [/^Sporting /, 'Sp. '],
    [/ Wanderers/, ' Wand.'],
    [/^Saint /, 'St '],
  ],
};

/** A club's name as a bookmaker spells it: mostly the same, with the bookmaker's habits. */
export function clubSpelling(name: string, bookmaker: Bookmaker): string {
  const habit = habits[bookmaker].find(([pattern]) => pattern.test(name));
  return habit && unit('spelling', name, bookmaker) < 0.8 ? name.replace(habit[0], habit[1]) : name;
}

const givenNames = 'Ada Ben Cal Dov Emi Fen Gil Hal Ivo Jon Kem Lio Mio Nil Oto Pim Ras Sef Tov Udo'.split(' ');

export function playerName(country: Country, random: Random): string {
  return `${random.pick(givenNames)} ${placeName(country, random)}`;
}
