import { describe, expect, it } from 'vitest';
import { type Rule, ruleGivenSchema, thresholdSchemas } from '../../src/contract/alert-rules.ts';
import { ALERT_KINDS } from '../../src/model/alert.ts';
import { draftOf, emptyNumbers, givenOf, newDraft, withKind } from './rule-draft.ts';

describe('the editor of rules', () => {
  it.each(ALERT_KINDS)('starts %s with what the service accepts', (kind) => {
    const given = givenOf({ ...newDraft(kind), name: 'Mine' });
    expect(ruleGivenSchema.safeParse(given).error?.issues).toBeUndefined();
    expect(thresholdSchemas[kind].safeParse(given.thresholds).error?.issues).toBeUndefined();
  });

  it('gives back exactly the rule that it was opened with', () => {
    const rule: Rule = {
      ...{ ruleId: '1', name: 'Ours', kind: 'price_moved', reference: 'bet9ja', muted: true },
      thresholds: { unit: 'points', warning: 1, elevated: 2.5, critical: 4 },
      filters: {
        ...{ markets: ['1x2-ft'], competitions: null, bookmakers: ['betpawa'], whose: 'ours' },
        ...{ minMinutesToKickoff: 5, maxMinutesToKickoff: 120 },
      },
      noise: { repeatAfterMinutes: 0, confirmSeconds: 30, settleSeconds: 60 },
      webhook: { url: 'https://desk.example/hook' },
      ...{ createdAt: '2026-11-24T12:00:00.000Z', updatedAt: '2026-11-24T12:00:00.000Z' },
    };
    const { ruleId, createdAt, updatedAt, ...stated } = rule;
    expect(givenOf(draftOf(rule))).toEqual(stated);
    const { webhook } = givenOf({ ...draftOf(rule), webhookUrl: ' ', webhookSecret: 'x' });
    expect(webhook).toBeNull();
  });

  it('takes the numbers of another kind, and keeps what is the same for all', () => {
    const draft = newDraft('price_moved');
    const typed = { ...draft, name: 'Mine', numbers: { ...draft.numbers, 'noise.repeatAfterMinutes': '99' } };
    const other = withKind(typed, 'out_of_line');
    expect(other.numbers['thresholds.forSeconds']).toBe('60');
    expect([other.name, other.numbers['noise.repeatAfterMinutes']]).toEqual(['Mine', '99']);
    expect(givenOf(other).thresholds).not.toHaveProperty('unit');
  });

  it('names the numbers that are missing; a bound of time to kick-off may be', () => {
    const draft = newDraft('out_of_line');
    const numbers = { ...draft.numbers, 'thresholds.warning': ' ', 'filters.maxMinutesToKickoff': '' };
    expect(emptyNumbers({ ...draft, numbers })).toEqual(['thresholds.warning']);
  });
});
