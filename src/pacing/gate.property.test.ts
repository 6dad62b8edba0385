import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Gate, type GateLimits } from './gate.ts';
import type { Outcome, Permit } from './permit.ts';
import { seededRandom } from './test/seeded-random.ts';
import { VirtualClock } from './test/virtual-clock.ts';

const limits: fc.Arbitrary<GateLimits> = fc.record({
  ceiling: fc.integer({ min: 1, max: 12 }),
  maxRequestsPerSecond: fc.option(fc.double({ min: 0.5, max: 60, noNaN: true }), { nil: null, freq: 3 }),
  delayMs: fc.constantFrom(0, 0, 25, 300),
  minSpacingMs: fc.constantFrom(0, 0, 0, 40),
  adaptive: fc.boolean(),
});

/** What was wrong with any start, in words; each start is judged at the instant of its booking. */
class Witness {
  readonly wrongs: string[] = [];
  readonly startsMs: number[] = [];
  /** Slots taken, those held for their delay included. */
  occupied = 0;
  limits: GateLimits;

  constructor(limits: GateLimits) {
    this.limits = limits;
  }

  started(gate: Gate, nowMs: number): void {
    const { ceiling, maxRequestsPerSecond, minSpacingMs } = this.limits;
    const spacingMs = nowMs - (this.startsMs.at(-1) ?? Number.NEGATIVE_INFINITY);
    this.startsMs.push(nowMs);
    this.occupied++;
    const lastSecond = this.startsMs.filter((atMs) => atMs > nowMs - 1000).length;
    const mostPerSecond = maxRequestsPerSecond === null ? Number.POSITIVE_INFINITY : Math.ceil(maxRequestsPerSecond);
    if (this.occupied > ceiling) this.wrongs.push(`${this.occupied} slots taken of ${ceiling}`);
    if (gate.inFlight > gate.limit) this.wrongs.push(`${gate.inFlight} in flight, limit ${gate.limit}`);
    if (gate.throttledUntilMs !== null) this.wrongs.push('started while throttled');
    if (lastSecond > mostPerSecond) this.wrongs.push(`${lastSecond} in a second, rate ${maxRequestsPerSecond}`);
    if (spacingMs < minSpacingMs) this.wrongs.push(`${spacingMs} ms apart, not ${minSpacingMs}`);
  }
}

const KINDS: readonly Outcome['kind'][] = [...Array<'ok'>(45).fill('ok'), 'overload', 'overload', 'failed', 'ignored'];

/**
 * Two pools share a gate, one waiting in `enter`, one asking with `tryEnter`, against a source that answers, refuses and
 * fails at random, while the limits change.
 */
const play = async (phases: readonly (readonly [GateLimits, number])[], seed: number): Promise<void> => {
  const clock = new VirtualClock();
  const random = seededRandom(seed);
  const [first] = phases;
  if (first === undefined) return;
  const gate = new Gate({ clock, random, limits: first[0], queueBound: 30 });
  const witness = new Witness(first[0]);

  const request = (permit: Permit, then: () => void): void => {
    witness.started(gate, clock.nowMs());
    clock.after(5 + random() * 400, () => {
      const { delayMs } = witness.limits;
      if (delayMs === 0) witness.occupied--;
      else clock.after(delayMs, () => witness.occupied--);
      const kind = KINDS[Math.floor(random() * KINDS.length)] ?? 'ok';
      permit.done({ kind, headersMs: 200 + random() * 200 });
      then();
    });
  };
  const wait = async (): Promise<void> => {
    const permit = await gate.enter(undefined, random() < 0.2 ? 'refresh' : 'scheduled');
    request(permit, () => void wait());
  };
  const poll = (): void => {
    for (let entry = gate.tryEnter(clock.nowMs()); entry.granted; entry = gate.tryEnter(clock.nowMs())) {
      request(entry, poll);
    }
  };
  const pollAgain = (): void => {
    poll();
    clock.after(20, pollAgain);
  };
  for (let one = 0; one < 8; one++) void wait();
  pollAgain();
  for (const [next, spanMs] of phases) {
    witness.limits = next;
    gate.setLimits(next);
    await clock.run(spanMs);
  }
  expect(witness.startsMs).not.toEqual([]);
  expect(witness.wrongs).toEqual([]);
};

it('never exceeds a limit in force, whoever shares the gate and however the limits change', async () => {
  const phases = fc.array(fc.tuple(limits, fc.integer({ min: 50, max: 2500 })), { minLength: 1, maxLength: 5 });
  await fc.assert(fc.asyncProperty(phases, fc.integer(), play), { seed: 11, numRuns: 40 });
});
