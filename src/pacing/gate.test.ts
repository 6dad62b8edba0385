import { describe, expect, it } from 'vitest';
import { Gate, GateFullError, type GateLimits, type Refusal } from './gate.ts';
import type { Permit } from './permit.ts';
import { VirtualClock } from './test/virtual-clock.ts';

const OPEN: GateLimits = { ceiling: 3, maxRequestsPerSecond: null, delayMs: 0, minSpacingMs: 0, adaptive: false };
const START = 1_000_000;

const setUp = (limits: Partial<GateLimits> = {}, queueBound = 100) => {
  const clock = new VirtualClock(START);
  const gate = new Gate({ clock, random: () => 1, limits: { ...OPEN, ...limits }, queueBound });
  const permits: Permit[] = [];
  const tryEnter = (): Permit | Refusal => {
    const entry = gate.tryEnter(clock.nowMs());
    if (entry.granted) permits.push(entry);
    return entry;
  };
  /** Enters as often as it can; says how often. */
  const fill = (): number => {
    const before = permits.length;
    while (tryEnter().granted);
    return permits.length - before;
  };
  const endAll = (outcome: Parameters<Permit['done']>[0] = { kind: 'ok' }): void => {
    for (const permit of permits.splice(0)) permit.done(outcome);
  };
  return { clock, gate, tryEnter, fill, endAll, permits };
};

describe('slots', () => {
  it('lets as many in as the ceiling says, and says that only an end can help', () => {
    const { gate, fill, tryEnter, permits } = setUp();
    expect(fill()).toBe(3);
    expect(gate.inFlight).toBe(3);
    expect(tryEnter()).toEqual({ granted: false, waitMs: null });
    permits[0]?.done({ kind: 'ok' });
    expect(fill()).toBe(1);
  });

  it('frees a slot once, however often it is told', () => {
    const { gate, fill, permits } = setUp();
    fill();
    for (let call = 0; call < 5; call++) permits[0]?.done({ kind: 'ok' });
    expect(gate.inFlight).toBe(2);
    expect(fill()).toBe(1);
  });

  it('honours a lowered ceiling at once and lets what is in flight end', () => {
    const { gate, fill, permits } = setUp({ ceiling: 5 });
    fill();
    gate.setLimits({ ...OPEN, ceiling: 2 });
    expect(gate.inFlight).toBe(5);
    for (const permit of permits.slice(0, 3)) permit.done({ kind: 'ok' });
    expect(gate.inFlight).toBe(2);
    expect(fill()).toBe(0);
    permits[3]?.done({ kind: 'ok' });
    expect(fill()).toBe(1);
  });

  it('holds the delay inside the slot', () => {
    const { clock, gate, fill, tryEnter, endAll } = setUp({ ceiling: 2, delayMs: 25 });
    fill();
    clock.advance(5);
    endAll();
    expect(gate.inFlight).toBe(0);
    expect(tryEnter()).toEqual({ granted: false, waitMs: 25 });
    clock.advance(24);
    expect(fill()).toBe(0);
    clock.advance(1);
    expect(fill()).toBe(2);
  });

  it('counts held slots against a lowered ceiling', () => {
    const { clock, gate, fill, endAll } = setUp({ ceiling: 4, delayMs: 100 });
    fill();
    endAll();
    gate.setLimits({ ...OPEN, ceiling: 2, delayMs: 0 });
    clock.advance(99);
    expect(fill()).toBe(0);
    clock.advance(1);
    expect(fill()).toBe(2);
  });
});

describe('time', () => {
  it('says exactly when the bucket has the next token', () => {
    const { clock, tryEnter, endAll } = setUp({ maxRequestsPerSecond: 4 });
    tryEnter();
    endAll();
    expect(tryEnter()).toEqual({ granted: false, waitMs: 250 });
    clock.advance(250);
    expect(tryEnter().granted).toBe(true);
  });

  it('dispatches only when both clocks have run out', () => {
    const { clock, gate, tryEnter, endAll } = setUp({ minSpacingMs: 700 });
    tryEnter();
    clock.advance(100);
    endAll({ kind: 'overload', retryAfterMs: 3000 });
    expect(gate.throttledUntilMs).toBe(START + 3100);
    expect(tryEnter()).toEqual({ granted: false, waitMs: 3000 });
    clock.advance(3000);
    expect(gate.throttledUntilMs).toBeNull();
    expect(tryEnter().granted).toBe(true);
    endAll();
    expect(tryEnter()).toEqual({ granted: false, waitMs: 700 });
  });

  it('reports the starts of the last second', () => {
    const { clock, gate, fill, endAll } = setUp();
    fill();
    endAll();
    clock.advance(600);
    fill();
    expect(gate.startsInLastSecond).toBe(6);
    clock.advance(400);
    expect(gate.startsInLastSecond).toBe(3);
  });

  it('sends single requests to a source that fails, until one succeeds', () => {
    const { clock, gate, fill, endAll } = setUp({ ceiling: 20 });
    expect(fill()).toBe(20);
    clock.advance(10);
    endAll({ kind: 'failed' });
    expect(fill()).toBe(0);
    for (let probe = 0; probe < 3; probe++) {
      clock.advance(30_000);
      expect(gate.probing).toBe(true);
      expect(fill()).toBe(1);
      clock.advance(10);
      endAll({ kind: 'failed' });
    }
    clock.advance(30_000);
    expect(fill()).toBe(1);
    clock.advance(10);
    endAll({ kind: 'ok' });
    expect(gate.probing).toBe(false);
    expect(fill()).toBe(20);
  });

  it('survives a clock that is set back', async () => {
    let nowMs = START;
    const virtual = new VirtualClock(START);
    const clock = { nowMs: () => nowMs, after: virtual.after.bind(virtual) };
    const gate = new Gate({ clock, random: () => 1, limits: { ...OPEN, maxRequestsPerSecond: 1 }, queueBound: 1 });
    expect(gate.tryEnter(nowMs).granted).toBe(true);
    nowMs -= 3_600_000;
    expect(gate.tryEnter(nowMs)).toEqual({ granted: false, waitMs: 1000 });
    nowMs += 1000;
    expect(gate.tryEnter(nowMs).granted).toBe(true);
  });
});

