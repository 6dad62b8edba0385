import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DeskEvent, marketOf, NOW_MS, participant, quoteOf, viewOf } from '../test/desk-event.ts';
import { eventGaps } from './event-gaps.ts';
import { WorstGaps } from './worst-gaps.ts';

const MARKETS = [marketOf('1x2-ft'), marketOf('btts-ft'), marketOf('double-chance-ft')];
const SLUGS = ['ours', 'a', 'b'] as const;

const slug = fc.constantFrom(...SLUGS);
const step = fc.oneof(
  fc.record({
    kind: fc.constant('move' as const),
    slug,
    market: fc.constantFrom(...MARKETS),
    prices: fc.array(fc.integer({ min: 1300, max: 6000 }), { minLength: 3, maxLength: 3 }),
    isOpen: fc.integer({ min: 1, max: 6 }).map((dice) => dice > 1),
  }),
  fc.record({ kind: fc.constant('confirm' as const), slug }),
  fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 7 * 60_000 }) }),
  fc.record({
    kind: fc.constant('source' as const),
    slug,
    isDown: fc.integer({ min: 1, max: 4 }).map((dice) => dice === 1),
  }),
  fc.record({ kind: fc.constant('kickoff' as const), inMs: fc.integer({ min: 600_000, max: 14_400_000 }) }),
  fc.record({ kind: fc.constant('method' as const), method: fc.constantFrom('power' as const, 'shin' as const) }),
);

const fullEvent = (): DeskEvent => {
  const event = new DeskEvent();
  event.kickoffMs = NOW_MS + 7_200_000;
  for (const market of MARKETS) {
    for (const [index, name] of SLUGS.entries()) {
      event.put(
        name,
        quoteOf(
          market,
          null,
          market.selections.map((_, place) => 1500 + 400 * place + 90 * index),
        ),
      );
    }
  }
  return event;
};

it('what is remembered is what would be found anew, whatever changes, goes stale, is confirmed or begins', () => {
  let seen = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }), (steps) => {
      const event = fullEvent();
      const worst = new WorstGaps();
      const down = new Set<string>();
      let nowMs = NOW_MS;
      let method: 'power' | 'shin' = 'power';
      for (const one of steps) {
        // No two looks at one listing arrive in the same instant.
        nowMs++;
        if (one.kind === 'wait') nowMs += one.ms;
        else if (one.kind === 'confirm') event.confirm(one.slug, nowMs);
        else if (one.kind === 'source') down[one.isDown ? 'add' : 'delete'](one.slug);
        else if (one.kind === 'method') method = one.method;
        else if (one.kind === 'kickoff') {
          event.kickoffMs = nowMs + one.inMs;
          event.version++;
        } else {
          const prices = one.market.selections.map((_, index) => (one.isOpen ? 1 : -1) * (one.prices[index] ?? 0));
          event.put(one.slug, quoteOf(one.market, null, prices, { seenAtMs: nowMs, changedAtMs: nowMs }));
        }
        const [reference, ...others] = SLUGS.map((known) => participant(known, down.has(known) ? 'down' : 'up'));
        const view = viewOf({ nowMs, method, others, ...(reference === undefined ? {} : { reference }) });
        const gaps = eventGaps(event, view);
        const [expected] = gaps;
        const found = worst.under(view).gapOf(event);
        if (found !== null) seen++;
        expect(worst.under(view).sizeOf(event)).toBe(found === null ? -1 : Math.abs(found.points));
        expect(Math.abs(found?.points ?? 0)).toBe(Math.abs(expected?.points ?? 0));
        expect(found).toEqual(
          gaps.find(({ market, selection }) => market === found?.market && selection === found.selection) ?? null,
        );
      }
    }),
    { numRuns: 300, seed: 20261124 },
  );
  expect(seen).toBeGreaterThan(1_000);
});
