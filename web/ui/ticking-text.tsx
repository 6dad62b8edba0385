import { type ReactElement, useLayoutEffect, useRef } from 'react';
import { nowMs } from '../time/desk-clock.ts';
import { eachSecond } from '../time/ticker.ts';

interface TickingTextProps {
  /** The text at an instant; asked every second. */
  readonly text: (nowMs: number) => string;
  readonly className?: string;
  /** Whether it is to be marked as old. */
  readonly isOld?: (nowMs: number) => boolean;
}

/** A text that counts by itself. It writes to its node once a second, without rendering anything again. */
export const TickingText = ({ text, className, isOld }: TickingTextProps): ReactElement => {
  const ref = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const node = ref.current;
    if (node === null) return;
    const write = (now: number): void => {
      const words = text(now);
      if (node.textContent !== words) node.textContent = words;
      if (isOld !== undefined) node.toggleAttribute('data-old', isOld(now));
    };
    write(nowMs());
    return eachSecond(write);
  }, [text, isOld]);
  return <span ref={ref} className={className} />;
};
