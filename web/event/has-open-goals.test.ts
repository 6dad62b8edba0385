import { expect, it } from 'vitest';
import type { DeskMarket } from '../book/desk-market.ts';
import { hasOpenGoals } from './has-open-goals.ts';

const CATALOGUE = [
  { key: '1x2-ft', groups: ['main', 'popular'] },
  { key: 'corners-ft', groups: ['corners', 'halves'] },
];

const row = (market: string, shown: string, missedSinceMs: number | null = null): DeskMarket =>
  ({
    id: market,
    market,
    line: null,
    quotes: { bet9ja: { shown, missedSinceMs } },
    absent: {},
  }) as unknown as DeskMarket;

it('what a chance is told of is open, about goals, and seen by the last look', () => {
  const has = (...rows: readonly DeskMarket[]) => hasOpenGoals(rows, 'bet9ja', CATALOGUE);
  expect(has(row('corners-ft', 'open'), row('1x2-ft', 'open'))).toBe(true);
  expect(has()).toBe(false);
  expect(has(row('corners-ft', 'open'))).toBe(false);
  expect(has(row('1x2-ft', 'open', 1))).toBe(false);
  for (const shown of ['suspended', 'removed', 'unknown', 'closed']) expect(has(row('1x2-ft', shown))).toBe(false);
  expect(hasOpenGoals([row('1x2-ft', 'open')], 'betpawa', CATALOGUE)).toBe(false);
  expect(hasOpenGoals([row('1x2-ft', 'open')], 'bet9ja', [])).toBe(false);
});
