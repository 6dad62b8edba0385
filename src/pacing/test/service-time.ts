import type { Random } from '../random.ts';

/** How long a worker of the simulated server is busy with one request, in milliseconds. */
export type ServiceTime = (random: Random) => number;

export const constantTime =
  (ms: number): ServiceTime =>
  () =>
    ms;

export const exponentialTime =
  (meanMs: number): ServiceTime =>
  (random) =>
    -meanMs * Math.log(1 - random());

/** Log-normal, by its median and its 95th percentile. */
export const logNormalTime =
  (medianMs: number, p95Ms: number): ServiceTime =>
  (random) => {
    const sigma = Math.log(p95Ms / medianMs) / 1.645;
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return medianMs * Math.exp(sigma * normal);
  };
