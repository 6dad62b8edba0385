import type { Bookmaker } from '../bookmaker.ts';
import type { Tier } from '../world/competitions.ts';

const bases: Record<Bookmaker, number> = { betpawa: 0.05, sportybet: 0.058, bet9ja: 0.064 };

const tierFactors: Record<Tier, number> = { top: 0.85, middle: 1, minor: 1.3 };

/** Some markets carry more margin than the result: the first pattern that fits decides. */
const familyFactors: readonly (readonly [RegExp, number])[] = [
  [/^asian-handicap/, 0.8],
  [/htft-correct/, 4],
  [/correct-score|multiscores/, 3],
  [/^htft|winning-margin/, 2.2],
  [/exact|range|number|bounds|excluded/, 2],
  [/multigoals/, 2],
  [/first-goal|-in-a-row|lead-by|early-goals|up-/, 1.6],
  [/shots|fouls|offsides|saves|tackles/, 1.8],
  [/corners|booking|sending/, 1.5],
  [/^(1x2|double-chance|total)-(total|btts)|-or-/, 1.7],
  [/-(1h|2h)$|half|min$/, 1.25],
];

/** How much more margin than the result a market carries. */
export function marginFactor(market: string): number {
  return familyFactors.find(([markets]) => markets.test(market))?.[1] ?? 1;
}

/** The margin a bookmaker puts on the result: 0.05 means that the implied probabilities sum to 1.05. */
export function baseMargin(bookmaker: Bookmaker, tier: Tier): number {
  return bases[bookmaker] * tierFactors[tier];
}

/**
 * Implied probabilities of a full list: they sum to `winners * (1 + margin)`, and long shots carry more of the margin
 * than their share.
 */
export function loadMargin(chances: readonly number[], winners: number, margin: number): number[] {
  const parts = chances.map((chance) => chance ** 0.85);
  const sum = parts.reduce((total, part) => total + part, 0);
  return chances.map((chance, index) => chance + (winners * margin * (parts[index] ?? 0)) / sum);
}
