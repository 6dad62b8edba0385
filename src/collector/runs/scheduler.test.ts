import { beforeEach, describe, expect, it } from 'vitest';
import { START_MS, VirtualTime } from '../test/virtual-time.ts';
import { Scheduler } from './scheduler.ts';

const MINUTE_MS = 60_000;

/** A scheduler whose runs take as long as the test says. */
class SchedulerBench {
  readonly clock = new VirtualTime();
  readonly startsMs: number[] = [];
  readonly savedPauses: boolean[] = [];
  readonly scheduler: Scheduler;
  intervalMinutes = 5;
  runTakesMs = 1_000;
  isAway = false;
  #otherRunEnds: Promise<void> | null = null;

  constructor(paused = false) {
    const { clock } = this;
    this.scheduler = new Scheduler(
      {
        clock,
        intervalMinutes: () => this.intervalMinutes,
        run: async () => {
          if (this.#otherRunEnds !== null) return 'busy';
          this.startsMs.push(clock.nowMs());
          await clock.sleep(this.runTakesMs);
          return 'ended';
        },
        idle: async () => this.#otherRunEnds ?? undefined,
        savePaused: async (isPaused) => {
          if (this.isAway) throw new Error('away');
          this.savedPauses.push(isPaused);
        },
      },
      paused,
    );
  }

  /** Somebody else's run is under way for so long. */
  otherRun(takesMs: number): void {
    this.#otherRunEnds = this.clock.sleep(takesMs).then(() => {
      this.#otherRunEnds = null;
    });
  }

  /** Lets time pass up to so many minutes after the start. */
  async at(minutes: number): Promise<void> {
    await this.clock.run(START_MS + minutes * MINUTE_MS - this.clock.nowMs());
  }

  get startMinutes(): number[] {
    return this.startsMs.map((ms) => (ms - START_MS) / MINUTE_MS);
  }

  get nextMinute(): number | null {
    const { nextRunAtMs } = this.scheduler;
    return nextRunAtMs === null ? null : (nextRunAtMs - START_MS) / MINUTE_MS;
  }
}

let bench: SchedulerBench;

beforeEach(() => {
  bench = new SchedulerBench();
});

describe('the schedule', () => {
  it('starts a run at once and then one every interval, counted from start to start', async () => {
    bench.runTakesMs = 2 * MINUTE_MS;
    bench.scheduler.start();
    await bench.at(16);
    expect(bench.startMinutes).toEqual([0, 5, 10, 15]);
  });

  it('makes one run of all ticks that fall into a long one, right after it', async () => {
    bench.runTakesMs = 12 * MINUTE_MS;
    bench.scheduler.start();
    await bench.at(13);
    bench.runTakesMs = 1_000;
    await bench.at(40);
    expect(bench.startMinutes).toEqual([0, 12, 24, 29, 34, 39]);
  });

  it("makes one run of a tick that falls into somebody else's run, right after that", async () => {
    bench.scheduler.start();
    await bench.at(4);
    bench.otherRun(3 * MINUTE_MS);
    await bench.at(20);
    expect(bench.startMinutes).toEqual([0, 7, 12, 17]);
  });

  it('knows its next run, while one is under way, too', async () => {
    bench.scheduler.start();
    expect(bench.nextMinute).toBe(0);
    await bench.at(0.01);
    expect(bench.nextMinute).toBe(5);
    await bench.at(4);
    expect(bench.nextMinute).toBe(5);
    bench.runTakesMs = 8 * MINUTE_MS;
    await bench.at(11);
    expect(bench.nextMinute, 'due when the run has ended').toBeNull();
  });

  it('does not begin by itself', async () => {
    await bench.at(30);
    expect(bench.startMinutes).toEqual([]);
    expect(bench.nextMinute).toBeNull();
  });

  it('ends when it is stopped', async () => {
    bench.scheduler.start();
    await bench.at(6);
    bench.scheduler.stop();
    await bench.at(30);
    expect(bench.startMinutes).toEqual([0, 5]);
  });
});

describe('a changed interval', () => {
  it('counts from the last start', async () => {
    bench.scheduler.start();
    await bench.at(3);
    bench.intervalMinutes = 10;
    bench.scheduler.reschedule();
    expect(bench.nextMinute).toBe(10);
    await bench.at(21);
    expect(bench.startMinutes).toEqual([0, 10, 20]);
  });

  it('that has passed already starts a run at once', async () => {
    bench.intervalMinutes = 30;
    bench.scheduler.start();
    await bench.at(7);
    bench.intervalMinutes = 5;
    bench.scheduler.reschedule();
    await bench.at(13);
    expect(bench.startMinutes).toEqual([0, 7, 12]);
  });

  it('during a run counts from its start', async () => {
    bench.runTakesMs = 2 * MINUTE_MS;
    bench.scheduler.start();
    await bench.at(1);
    bench.intervalMinutes = 3;
    bench.scheduler.reschedule();
    await bench.at(7);
    expect(bench.startMinutes).toEqual([0, 3, 6]);
  });
});

describe('pausing', () => {
  it('starts no run until it goes on, and is kept', async () => {
    bench.scheduler.start();
    await bench.at(1);
    await bench.scheduler.setPaused(true);
    await bench.at(11);
    expect(bench.startMinutes).toEqual([0]);
    expect(bench.nextMinute).toBeNull();
    await bench.scheduler.setPaused(false);
    await bench.at(12);
    expect(bench.startMinutes, 'overdue').toEqual([0, 11]);
    expect(bench.savedPauses).toEqual([true, false]);
  });

  it('lets the run under way end', async () => {
    bench.runTakesMs = 2 * MINUTE_MS;
    bench.scheduler.start();
    await bench.at(1);
    await bench.scheduler.setPaused(true);
    await bench.at(30);
    expect(bench.startMinutes).toEqual([0]);
    await bench.scheduler.setPaused(false);
    await bench.at(31);
    expect(bench.startMinutes).toEqual([0, 30]);
  });

  it('can be so from the start', async () => {
    bench = new SchedulerBench(true);
    bench.scheduler.start();
    await bench.at(20);
    expect(bench.startMinutes).toEqual([]);
    expect(bench.scheduler.paused).toBe(true);
  });

  it('is not so when it could not be kept', async () => {
    bench.scheduler.start();
    bench.isAway = true;
    await expect(bench.scheduler.setPaused(true)).rejects.toThrow('away');
    expect(bench.scheduler.paused).toBe(false);
    await bench.at(6);
    expect(bench.startMinutes).toEqual([0, 5]);
  });
});
