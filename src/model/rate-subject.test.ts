import { expect, it } from 'vitest';
import { MARKETS } from '../markets/catalogue.ts';
import { rateSubjectOf } from './rate-subject.ts';

it('what a market is about follows from its groups as from its subject, those of players left out', () => {
  for (const { key, subject, groups } of MARKETS) {
    if (groups.includes('players')) continue;
    expect({ key, about: rateSubjectOf(groups) }).toEqual({ key, about: subject === 'goals' ? 'goals' : 'other' });
  }
});
