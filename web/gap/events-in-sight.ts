const inSight = new Map<string, number>();

/** The matches whose blocks exist on the page. */
export const isInSight = (eventId: string): boolean => inSight.has(eventId);

/** Counts a match as in sight until the returned function is called. */
export const comeInSight = (eventId: string): (() => void) => {
  inSight.set(eventId, (inSight.get(eventId) ?? 0) + 1);
  return () => {
    const left = (inSight.get(eventId) ?? 1) - 1;
    if (left > 0) inSight.set(eventId, left);
    else inSight.delete(eventId);
  };
};
