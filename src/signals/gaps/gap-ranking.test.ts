import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { GapEvent } from './gap-input.ts';
import { GapRanking } from './gap-ranking.ts';

interface Ranked {
  readonly eventId: string;
  kickoffMs: number;
  size: number;
  readonly listings: GapEvent['listings'];
  readonly version: number;
}

const step = fc.record({
  kind: fc.constantFrom('size' as const, 'size' as const, 'kickoff' as const, 'come' as const, 'go' as const),
  place: fc.nat(60),
  // Few values, so that many are equal.
  value: fc.integer({ min: -1, max: 12 }),
});

const sortedAnew = (events: readonly Ranked[]): string[] =>
  [...events]
    .sort((a, b) => b.size - a.size || a.kickoffMs - b.kickoffMs || (a.eventId < b.eventId ? -1 : 1))
    .map(({ eventId }) => eventId);

it('the order that is carried on is the order that sorting anew gives, whatever moves, comes or goes', () => {
  fc.assert(
    fc.property(fc.array(fc.array(step, { maxLength: 12 }), { minLength: 2, maxLength: 12 }), (questions) => {
      const ranking = new GapRanking<Ranked>();
      const events: Ranked[] = [];
      let next = 0;
      const come = (size: number): void => {
        events.push({ eventId: String(++next), kickoffMs: (next % 5) * 60_000, size, listings: new Map(), version: 0 });
      };
      for (let count = 0; count < 30; count++) come(count % 7);
      for (const steps of questions) {
        for (const { kind, place, value } of steps) {
          const event = events[place % events.length];
          if (kind === 'come' || event === undefined) come(value);
          else if (kind === 'size') event.size = value;
          else if (kind === 'kickoff') event.kickoffMs = value * 60_000;
          else events.splice(place % events.length, 1);
        }
        const found = ranking.order(events.map((event) => [event, event.size] as const));
        expect(found.map(({ eventId }) => eventId)).toEqual(sortedAnew(events));
      }
    }),
    { numRuns: 300, seed: 20261124 },
  );
});
