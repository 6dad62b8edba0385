import { bookmakers } from '../../sandbox/bookmaker.ts';
import { createRandom } from '../../sandbox/random.ts';
import { limitsOf } from '../../sandbox/serving/capacity.ts';
import { drawServiceMs } from '../../sandbox/serving/latency.ts';
import type { RequestKind } from '../../sandbox/serving/site.ts';
import type { MeasuredRun } from './measured-run.ts';

export type Profile = 'roomy' | 'tight';

const KINDS: readonly RequestKind[] = ['tree', 'list', 'detail', 'other'];
const DRAWS = 50_000;

/** Least time in which a bookmaker can answer what one pass needs. */
export interface FloorOfBookmaker {
  readonly bookmaker: string;
  readonly requests: number;
  /** Mean over these requests. */
  readonly serviceMs: number;
  readonly delayMs: number;
  readonly ceiling: number;
  /** Requests that the site works on at once. */
  readonly workers: number;
  readonly seconds: number;
}

/**
 * The floor of a pass: no scheme is faster than its slowest bookmaker with every slot taken from beginning to end.
 * Slots of ours are held for the service time and the delay, workers of the site for the service time. The service times
 * are those that the sandbox draws from when nothing waits; the requests, by kind, are the fewest that any of the
 * compared runs needed.
 */
export const floorOf = (
  profile: Profile,
  runs: readonly MeasuredRun[],
  settings: Readonly<Record<string, unknown>>,
): readonly FloorOfBookmaker[] =>
  bookmakers.map((bookmaker) => {
    const sites = runs.flatMap((run) => run.bookmakers.filter((one) => one.bookmaker === bookmaker));
    const counts = KINDS.map((kind) => Math.min(...sites.map(({ site }) => site.byKind[kind] ?? 0)));
    const requests = counts.reduce((sum, count) => sum + count, 0);
    const workedMs = counts.reduce(
      (sum, count, index) => sum + count * meanServiceMs(bookmaker, KINDS[index] ?? 'detail'),
      0,
    );
    const serviceMs = requests === 0 ? 0 : workedMs / requests;
    const delayMs = Number(settings[`${bookmaker}DelayMs`] ?? 0);
    const ceiling = Number(settings[`${bookmaker}Concurrency`]);
    const { workers } = limitsOf(profile, bookmaker);
    const perMs = Math.min(ceiling / (serviceMs + delayMs), workers / serviceMs);
    return { bookmaker, requests, serviceMs, delayMs, ceiling, workers, seconds: requests / perMs / 1000 };
  });

const meanServiceMs = (bookmaker: (typeof bookmakers)[number], kind: RequestKind): number => {
  const random = createRandom('floor', bookmaker, kind);
  let sumMs = 0;
  for (let draw = 0; draw < DRAWS; draw++) sumMs += drawServiceMs(bookmaker, kind, random);
  return sumMs / DRAWS;
};
