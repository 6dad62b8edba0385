import { describe, expect, it } from 'vitest';
import { glowStep } from './glow-step.ts';
import { stateWords, unknownWords } from './state-words.ts';

const NOW = Date.parse('2026-11-24T13:30:00Z');
const at = (text: string): number => Date.parse(`2026-11-24T${text}Z`);

describe('states in words', () => {
  it('say since when, in the shown zone', () => {
    expect(stateWords('suspended', at('13:03:00'), NOW, 'Africa/Lagos')).toBe('suspended 14:03');
    expect(stateWords('removed', at('12:40:00'), NOW, 'UTC')).toBe('removed 12:40');
    expect(stateWords('open', at('12:40:00'), NOW, 'UTC')).toBe('');
  });

  it('say why something is unknown', () => {
    expect(unknownWords({ state: 'down', sinceMs: at('13:28:00') }, at('13:00:00'), NOW)).toBe('source down 2 min');
    expect(unknownWords({ state: 'disabled', sinceMs: 0 }, null, NOW)).toBe('source disabled');
    expect(unknownWords({ state: 'up', sinceMs: 0 }, at('13:10:00'), NOW)).toBe('seen 20 min ago');
  });
});

describe('the afterglow', () => {
  it('has three weaker steps of 30 s; the arrow stays until ten minutes are over', () => {
    const ages = [0, 29_999, 30_000, 59_999, 60_000, 89_999, 90_000, 599_999, 600_000];
    expect(ages.map(glowStep)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 0]);
  });
});
