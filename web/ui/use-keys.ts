import { useEffect, useRef } from 'react';

/** Hears the keys of the whole page for as long as the component is there; always the latest handler. */
export const useKeys = (handler: (event: KeyboardEvent) => void): void => {
  const latest = useRef(handler);
  latest.current = handler;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => latest.current(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
};
