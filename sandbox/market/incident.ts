import type { Scope } from './scope.ts';

/** Something that keeps part of an offer from being open for a while. */
export interface Incident {
  kind: 'suspended' | 'removed' | 'closed-selection';
  reach:
    | { of: 'slot'; slot: number }
    | { of: 'market'; market: string }
    | { of: 'scope'; scope: Scope }
    | { of: 'all' };
  /** Which selection, for `closed-selection`: any number, taken modulo the length of the list. */
  selection: number;
}
