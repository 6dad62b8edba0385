import { type Bookmaker, bookmakers } from '../bookmaker.ts';
import type { Random } from '../random.ts';
import { type Country, countries, countryName } from './countries.ts';
import { clubName, clubSpelling } from './names.ts';

export type Tier = 'top' | 'middle' | 'minor';

export interface Team {
  name: string;
  /** SportRadar competitor id. */
  competitorId: number;
  /** Strength as the logarithm of a factor on the goals expected. */
  strength: number;
}

export interface Competition {
  index: number;
  country: Country;
  tier: Tier;
  names: Record<Bookmaker, string>;
  /** SportRadar tournament id; only SportyBet shows it. */
  tournamentId: number;
  teams: readonly Team[];
  /** How many fixtures it has, compared with the others. */
  weight: number;
}

interface Form {
  name: string;
  suffix: string;
  /** Added to the country's rank; the sum decides the tier. */
  step: number;
  teams: number;
  weight: number;
}

/** From the one that every country has to the ones that only some have. */
const forms: readonly Form[] = [
  { name: 'Premier League', suffix: '', step: 0, teams: 20, weight: 1.5 },
  { name: 'First Division', suffix: '', step: 1, teams: 18, weight: 1.2 },
  { name: 'Cup', suffix: '', step: 1, teams: 24, weight: 0.9 },
  { name: 'Second Division North', suffix: '', step: 2, teams: 16, weight: 1 },
  { name: 'Premier League Women', suffix: ' (W)', step: 2, teams: 12, weight: 0.7 },
  { name: 'U21 League', suffix: ' U21', step: 3, teams: 14, weight: 0.8 },
  { name: 'Regional League', suffix: ' II', step: 3, teams: 16, weight: 0.9 },
];

/** About 160 competitions in 30 countries: every country has four or more. */
export function buildCompetitions(random: Random): Competition[] {
  const competitions: Competition[] = [];
  let competitorId = 30_000;
  for (const country of countries) {
    const clubs = clubNames(country, random);
    const count = Math.min(forms.length, 7 - country.rank + random.int(2));
    for (const form of forms.slice(0, count)) {
      const teams = clubs.slice(0, form.teams).map((name) => {
        competitorId += 1 + random.int(40);
        return { name: name + form.suffix, competitorId, strength: 0.22 * random.normal() };
      });
      competitions.push({
        index: competitions.length,
        country,
        tier: tierOf(country.rank + form.step),
        names: namesOf(country, form),
        tournamentId: 200 + competitions.length * 7 + random.int(7),
        teams,
        weight: form.weight * (country.rank === 1 ? 1.3 : country.rank === 2 ? 1 : 0.8),
      });
    }
  }
  return competitions;
}

function tierOf(score: number): Tier {
  return score <= 1 ? 'top' : score <= 3 ? 'middle' : 'minor';
}

function clubNames(country: Country, random: Random): string[] {
  const names = new Set<string>();
  while (names.size < 24) {
    names.add(clubName(country, random));
  }
  return [...names];
}

function namesOf(country: Country, form: Form): Competition['names'] {
  return {
    betpawa: `${countryName(country, 'betpawa')} ${form.name}`,
    sportybet: form.name.replace('First Division', '1. Division').replace(' Women', ', Women'),
    bet9ja: `${countryName(country, 'bet9ja')} - ${form.name.replace('Premier League', 'Premier').replace('Division', 'Div.')}`,
  };
}

/** How every bookmaker spells a team. */
export function teamNames(team: Team): Record<Bookmaker, string> {
  const [betpawa, sportybet, bet9ja] = bookmakers.map((bookmaker) => clubSpelling(team.name, bookmaker));
  return { betpawa: betpawa ?? team.name, sportybet: sportybet ?? team.name, bet9ja: bet9ja ?? team.name };
}
