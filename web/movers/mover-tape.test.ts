import { describe, expect, it } from 'vitest';
import type { Mover } from '../../src/contract/movers.ts';
import type { MoversSearch } from '../view/movers-view.ts';
import { joinedTape, moverFits } from './mover-tape.ts';

const mover = (seq: number, more: Partial<Mover> = {}): Mover => ({
  at: '2026-11-24T12:00:00.000Z',
  notBefore: null,
  eventId: '7',
  name: 'Arsenal – Leeds',
  bookmaker: 'bet9ja',
  market: '1x2-ft',
  line: null,
  selection: 'home',
  from: 1.9,
  to: 2.1,
  points: -2.5,
  movedFirst: null,
  seq,
  lookId: null,
  ...more,
});

const inLeague = (): string => 'c1';

describe('the tape', () => {
  it('shows each move once, whether it came on the stream, was loaded, or both', () => {
    const both = mover(9);
    const tape = joinedTape([mover(10), both], [both, mover(8), mover(8, { selection: 'away' })]);
    expect(tape.map(({ seq, selection }) => `${seq} ${selection}`)).toEqual(['10 home', '9 home', '8 home', '8 away']);
  });

  it('takes from the stream what its filters let through, by the size of a move whichever its sign', () => {
    const fits = (view: Parameters<typeof moverFits>[0]): boolean => moverFits(view, mover(1), inLeague);
    expect(fits({})).toBe(true);
    expect([fits({ minPoints: 2.5 }), fits({ minPoints: 2.6 })]).toEqual([true, false]);
    const small = (view: MoversSearch): boolean => moverFits(view, mover(1, { points: 0.4 }), inLeague);
    expect([small({}), small({ minPoints: 0 })]).toEqual([false, true]);
    expect([fits({ bookmaker: ['bet9ja'] }), fits({ bookmaker: ['betpawa'] })]).toEqual([true, false]);
    expect([fits({ market: ['1x2-ft'] }), fits({ market: ['btts-ft'] })]).toEqual([true, false]);
    expect([fits({ event: '7' }), fits({ event: '8' })]).toEqual([true, false]);
  });

  it('takes no event whose competition it does not know when one is asked for', () => {
    expect(moverFits({ competition: ['c1'] }, mover(1), inLeague)).toBe(true);
    expect(moverFits({ competition: ['c1'] }, mover(1), () => undefined)).toBe(false);
  });
});
