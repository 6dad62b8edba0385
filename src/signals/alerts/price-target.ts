import type { AlertRule, RaisedAlert } from '../../model/alert.ts';
import { isOpen } from '../../model/price-code.ts';
import type { AlertChange } from './alert-input.ts';
import {
  alertOf,
  type Candidate,
  intervalMs,
  listedOdds,
  lookOf,
  placeOf,
  quoteOf,
  reaches,
  selectionKey,
  type Waiting,
} from './candidate.ts';
import { ruleTakes } from './rule-scope.ts';

type PriceTarget = Extract<AlertRule['condition'], { kind: 'price_target' }>;

/**
 * The selections whose price came to the target: it was short of it, as listed, and is open there now. One that was
 * closed on the way waits until it opens. `before`: what had been thought of the quote until this change; what came of
 * that is measured from before it. `settledAtMs`: from when on the prices of the quote count.
 */
export const priceTarget = (
  rule: AlertRule,
  condition: PriceTarget,
  { change, event }: AlertChange,
  before: readonly RaisedAlert[],
  settledAtMs: number,
): readonly Candidate[] => {
  const { market, prices, previous } = change;
  const fromMs = Math.max(change.atMs + 1_000 * rule.noise.confirmSeconds, settledAtMs);
  return prices.flatMap((code, selection): readonly Candidate[] => {
    if (previous === null || !ruleTakes(rule, market, selection)) return [];
    const key = selectionKey(change, selection);
    const thought = before.find((alert) => alert.selection === key);
    const from = thought?.numbers.from ?? listedOdds(previous.prices[selection]);
    const to = listedOdds(code);
    if (from === null || reaches(from, condition)) return [];
    const isOpenNow = isOpen(code);
    if (to === null ? isOpenNow : !reaches(to, condition)) return [];
    const look: Waiting | null = fromMs > change.atMs ? { kind: 'look', fromMs } : null;
    const { direction, odds } = condition;
    return [
      {
        alert: alertOf(rule, event, change, {
          severity: condition.severity,
          subject: `${quoteOf(change)} ${key}`,
          cause: `${quoteOf(change)} ${change.seq} ${key}`,
          bookmaker: change.bookmaker,
          selection: key,
          numbers: { from, to, target: odds, intervalMs: intervalMs(change) },
          evidence: [
            {
              ...{ bookmaker: change.bookmaker, odds: to, previousOdds: from, probability: null },
              ...{ atMs: change.atMs, notBeforeMs: change.notBeforeMs, seq: change.seq, lookId: change.lookId },
            },
          ],
        }),
        place: placeOf(change),
        waiting: isOpenNow ? look : { kind: 'opening' },
        holds: { kind: 'target', selection, direction, odds },
        together: { how: 'many', key: lookOf(change), weight: 0 },
      },
    ];
  });
};
