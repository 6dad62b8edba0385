import type { RuleDraft } from './rule-draft.ts';

/** Faults by the path of their field. */
export type Faults = Readonly<Record<string, string>>;

/** What every part of the editor of rules is given. */
export interface RuleSectionProps {
  readonly draft: RuleDraft;
  readonly change: (patch: Partial<RuleDraft>) => void;
  readonly faults: Faults;
}
