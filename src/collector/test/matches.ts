import type { FakeSite } from './fake-site.ts';
import { START_MS } from './virtual-time.ts';

const HOUR_MS = 3_600_000;

/** Adds a match to each site, under one match id and an id of the site's own (`alpha-7`). */
export const addMatch = (
  sites: readonly FakeSite[],
  match: number,
  kickoffMs = START_MS + 24 * HOUR_MS,
  competition = 'c1',
): void => {
  for (const site of sites) site.add({ id: `${site.slug}-${match}`, match: String(match), kickoffMs, competition });
};

/** Adds matches 1 to `count`, ten to a competition, a minute between kick-offs. */
export const addMatches = (sites: readonly FakeSite[], count: number): void => {
  for (let match = 1; match <= count; match++) {
    addMatch(sites, match, START_MS + 24 * HOUR_MS + match * 60_000, `c${Math.ceil(match / 10)}`);
  }
};
