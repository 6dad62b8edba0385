import { nowMs } from './desk-clock.ts';

type Tick = (nowMs: number) => void;

const ticks = new Set<Tick>();
let timer: ReturnType<typeof setInterval> | undefined;

/** Calls `tick` once a second, all subscribers in one go; ages write themselves with it, outside React. */
export const eachSecond = (tick: Tick): (() => void) => {
  ticks.add(tick);
  timer ??= setInterval(() => {
    const now = nowMs();
    for (const one of ticks) one(now);
  }, 1000);
  return () => {
    ticks.delete(tick);
    if (ticks.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
};
