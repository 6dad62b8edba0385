const raised = process.env.PROPERTY_RUNS;

/** Seeded, so that a failure repeats. `PROPERTY_RUNS` raises the number of cases. */
export const propertyRuns = (usual: number): { readonly seed: number; readonly numRuns: number } => ({
  seed: 20261124,
  numRuns: Number(raised ?? usual),
});

/** Long enough for as many cases as are asked for. */
export const PROPERTY_TIMEOUT_MS = 30_000 + Number(raised ?? 0) * 30;
