import { summarise } from './summarise.ts';

/** Requests that tell what is usual for a route. */
export const USUAL_SAMPLES = 12;
/** More routes than any bookmaker has; further ones are not measured. */
const MOST_ROUTES = 16;

/**
 * Makes latencies of unlike requests comparable: a list of competitions and an event take their own time, so each
 * latency is expressed as a multiple of what is usual for its route. The usual is learned from the first requests of a
 * route and kept; what changes later is the same for all routes and a matter of the caller's baseline.
 */
export class LatencyScale {
  readonly #routes = new Map<string, { readonly first: number[]; usualMs: number | null }>();

  /** `load`: how inflated latencies of the other routes are at present, so that a route that comes late starts level. */
  relative(route: string, latencyMs: number, load: number): number | null {
    const known = this.#routes.get(route) ?? { first: [], usualMs: null };
    if (known.usualMs !== null) return latencyMs / known.usualMs;
    if (this.#routes.size >= MOST_ROUTES && !this.#routes.has(route)) return null;
    this.#routes.set(route, known);
    known.first.push(latencyMs / load);
    if (known.first.length >= USUAL_SAMPLES) known.usualMs = Math.max(summarise(known.first).typical, Number.MIN_VALUE);
    return null;
  }
}
