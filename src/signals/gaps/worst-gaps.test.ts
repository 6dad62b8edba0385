import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DeskEvent, marketOf, NOW_MS, participant, quoteOf, viewOf } from '../test/desk-event.ts';
import { eventGaps } from './event-gaps.ts';
import type { GapView } from './gap-input.ts';
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

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

const fullEvent = (eventId?: string): DeskEvent => {
  const event = new DeskEvent(eventId);
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

/** What surrounds the events, moved on by steps. */
class World {
  readonly #down = new Set<string>();
  #nowMs = NOW_MS;
  #method: 'power' | 'shin' = 'power';

  /** Takes a step, which may be about an event, and tells how things are seen after it. */
  take(one: Step, event: DeskEvent): GapView {
    // No two looks at one listing arrive in the same instant.
    const nowMs = ++this.#nowMs;
    if (one.kind === 'wait') this.#nowMs += one.ms;
    else if (one.kind === 'confirm') event.confirm(one.slug, nowMs);
    else if (one.kind === 'source') this.#down[one.isDown ? 'add' : 'delete'](one.slug);
    else if (one.kind === 'method') this.#method = one.method;
    else if (one.kind === 'kickoff') {
      event.kickoffMs = nowMs + one.inMs;
      event.version++;
    } else {
      const prices = one.market.selections.map((_, index) => (one.isOpen ? 1 : -1) * (one.prices[index] ?? 0));
      event.put(one.slug, quoteOf(one.market, null, prices, { seenAtMs: nowMs, changedAtMs: nowMs }));
    }
    const [reference, ...others] = SLUGS.map((known) => participant(known, this.#down.has(known) ? 'down' : 'up'));
    return viewOf({
      ...{ nowMs: this.#nowMs, method: this.#method, others },
      ...(reference === undefined ? {} : { reference }),
    });
  }
}

it('what is remembered is what would be found anew, whatever changes, goes stale, is confirmed or begins', () => {
  let seen = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }), (steps) => {
      const event = fullEvent();
      const worst = new WorstGaps<DeskEvent>();
      const world = new World();
      for (const one of steps) {
        const view = world.take(one, event);
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

it('events are ranked as all their gaps anew would rank them, also when many had to be gone through in turns', () => {
  const steps = fc.array(fc.record({ one: step, place: fc.nat(4), isAsked: fc.boolean() }), {
    ...{ minLength: 5, maxLength: 40, size: 'max' as const },
  });
  let moved = 0;
  fc.assert(
    fc.property(steps, (all) => {
      const events = ['1', '2', '3', '4', '5'].map(fullEvent);
      const world = new World();
      const worst = new WorstGaps<DeskEvent>();
      let last = '';
      for (const { one, place, isAsked } of all) {
        const view = world.take(one, events[place] ?? new DeskEvent());
        if (!isAsked) continue;
        const under = worst.under(view);
        // One event is gone through in each turn.
        let ranked: readonly DeskEvent[] | undefined;
        for (let turns = 0; ranked === undefined && turns <= events.length; turns++) {
          let left = 1;
          ranked = under.ranked(events, () => left-- > 0);
        }
        const sizes = new Map(
          events.map((event) => {
            const [gap] = eventGaps(event, view);
            return [event.eventId, gap === undefined ? -1 : Math.abs(gap.points)];
          }),
        );
        const sizeOf = ({ eventId }: DeskEvent) => sizes.get(eventId) ?? Number.NaN;
        const anew = [...events].sort(
          (a, b) => sizeOf(b) - sizeOf(a) || a.kickoffMs - b.kickoffMs || Number(a.eventId) - Number(b.eventId),
        );
        const ids = (list: readonly DeskEvent[]) => list.map(({ eventId }) => eventId).join(' ');
        expect(ids(ranked ?? [])).toBe(ids(anew));
        if (ids(anew) !== last) moved++;
        last = ids(anew);
      }
    }),
    { numRuns: 200, seed: 20261124 },
  );
  expect(moved).toBeGreaterThan(500);
});
