import type { CollectionMode } from '../../src/model/run.ts';
import { EXPECTED_OUTCOMES } from './expected-outcomes.ts';
import type { ScenarioResult, Struck } from './scenario.ts';

/** The least pace of the other lanes, as a share of their pace without the fault. */
export const LEAST_PACE = 0.95;

/** One line of the matrix: what the fault did, held against the same time without it. */
export interface FaultRow extends Struck, Omit<ScenarioResult, 'lanes'> {
  /** Of the slowest other lane, in the first run under the fault. */
  readonly pace: number;
  /** Of the other lane that lost most, over the whole time of the fault. */
  readonly looksShare: number;
  /** What was promised and not kept; empty when all is well. */
  readonly faults: readonly string[];
}

export const judge = (
  struck: Struck,
  result: ScenarioResult,
  baseline: ScenarioResult,
  intervalMs: number,
  mode: CollectionMode,
): FaultRow => {
  const { lanes, ...rest } = result;
  const others = lanes.filter(({ bookmaker }) => bookmaker !== struck.bookmaker);
  const shareOf = (figure: 'looksPerSecond' | 'looks'): number =>
    Math.min(
      ...others.map((lane) => {
        const before = baseline.lanes.find(({ bookmaker }) => bookmaker === lane.bookmaker)?.[figure] ?? 0;
        return before === 0 ? 0 : lane[figure] / before;
      }),
    );
  const row = { ...struck, ...rest, pace: shareOf('looksPerSecond'), looksShare: shareOf('looks') };
  return { ...row, faults: faultsOf(row, intervalMs + baseline.longestRunMs, mode) };
};

/** In mode `fixed` an event waits for all its bookmakers: there nobody promises the others their pace. */
const faultsOf = (row: Omit<FaultRow, 'faults'>, recoveredWithinMs: number, mode: CollectionMode): string[] => {
  const expected: readonly string[] = EXPECTED_OUTCOMES[row.fault];
  const found: readonly (readonly [string, boolean])[] = [
    ['the pace of the others', mode === 'adaptive' && row.pace < LEAST_PACE],
    ['the looks of the others', mode === 'adaptive' && row.looksShare < LEAST_PACE],
    ['outcomes', row.outcomes.length === 0 || row.outcomes.some((outcome) => !expected.includes(outcome))],
    ['removed', row.removed > 0],
    ['invented', row.invented > 0],
    ['wrong at the end', row.wrongPrices > 0],
    ['old prices shown as new', row.exposureMs > 0 && row.fault !== 'stale'],
    ['recovery', row.confirmedAfterMs === null || row.confirmedAfterMs > recoveredWithinMs],
  ];
  return found.flatMap(([what, isBroken]) => (isBroken ? [what] : []));
};
