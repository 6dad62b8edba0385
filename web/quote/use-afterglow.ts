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
 * Flashes the node when `move` is another than before, then lets it glow in three weaker steps. All of it happens on
 * the node, outside React. What is first shown with an old move glows, but does not flash.
 */
export const useAfterglow = (ref: RefObject<HTMLElement | null>, move: Move | undefined): void => {
  const last = useRef<{ move: Move | undefined; flashedAtMs: number } | null>(null);
  useLayoutEffect(() => {
    const node = ref.current;
    if (node === null) return;
    const before = last.current;
    const isNew = before !== null && move !== undefined && before.move?.atMs !== move.atMs;
    const now = nowMs();
    const mayFlash = isNew && !stillness.matches && now - before.flashedAtMs >= LEAST_BETWEEN_FLASHES_MS;
    if (mayFlash) flash(node);
    last.current = { move, flashedAtMs: mayFlash ? now : (before?.flashedAtMs ?? 0) };
    if (move === undefined) {
      delete node.dataset.glow;
      return;
    }
    return glowUntilOver(node, move.atMs);
  }, [ref, move]);
};

const flash = (node: HTMLElement): void => {
  // No second keyframe: it fades into whatever the cell looks like by then.
  node.animate([{ offset: 0, backgroundColor: 'var(--flash)' }], { duration: FLASH_MS, easing: 'ease-out' });
};

const glowUntilOver = (node: HTMLElement, atMs: number): (() => void) | undefined => {
  const show = (now: number): number => {
    const step = glowStep(now - atMs);
    if (step === 0) delete node.dataset.glow;
    else if (node.dataset.glow !== String(step)) node.dataset.glow = String(step);
    return step;
  };
  if (show(nowMs()) === 0) return undefined;
  const stop = eachSecond((now) => {
    if (show(now) === 0) stop();
  });
  return stop;
};
