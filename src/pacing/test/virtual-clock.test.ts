import { describe, expect, it } from 'vitest';
import { seededRandom } from './seeded-random.ts';
import { VirtualClock } from './virtual-clock.ts';

describe('VirtualClock', () => {
  it('runs callbacks in order of their instants, those made on the way included, and not those cancelled', () => {
    const clock = new VirtualClock(0);
    const random = seededRandom(3);
    const ran: number[] = [];
    for (let timer = 0; timer < 500; timer++) {
      const cancel = clock.after(random() * 1000, () => {
        ran.push(clock.nowMs());
        if (timer % 5 === 0) clock.after(random() * 100, () => ran.push(clock.nowMs()));
      });
      if (timer % 7 === 1) cancel();
    }
    clock.advance(2000);
    expect(ran).toEqual(ran.toSorted((a, b) => a - b));
    // 500 less the 72 that were cancelled, and one more for 86 of those that ran.
    expect(ran.length).toBe(500 - 72 + 86);
    expect(clock.pending).toBe(0);
    expect(clock.nowMs()).toBe(2000);
  });

  it('lets promises settle between timers', async () => {
    const clock = new VirtualClock(0);
    const seen: string[] = [];
    clock.after(10, () => void Promise.resolve().then(() => seen.push('promise')));
    clock.after(10, () => seen.push('timer'));
    await clock.run(10);
    expect(seen).toEqual(['promise', 'timer']);
  });
});
