/** Differences below this come from the resolution of a Date header and from the way. */
const TOLERATED_MS = 3_000;

let offsetMs = 0;

/** Now as the service counts it: ages must not be wrong because this computer's clock is. */
export const nowMs = (): number => Date.now() + offsetMs;

/** Learns the service's clock from the Date header of an answer that has just arrived. */
export const learnServiceTime = (dateHeader: string | null): void => {
  const atMs = dateHeader === null ? Number.NaN : Date.parse(dateHeader);
  if (Number.isNaN(atMs)) return;
  const difference = atMs + 500 - Date.now();
  offsetMs = Math.abs(difference) > TOLERATED_MS ? difference : 0;
};
