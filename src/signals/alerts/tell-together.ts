import type { RaisedAlert } from '../../model/alert.ts';
import { type Candidate, placeKey } from './candidate.ts';
import { rankOf } from './severity.ts';

/** From more than so many on, what turned in one look is told as one. */
const TOLD_ONE_BY_ONE = 3;
const EVIDENCE_KEPT = 10;

/** The price of one of them says nothing about the others. */
const numbersOfAll = ({ numbers: { from: _, to: __, ...numbers } }: RaisedAlert): RaisedAlert['numbers'] => numbers;

/** A whole match, in one alert about no single market. */
const asOne = (candidates: readonly Candidate[], { alert }: Candidate): RaisedAlert => ({
  ...alert,
  subject: `${alert.eventId} ${alert.bookmaker} *`,
  market: null,
  line: null,
  selection: null,
  numbers: { ...numbersOfAll(alert), quotes: new Set(candidates.map(({ place }) => placeKey(place))).size },
  evidence: candidates.slice(0, EVIDENCE_KEPT).flatMap((one) => one.alert.evidence),
});

const isWorse = (a: Candidate, b: Candidate): boolean => {
  const ranks = rankOf(a.alert.severity) - rankOf(b.alert.severity);
  return ranks > 0 || (ranks === 0 && a.together.weight > b.together.weight);
};

const worstOf = (candidates: readonly Candidate[], first: Candidate): RaisedAlert => {
  let worst = first;
  for (const candidate of candidates) if (isWorse(candidate, worst)) worst = candidate;
  return { ...worst.alert, numbers: { ...worst.alert.numbers, lines: candidates.length } };
};

/** The alerts of candidates that are ready, those that are one story told as one. */
export const tellTogether = (candidates: readonly Candidate[]): readonly RaisedAlert[] => {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = `${candidate.alert.ruleId} ${candidate.together.key}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [candidate]);
    else group.push(candidate);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    if (first.together.how === 'worst') return [worstOf(group, first)];
    return group.length <= TOLD_ONE_BY_ONE ? group.map(({ alert }) => alert) : [asOne(group, first)];
  });
};
