import type { Random } from '../random.ts';
import type { Competition, Team } from './competitions.ts';

/** Pairs the teams of a competition round by round: none plays twice before all have played. */
export class Rounds {
  private readonly unpaired = new Map<number, Team[]>();
  private readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  pair({ index, teams }: Competition): readonly [Team, Team] {
    const known = this.unpaired.get(index) ?? [];
    const left = known.length >= 2 ? known : this.shuffle(teams);
    this.unpaired.set(index, left);
    const [home, away] = left.splice(0, 2);
    if (!home || !away) {
      throw new RangeError('a competition has at least two teams');
    }
    return [home, away];
  }

  private shuffle(teams: readonly Team[]): Team[] {
    return teams
      .map((team) => ({ team, rank: this.random.next() }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ team }) => team);
  }
}

/** Two teams of a competition, whoever else plays. */
export function drawPair({ teams }: Competition, random: Random): readonly [Team, Team] {
  const home = random.int(teams.length);
  const away = (home + 1 + random.int(teams.length - 1)) % teams.length;
  const [first, second] = [teams[home], teams[away]];
  if (!first || !second) {
    throw new RangeError('a competition has at least two teams');
  }
  return [first, second];
}
