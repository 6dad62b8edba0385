import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const FILE = 'sandbox.json';

const Birth = z.object({ seed: z.number(), events: z.number(), bornMs: z.number() });

/** What a market is made from. */
export interface MarketMade {
  readonly seed: number;
  readonly events: number;
}

/**
 * The instant of the sandbox's first list of matches, kept beside the data: a start after the first goes on with the
 * matches that are stored. Another seed or number of matches is another market, born now. `null` where nothing can be
 * kept: then each start has a market of its own.
 */
export const sandboxBirth = (dataDir: string, { seed, events }: MarketMade, nowMs: number): number | null => {
  const path = join(dataDir, FILE);
  const known = read(path);
  if (known !== null && known.seed === seed && known.events === events && known.bornMs <= nowMs) return known.bornMs;
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(path, JSON.stringify({ seed, events, bornMs: nowMs }));
    return nowMs;
  } catch {
    return null;
  }
};

const read = (path: string): z.infer<typeof Birth> | null => {
  try {
    return Birth.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
};
