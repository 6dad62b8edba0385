import type { Cell, Period, Space, Subject } from '../cells.ts';

export type Result = 'home' | 'draw' | 'away';

export const results: readonly Result[] = ['home', 'draw', 'away'];

export function resultOf(home: number, away: number): Result {
  return home > away ? 'home' : home < away ? 'away' : 'draw';
}

/** The results that a double chance covers, or undefined for another text. */
export function doubleChance(selection: string): readonly Result[] | undefined {
  const covered = results.filter((result) => selection.split('-').includes(result));
  return covered.length === 2 && selection === covered.join('-') ? covered : undefined;
}

export function isResult(text: string | undefined): text is Result {
  return results.some((result) => result === text);
}

/** What a side-specific market counts; without side the sum of both teams. */
export function counterOf(side: string | undefined): (cell: Cell) => number {
  return side === 'home'
    ? (cell) => cell.home
    : side === 'away'
      ? (cell) => cell.away
      : (cell) => cell.home + cell.away;
}

export function subjectOf(text: string | undefined): Subject {
  switch (text) {
    case 'corners':
    case 'bookings':
    case 'shots':
    case 'shots-on-target':
    case 'fouls':
    case 'offsides':
    case 'saves':
    case 'tackles':
      return text;
    default:
      return 'goals';
  }
}

export function periodOf(text: string | undefined): Period {
  return text === '1h' || text === '2h' ? text : 'ft';
}

export function spaceOf(subject: string | undefined, period: string | undefined): Space {
  return `${subjectOf(subject)}-${periodOf(period)}`;
}

/** Alternation of the things that are counted besides goals, for patterns of keys. */
export const countedSubjects = 'corners|bookings|shots-on-target|shots|fouls|offsides|saves|tackles';

/** Reads `3`, `2-4`, `6+`, `1-5+`, `under-7`, `no-goal`: the counts it covers, bounds included. */
export function countRange(selection: string): { low: number; high: number } | undefined {
  if (selection === 'no-goal') {
    return { low: 0, high: 0 };
  }
  const under = /^under-(\d+)$/.exec(selection);
  if (under) {
    return { low: 0, high: Number(under[1]) - 1 };
  }
  const match = /^(\d+)(?:-(\d+))?(\+)?$/.exec(selection);
  if (!match) {
    return undefined;
  }
  const low = Number(match[1]);
  return { low, high: match[3] ? Number.POSITIVE_INFINITY : Number(match[2] ?? match[1]) };
}
