/** A line in quarters as decimal text: `2.5`, `-1`, `0`. */
export function decimal(quarters: number): string {
  return String((quarters + 0) / 4);
}

/** With a sign unless it is 0: `+0.5`, `-1`. */
export function signed(quarters: number): string {
  return quarters > 0 ? `+${decimal(quarters)}` : decimal(quarters);
}

/** A whole handicap as the starting score that it amounts to: `0:1` for -1. */
export function startingScore(quarters: number): string {
  return quarters < 0 ? `0:${decimal(-quarters)}` : `${decimal(quarters)}:0`;
}
