import { type RefObject, useLayoutEffect, useState } from 'react';

const ROOT_PIXELS = 16;

/** Whether something `rem` wide scrolls sideways in its place. */
export const useIsWider = (place: RefObject<HTMLElement | null>, rem: number): boolean => {
  const [pixels, setPixels] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const node = place.current;
    if (node === null) return;
    const measure = (): void => setPixels(node.clientWidth);
    measure();
    const watched = new ResizeObserver(measure);
    watched.observe(node);
    return () => watched.disconnect();
  }, [place]);
  return rem * ROOT_PIXELS > pixels;
};
