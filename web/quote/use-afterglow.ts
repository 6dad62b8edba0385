import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Move } from '../book/desk-quote.ts';
import { nowMs } from '../time/desk-clock.ts';
import { eachSecond } from '../time/ticker.ts';
import { glowStep } from './glow-step.ts';

const FLASH_MS = 500;
/** No cell flashes more often than three times a second. */
const LEAST_BETWEEN_FLASHES_MS = 340;

const stillness = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * Flashes the node for half a second when `move` is another than before, then lets it glow in three weaker steps. What is
 * first shown with an old move glows, but does not flash. All of it is an attribute that turns, outside React: a fade
 * would have every flashing cell painted in every frame.
 */
export const useAfterglow = (ref: RefObject<HTMLElement | null>, move: Move | undefined): void => {
  const last = useRef<{ move: Move | undefined; flashedAtMs: number } | null>(null);
  useLayoutEffect(() => {
    const node = ref.current;
    if (node === null) return;
    const before = last.current;
    const isNew = before !== null && move !== undefined && before.move?.atMs !== move.atMs;
    const now = nowMs();
    const flashes = isNew && !stillness.matches && now - before.flashedAtMs >= LEAST_BETWEEN_FLASHES_MS;
    last.current = { move, flashedAtMs: flashes ? now : (before?.flashedAtMs ?? 0) };
    if (move === undefined) {
      delete node.dataset.glow;
      return;
    }
    return glow(node, move.atMs, flashes);
  }, [ref, move]);
};

/** Shows the steps until the last is over; the returned function stops it. */
const glow = (node: HTMLElement, atMs: number, flashes: boolean): (() => void) | undefined => {
  const show = (now: number): number => {
    const step = glowStep(now - atMs);
    if (step === 0) delete node.dataset.glow;
    else if (node.dataset.glow !== String(step)) node.dataset.glow = String(step);
    return step;
  };
  let stop: () => void = () => {};
  const fade = (): void => {
    if (show(nowMs()) === 0) return;
    stop = eachSecond((now) => {
      if (show(now) === 0) stop();
    });
  };
  if (!flashes) {
    fade();
    return () => stop();
  }
  node.dataset.glow = 'flash';
  const timer = setTimeout(fade, FLASH_MS);
  return () => {
    clearTimeout(timer);
    stop();
  };
};
