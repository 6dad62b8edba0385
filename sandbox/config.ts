export interface SandboxOptions {
  /** 0 = any free port for each server; otherwise the controls get it and the three sites the next three. */
  port: number;
  events: number;
  seed: number;
  /** The instant of the first list of matches, epoch milliseconds; `null`: the start. */
  bornMs: number | null;
  /** Factor on the calibrated latencies; 0 = nothing waits. */
  latency: number;
  /** How fast the market moves; 0 = frozen. */
  speed: number;
  capacity: 'roomy' | 'tight';
}

export const defaultOptions: SandboxOptions = {
  port: 0,
  events: 1311,
  seed: 1,
  bornMs: null,
  latency: 1,
  speed: 1,
  capacity: 'roomy',
};

export type ConfigResult = { ok: true; options: SandboxOptions } | { ok: false; problems: string[] };

/** Reads the environment. Every bad value is named, none is replaced silently. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigResult {
  const problems: string[] = [];
  const read = (name: string, fallback: number, { least, most, whole }: Bounds): number => {
    const text = environment[name];
    if (text === undefined || text === '') {
      return fallback;
    }
    const value = Number(text);
    if (!/^\d+(\.\d+)?$/.test(text) || value < least || value > most || (whole && !Number.isInteger(value))) {
      problems.push(`${name} must be ${whole ? 'a whole number' : 'a number'} from ${least} to ${most}, not "${text}"`);
      return fallback;
    }
    return value;
  };
  const capacity = environment.SANDBOX_CAPACITY || defaultOptions.capacity;
  if (capacity !== 'roomy' && capacity !== 'tight') {
    problems.push(`SANDBOX_CAPACITY must be roomy or tight, not "${capacity}"`);
  }
  const options: SandboxOptions = {
    port: read('SANDBOX_PORT', defaultOptions.port, { least: 0, most: 65_532, whole: true }),
    events: read('SANDBOX_EVENTS', defaultOptions.events, { least: 1, most: 20_000, whole: true }),
    seed: read('SANDBOX_SEED', defaultOptions.seed, { least: 0, most: 0xffff_ffff, whole: true }),
    bornMs: environment.SANDBOX_BORN_MS ? read('SANDBOX_BORN_MS', 0, { least: 0, most: 1e14, whole: true }) : null,
    latency: read('SANDBOX_LATENCY', defaultOptions.latency, { least: 0, most: 100, whole: false }),
    speed: read('SANDBOX_SPEED', defaultOptions.speed, { least: 0, most: 10_000, whole: false }),
    capacity: capacity === 'tight' ? 'tight' : 'roomy',
  };
  return problems.length === 0 ? { ok: true, options } : { ok: false, problems };
}

interface Bounds {
  least: number;
  most: number;
  whole: boolean;
}
