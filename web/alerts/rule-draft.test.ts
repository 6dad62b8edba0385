import { describe, expect, it } from 'vitest';
import { type Rule, ruleGivenSchema, thresholdSchemas } from '../../src/contract/alert-rules.ts';
import { ALERT_KINDS } from '../../src/model/alert.ts';
import { draftOf, emptyNumbers, givenOf, newDraft, withKind } from './rule-draft.ts';

describe('the editor of rules', () => {
  it.each(ALERT_KINDS)('starts %s with what the service accepts', (kind) => {
    const draft = newDraft(kind);
    const needed = Object.fromEntries(emptyNumbers(draft).map((path) => [path, '2.1']));
    const given = givenOf({ ...draft, name: 'Mine', numbers: { ...draft.numbers, ...needed } });
    expect(ruleGivenSchema.safeParse(given).error?.issues).toBeUndefined();
    expect(thresholdSchemas[kind].safeParse(given.thresholds).error?.issues).toBeUndefined();
  });

  it('gives back exactly the rule that it was opened with', () => {
    const rule: Rule = {
      ...{ ruleId: '1', name: 'Ours', kind: 'price_moved', reference: 'bet9ja', muted: true },
      thresholds: { unit: 'points', warning: 1, elevated: 2.5, critical: 4 },
      filters: {
        ...{ selections: ['home', 'over'], events: ['66457014'] },
        ...{ markets: ['1x2-ft', 'total-goals-ft:2.5'], competitions: null, bookmakers: ['betpawa'], whose: 'ours' },
        ...{ minMinutesToKickoff: 5, maxMinutesToKickoff: 120 },
      },
      noise: { repeatAfterMinutes: 0, confirmSeconds: 30, confirmedBy: 'look_or_others', settleSeconds: 60 },
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

  it('asks for a target, which has no sensible first value', () => {
    expect(emptyNumbers(newDraft('price_target'))).toEqual(['thresholds.odds']);
    const draft = { ...newDraft('price_target'), direction: 'at_most' as const };
    const numbers = { ...draft.numbers, 'thresholds.odds': '1.85' };
    expect(givenOf({ ...draft, numbers }).thresholds).toEqual({
      direction: 'at_most',
      odds: 1.85,
      severity: 'warning',
    });
  });

  it('asks for nothing that has no effect on its kind', () => {
    const asked = (kind: 'out_of_line' | 'moved_together' | 'removed' | 'price_target') =>
      Object.keys(givenOf(newDraft(kind)).noise ?? {}).filter((name) => name !== 'confirmedBy');
    expect(asked('out_of_line')).toEqual(['repeatAfterMinutes']);
    expect(asked('moved_together')).toEqual(['repeatAfterMinutes', 'settleSeconds']);
    expect(asked('removed')).toEqual(['repeatAfterMinutes', 'confirmSeconds']);
    expect(asked('price_target')).toEqual(['repeatAfterMinutes', 'confirmSeconds', 'settleSeconds']);
  });

  it('lets others confirm a price that moved, and nothing else', () => {
    const draft = { ...newDraft('price_moved'), confirmedBy: 'look_or_others' as const };
    expect(givenOf(draft).noise?.confirmedBy).toBe('look_or_others');
    expect(givenOf(withKind(draft, 'returned')).noise?.confirmedBy).toBe('look');
  });

  it('does not narrow to selections what is about whole quotes', () => {
    const draft = { ...newDraft('price_moved'), selections: ['home'] };
    expect(givenOf(draft).filters?.selections).toEqual(['home']);
    expect(givenOf(withKind(draft, 'suspended')).filters?.selections).toBeNull();
  });

  it('names the numbers that are missing; a bound of time to kick-off may be', () => {
    const draft = newDraft('out_of_line');
    const numbers = { ...draft.numbers, 'thresholds.warning': ' ', 'filters.maxMinutesToKickoff': '' };
    expect(emptyNumbers({ ...draft, numbers })).toEqual(['thresholds.warning']);
  });
});
