import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FakePorts } from '../test/fake-ports.ts';
import { LogFollower } from './log-follower.ts';

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('commit' as const), quotes: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('look' as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('store' as const) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('next' as const) }) },
);
const LINES = [1.5, 2.5, 3.5, 4.5];

it('hands out every stored change once, in order, never one that might be lost, looks in their place', async () => {
  let fromLog = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 60 }),
      fc.integer({ min: 0, max: 8 }),
      fc.integer({ min: 3, max: 12 }),
      fc.integer({ min: 4, max: 6 }),
      async (steps, before, held, portion) => {
        const ports = new FakePorts();
        ports.book.list({ eventId: '1', bookmaker: 'betpawa' });
        let price = 1500;
        const commit = (quotes: number) => {
          price++;
          const lines = LINES.slice(0, quotes);
          ports.book.quote(
            ...lines.map((line) => ({
              ...{ eventId: '1', bookmaker: 'betpawa', market: 'total-goals-ft', line, prices: [price, 2000] },
            })),
          );
        };
        for (let i = 0; i < before; i++) commit(2);
        ports.storeAll();
        const start = Math.min(ports.book.lastSeq, 3);
        const follower = new LogFollower(ports, { held, portion });
        follower.startAfter(start);
        const taken: number[] = [];
        const take = async () => {
          const { items, toSeq } = await follower.next();
          for (const { changes, sighting } of items) {
            taken.push(...changes.map(({ seq }) => seq));
            if (sighting === null) fromLog += changes.length;
            else expect(sighting).toMatchObject({ eventId: '1', bookmaker: 'betpawa' });
          }
          expect(taken.at(-1) ?? start).toBeLessThanOrEqual(ports.writerStatus.durableSeq);
          expect(toSeq).toBeGreaterThanOrEqual(taken.at(-1) ?? start);
        };
        for (const one of steps) {
          if (one.kind === 'commit') commit(one.quotes);
          else if (one.kind === 'look') ports.book.look('1', 'betpawa');
          else if (one.kind === 'store') ports.storeAll();
          else await take();
        }
        ports.storeAll();
        for (let i = 0; i < 300; i++) await take();
        follower.close();
        expect(taken).toEqual(ports.book.changes.map(({ seq }) => seq).filter((seq) => seq > start));
      },
    ),
    { numRuns: 100, seed: 20261124 },
  );
  expect(fromLog).toBeGreaterThan(200);
});