describe('waiting', () => {
  it('admits in order of arrival, refreshes first', async () => {
    const { clock, gate, fill, permits } = setUp({ ceiling: 1 });
    fill();
    const admitted: string[] = [];
    const enter = (name: string, priority: 'refresh' | 'scheduled'): void => {
      void gate.enter(undefined, priority).then((permit) => {
        admitted.push(name);
        clock.after(10, () => permit.done({ kind: 'ok' }));
      });
    };
    enter('s1', 'scheduled');
    enter('s2', 'scheduled');
    enter('r1', 'refresh');
    enter('s3', 'scheduled');
    expect(gate.waiting).toBe(4);
    permits[0]?.done({ kind: 'ok' });
    await clock.run(100);
    expect(admitted).toEqual(['r1', 's1', 's2', 's3']);
    expect(gate.waiting).toBe(0);
  });

  it('does not starve a single refresh behind a long queue', async () => {
    const { clock, gate } = setUp({ ceiling: 2 });
    const work = async (priority: 'refresh' | 'scheduled'): Promise<number> => {
      const permit = await gate.enter(undefined, priority);
      await new Promise<void>((resolve) => clock.after(100, resolve));
      permit.done({ kind: 'ok' });
      return permit.startedAtMs - START;
    };
    for (let one = 0; one < 100; one++) void work('scheduled');
    await clock.run(130);
    const refreshed = work('refresh');
    await clock.run(10_000);
    expect(await refreshed).toBe(200);
  });

  it('does not let a newcomer go before who waits', async () => {
    const { clock, gate, tryEnter } = setUp({ maxRequestsPerSecond: 3 });
    tryEnter();
    const waiting = gate.enter();
    // The token is there, and the timer that wakes who waits comes with the next whole millisecond.
    clock.advance(333.5);
    expect(tryEnter()).toEqual({ granted: false, waitMs: null });
    await clock.run(0.5);
    expect((await waiting).startedAtMs).toBe(START + 334);
  });

  it('wakes who waits when a limit is raised, within the same tick', async () => {
    const { gate, fill } = setUp({ ceiling: 1 });
    fill();
    const waiting = gate.enter();
    gate.setLimits({ ...OPEN, ceiling: 2 });
    expect(gate.inFlight).toBe(2);
    expect((await waiting).granted).toBe(true);
  });

  it('turns away who comes when too many wait', async () => {
    const { gate, fill } = setUp({ ceiling: 1 }, 2);
    fill();
    void gate.enter();
    void gate.enter();
    await expect(gate.enter()).rejects.toBeInstanceOf(GateFullError);
    void gate.enter(undefined, 'refresh');
    expect(gate.waiting).toBe(3);
  });

  it('lets go of who gives up, and leaves no timer behind', async () => {
    const { clock, gate, tryEnter } = setUp({ maxRequestsPerSecond: 0.1 });
    tryEnter();
    const abort = new AbortController();
    const waiting = gate.enter(abort.signal);
    expect(clock.pending).toBe(1);
    abort.abort(new Error('not wanted any more'));
    await expect(waiting).rejects.toThrow('not wanted any more');
    expect(gate.waiting).toBe(0);
    expect(clock.pending).toBe(0);
    await expect(gate.enter(abort.signal)).rejects.toThrow('not wanted any more');
    await clock.run(20_000);
    expect(gate.inFlight).toBe(1);
  });
});

describe('what speeds a source up', () => {
  it('is never an answer that is not ok, however fast', () => {
    for (const kind of ['failed', 'overload', 'ignored'] as const) {
      const { clock, gate, fill, endAll } = setUp({ adaptive: true, ceiling: 50 });
      const limit = gate.limit;
      for (let turn = 0; turn < 500; turn++) {
        fill();
        clock.advance(1);
        endAll({ kind, headersMs: 1 });
        clock.advance(100);
        expect(gate.limit).toBeLessThanOrEqual(limit);
      }
    }
  });

  it('is not an ok without a latency', () => {
    const { clock, gate, fill, endAll } = setUp({ adaptive: true, ceiling: 50 });
    for (let turn = 0; turn < 500; turn++) {
      fill();
      clock.advance(100);
      endAll({ kind: 'ok' });
    }
    expect(gate.limit).toBe(4);
  });
});
