import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the sources, seen from `dist/bench/`. */
const DIRECTORY = join(import.meta.dirname, '..', '..', 'bench', 'results');

/** Writes what was measured as `bench/results/<name>.json`, and for people as `.md` where there is a text. */
export const writeResults = (name: string, results: object, markdown?: string): void => {
  mkdirSync(DIRECTORY, { recursive: true });
  const measuredAt = new Date().toISOString();
  writeFileSync(join(DIRECTORY, `${name}.json`), `${JSON.stringify({ measuredAt, results }, null, 2)}\n`);
  if (markdown !== undefined) writeFileSync(join(DIRECTORY, `${name}.md`), markdown);
};
