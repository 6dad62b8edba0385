import type { RaisedAlert } from '../../model/alert.ts';
import type { Candidate } from './candidate.ts';

/** From more than so many on, what one look shows of one rule is told as one. */
const TOLD_ONE_BY_ONE = 3;
const EVIDENCE_KEPT = 10;

const asOne = (candidates: readonly Candidate[], first: RaisedAlert): RaisedAlert => ({
  ...first,
  subject: `${first.eventId} ${first.bookmaker} *`,
  market: null,
  line: null,
  selection: null,
  numbers: { ...first.numbers, quotes: candidates.length },
  evidence: candidates.slice(0, EVIDENCE_KEPT).flatMap(({ alert }) => alert.evidence),
});

/** The alerts of candidates that are ready; many of one rule out of one look, such as a whole match suspended, become one. */
export const tellTogether = (candidates: readonly Candidate[]): readonly RaisedAlert[] => {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const { together, alert } = candidate;
    const key = together === null ? `one ${alert.ruleId} ${alert.cause}` : `many ${alert.ruleId} ${together}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [candidate]);
    else group.push(candidate);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return group.length <= TOLD_ONE_BY_ONE ? group.map(({ alert }) => alert) : [asOne(group, first.alert)];
  });
};
