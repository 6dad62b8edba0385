import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleGivenSchema } from '../../src/contract/alert-rules.ts';
import { emptyNumbers, givenOf, newDraft } from './rule-draft.ts';
import { type TargetSubject, targetDraft } from './target-draft.ts';

const SUBJECT: TargetSubject = {
  ...{ eventId: '66457014', match: 'Real Bramby – Sporting Stormouth' },
  ...{ market: 'total-goals-ft:2.5', title: 'Total Goals 2.5' },
  ...{ selection: { key: 'over', name: 'Over' }, bookmakers: ['betpawa'] },
};

describe('a rule about a price that is looked at', () => {
  it('is about that price and no other, and lacks nothing but the odds', () => {
    const draft = targetDraft(SUBJECT);
    expect(emptyNumbers(draft)).toEqual(['thresholds.odds']);
    const numbers = { ...draft.numbers, 'thresholds.odds': '2.1' };
    const given = givenOf({ ...draft, numbers });
    expect(given).toMatchObject({
      ...{ kind: 'price_target', name: 'Over, Total Goals 2.5, Real Bramby – Sporting Stormouth' },
      thresholds: { odds: 2.1, direction: newDraft('price_target').direction },
      filters: {
        ...{ events: ['66457014'], markets: ['total-goals-ft:2.5'], selections: ['over'], bookmakers: ['betpawa'] },
        ...{ whose: 'any', competitions: null },
      },
    });
    expect(ruleGivenSchema.safeParse(given).error?.issues).toBeUndefined();
  });

  it('narrows to no selection and no bookmaker where all are in view', () => {
    const { filters, name } = givenOf(targetDraft({ ...SUBJECT, selection: null, bookmakers: [] }));
    expect(filters).toMatchObject({ selections: null, bookmakers: null });
    expect(name).toBe('Total Goals 2.5, Real Bramby – Sporting Stormouth');
  });

  it('has a name that the service takes, however long that of the match is', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(text, text, (match, name) => {
        const draft = targetDraft({ ...SUBJECT, match, selection: { key: 'over', name } });
        expect(ruleGivenSchema.safeParse(givenOf(draft)).error?.issues).toBeUndefined();
        // A half of a character could not be stored.
        expect(draft.name).not.toMatch(/\p{Surrogate}/u);
        expect(`${name}, ${SUBJECT.title}, ${match}`.startsWith(draft.name.replace(/…$/, ''))).toBe(true);
      }),
    );
  });
});
