/** Uniform in [0, 1), like `Math.random`; tests seed it. */
export type Random = () => number;
