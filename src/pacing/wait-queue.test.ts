import { describe, expect, it } from 'vitest';
import { WaitQueue } from './wait-queue.ts';

const takeAll = (queue: WaitQueue<string>): string[] => {
  const taken: string[] = [];
  for (let next = queue.take(); next !== undefined; next = queue.take()) taken.push(next);
  return taken;
};

describe('WaitQueue', () => {
  it('serves refreshes first, and each kind in order of arrival', () => {
    const queue = new WaitQueue<string>(10);
    queue.add('s1', 'scheduled');
    queue.add('s2', 'scheduled');
    queue.add('r1', 'refresh');
    queue.add('r2', 'refresh');
    expect(takeAll(queue)).toEqual(['r1', 'r2', 's1', 's2']);
  });

  it('leaves every fifth turn to the others under a stream of refreshes', () => {
    const queue = new WaitQueue<string>(100);
    for (let one = 1; one <= 10; one++) {
      queue.add(`r${one}`, 'refresh');
      if (one <= 2) queue.add(`s${one}`, 'scheduled');
    }
    expect(takeAll(queue)).toEqual(['r1', 'r2', 'r3', 'r4', 's1', 'r5', 'r6', 'r7', 'r8', 's2', 'r9', 'r10']);
  });

  it('gives each kind its own room', () => {
    const queue = new WaitQueue<string>(1);
    queue.add('s1', 'scheduled');
    expect(queue.isFull('scheduled')).toBe(true);
    expect(queue.isFull('refresh')).toBe(false);
  });

  it('lets go of who no longer waits', () => {
    const queue = new WaitQueue<string>(2);
    queue.add('s1', 'scheduled');
    queue.add('s2', 'scheduled');
    queue.remove('s1');
    expect(queue.size).toBe(1);
    expect(takeAll(queue)).toEqual(['s2']);
  });
});
