import type { FaultName } from '../../sandbox/serving/faults.ts';
import type { LookOutcome } from '../../src/model/look.ts';

/** What looks at a bookmaker with a fault may come to; those that are not sent any more are skipped. */
export const EXPECTED_OUTCOMES: Readonly<Record<FaultName, readonly LookOutcome[]>> = {
  outage: ['failed'],
  slow: ['ok'],
  drop: ['failed'],
  '403': ['blocked'],
  '5xx': ['failed'],
  retired: ['gone', 'failed', 'malformed'],
  '429': ['throttled'],
  '429-retry-after': ['throttled'],
  html200: ['blocked'],
  truncated: ['malformed'],
  // No body says that it is old, or that a list is short: the looks go well, and must do no harm.
  stale: ['ok'],
  'other-event': ['malformed'],
  'renamed-field': ['malformed'],
  'incomplete-list': ['ok'],
};
