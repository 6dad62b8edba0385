import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChangeMaker } from '../test/change-maker.ts';
import { NOW_MS } from '../test/desk-event.ts';
import type { Move } from './move.ts';
import { movedFirst, SAME_STORY_MS } from './moved-first.ts';
import { movesOfChange } from './moves-of-change.ts';

const maker = new ChangeMaker();

/** A move of the home price in (`from`, `to`], in seconds from now. */
const move = (bookmaker: string, from: number, to: number, home = 1900): Move => {
  const given = { bookmaker, notBeforeMs: NOW_MS + from * 1000, atMs: NOW_MS + to * 1000 };
  const [made] = movesOfChange(maker.make({ ...given, from: [2000, 3400, 4200], prices: [home, 3400, 4200] }), 'power');
  if (made === undefined) throw new Error('no move');
  return made;
};

const witness = (bookmaker: string, seen: number, changed = -3600) => ({
  bookmaker,
  seenAtMs: NOW_MS + seen * 1000,
  changedAtMs: NOW_MS + changed * 1000,
});

describe('who moved first', () => {
  it('is told where every other one was seen unmoved afterwards', () => {
    const ours = move('ours', -60, 0);
    expect(movedFirst(ours, [ours], [witness('a', 0), witness('b', 20)])).toBe(true);
    expect(movedFirst(ours, [ours], [witness('a', 0), witness('b', -1)])).toBeNull();
  });

  it('stays open where nobody else offers the price, or another quote changed in some other way meanwhile', () => {
    const ours = move('ours', -60, 0);
    expect(movedFirst(ours, [ours], [witness('ours', 0)])).toBeNull();
    expect(movedFirst(ours, [ours], [witness('a', 20, -30)])).toBeNull();
  });

  it('is the earlier one of two that followed each other', () => {
    const first = move('a', -60, -30);
    const second = move('ours', -30, 0);
    const moves = [first, second];
    const witnesses = [witness('a', 0, -30), witness('ours', 0, 0)];
    expect(movedFirst(first, moves, witnesses)).toBe(true);
    expect(movedFirst(second, moves, witnesses)).toBe(false);
  });

  it('is not taken from a move the other way, nor from one of another story', () => {
    const ours = move('ours', -30, 0);
    const witnesses = [witness('a', 0, -60)];
    expect(movedFirst(ours, [move('a', -90, -60, 2100), ours], witnesses)).toBe(true);
    const longAgo = -30 - SAME_STORY_MS / 1000;
    expect(movedFirst(ours, [move('a', longAgo - 30, longAgo), ours], witnesses)).toBe(true);
    expect(movedFirst(ours, [move('a', longAgo, longAgo + 1), ours], witnesses)).toBe(false);
  });

  it('is never claimed where intervals overlap, nor by two at once', () => {
    const seconds = fc.integer({ min: -120, max: 0 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('ours', 'a', 'b'), seconds, seconds), { maxLength: 6 }),
        (given) => {
          const moves = given
            .filter(([, from, to]) => from < to)
            .map(([bookmaker, from, to]) => move(bookmaker, from, to))
            .sort((a, b) => a.atMs - b.atMs);
          const witnesses = ['ours', 'a', 'b'].map((bookmaker) => witness(bookmaker, 0));
          const first = moves.filter((one) => movedFirst(one, moves, witnesses) === true);
          for (const one of moves) {
            const others = moves.filter(({ bookmaker }) => bookmaker !== one.bookmaker);
            const isUnclear = others.some(
              (other) => Number(one.notBeforeMs) < other.atMs && Number(other.notBeforeMs) < one.atMs,
            );
            if (isUnclear) expect(movedFirst(one, moves, witnesses)).toBeNull();
          }
          expect(new Set(first.map(({ bookmaker }) => bookmaker)).size).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 500, seed: 20261124 },
    );
  });
});
