import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { codeOf, messageOf, StorageError } from '../storage-error.ts';
import { USE_A_SERVER } from './use-a-server.ts';

/**
 * Archives of packages carry no symbolic links: a script makes them at installation, where scripts may run. They are
 * checked at every start, because without them the server does not load.
 */
export const repairLinks = (root: string, log: (message: string) => void): void => {
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
