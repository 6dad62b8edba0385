import { summarise } from './summarise.ts';

/** Requests, at the least, that tell what is usual for a route. */
export const USUAL_SAMPLES = 12;
const MOST_SAMPLES = 200;
/** More routes than any bookmaker has; further ones are not measured. */
const MOST_ROUTES = 16;

interface Usual {
  readonly samples: number[];
  readonly wanted: number;
  usualMs: number | null;
}

/**
 * Makes latencies of unlike requests comparable: a list of competitions and an event take their own time, so each
 * latency is expressed as a multiple of what is usual for its route. The usual is learned from the first requests of a
 * route and kept; what changes later is the same for all routes and a matter of the caller's baseline.
 */
export class LatencyScale {
  readonly #routes = new Map<string, Usual>();

  /**
   * The latency as a multiple of the usual; `null` while that is being learned. `load`: how inflated the other routes are
   * at present, so that a route that comes late starts level with them. Two rounds of what is `inFlight` are learned
   * from: of those that start together the quick ones end first, and alone they would make too low a measure.
   */
  relative(route: string, latencyMs: number, load: number, inFlight: number): number | null {
    const known = this.#routes.get(route) ?? this.#meet(route, inFlight);
    if (known === null) return null;
    if (known.usualMs !== null) return latencyMs / known.usualMs;
    known.samples.push(latencyMs / load);
    if (known.samples.length < known.wanted) return null;
    known.usualMs = Math.max(summarise(known.samples).typical, Number.MIN_VALUE);
    known.samples.length = 0;
    return null;
  }

  #meet(route: string, inFlight: number): Usual | null {
    if (this.#routes.size >= MOST_ROUTES) return null;
    const wanted = Math.min(MOST_SAMPLES, Math.max(USUAL_SAMPLES, 2 * inFlight));
    const usual: Usual = { samples: [], wanted, usualMs: null };
    this.#routes.set(route, usual);
    return usual;
  }
}
