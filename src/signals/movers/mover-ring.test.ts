import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ChangeMaker } from '../test/change-maker.ts';
import { NOW_MS } from '../test/desk-event.ts';
import { MoverRing } from './mover-ring.ts';
import { movesOfChange } from './moves-of-change.ts';

const BEFORE = [2000, 3400, 4200];

/** Looks are not always committed in the order in which they were received. */
const atMsOf = (seq: number): number => NOW_MS + 1_000 * seq + 1_500 * (seq % 3);

const movesAt = (seq: number, bookmaker: string, prices: readonly number[]) =>
  movesOfChange(
    new ChangeMaker().make({ seq, atMs: atMsOf(seq), bookmaker, from: BEFORE, prices: [...prices] }),
    'power',
  );

it('keeps the newest, in order, and knows of each price exactly the moves that it holds', () => {
  const given = fc.array(
    fc.tuple(
      fc.constantFrom('ours', 'a'),
      fc.tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 3300, max: 3500 }), fc.constant(4200)),
    ),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(given, fc.integer({ min: 1, max: 12 }), fc.nat(40), (changes, bound, seeded) => {
      const moves = changes.map(([bookmaker, prices], index) => movesAt(index + 1, bookmaker, prices));
      const ring = new MoverRing(bound);
      for (const one of moves.slice(seeded)) ring.push(one);
      ring.seed(moves.slice(0, seeded).flat());
      const expected = moves.flat().slice(-bound);
      expect(ring.size).toBe(expected.length);
      expect([...ring.newest({}, undefined)].reverse()).toEqual(expected);
      for (const move of expected) {
        expect(ring.samePrice(move)).toEqual(expected.filter(({ selection }) => selection === move.selection));
      }
      for (const atMs of [...expected, ...expected].map((move, index) => move.atMs + (index % 3) - 1)) {
        expect(ring.firstSeqSince(atMs)).toBe(
          expected.find((move) => move.atMs >= atMs)?.seq ?? Number.POSITIVE_INFINITY,
        );
      }
      const [third] = [...ring.newest({}, undefined)].slice(2);
      if (third === undefined) return;
      expect([...ring.newest({}, third)].reverse()).toEqual(expected.slice(0, -3));
      expect([...ring.newest({ after: third.seq }, undefined)]).toEqual(
        expected.filter(({ seq }) => seq > third.seq).reverse(),
      );
    }),
    { numRuns: 300, seed: 20261124 },
  );
});

it('forgets what was seen before an instant up to the first move that was not, and knows no less of the rest', () => {
  const moves = [1, 2, 3, 4, 5, 6].flatMap((seq) => movesAt(seq, 'ours', [2000 - 10 * seq, 3400, 4200]));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: -1, max: 12 }), (bound, seconds) => {
      const ring = new MoverRing(bound);
      ring.push(moves);
      const held = moves.slice(-bound);
      const atMs = NOW_MS + 1_000 * seconds;
      const first = held.findIndex((move) => move.atMs >= atMs);
      const left = first === -1 ? [] : held.slice(first);
      expect(ring.keepSince(atMs)).toBe(left[0]?.seq ?? Number.POSITIVE_INFINITY);
      expect([...ring.newest({}, undefined)].reverse()).toEqual(left);
      expect(moves[0] && ring.samePrice(moves[0])).toEqual(left);
      const later = movesAt(9, 'ours', [1900, 3400, 4200]);
      ring.push(later);
      expect(ring.firstSeqSince(later[0]?.atMs ?? 0)).toBe(9);
    }),
    { numRuns: 200, seed: 20261124 },
  );
});
