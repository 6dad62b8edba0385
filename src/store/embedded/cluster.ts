import { mkdirSync, readFileSync, realpathSync, renameSync, rmSync, type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf, messageOf, StorageError } from '../storage-error.ts';
import type { Binaries } from './binaries.ts';
import { type Account, runAs } from './run-as.ts';
import { chooseAccount } from './server-account.ts';
import { USE_A_SERVER } from './use-a-server.ts';

export const SERVER_USER = 'overround';

export interface Cluster {
  /** Real path of the cluster's directory. */
  readonly directory: string;
  readonly account: Account;
}

/** Makes the cluster in `dataDir` where there is none, checks the one that is there. */
export const prepareCluster = async (
  dataDir: string,
  binaries: Binaries,
  durable: boolean,
  log: (message: string) => void,
): Promise<Cluster> => {
  const directory = join(dataDir, 'pg');
  const existing = statOf(directory);
  const account =
    existing === undefined
      ? await create(directory, binaries, durable, log)
      : await check(directory, existing.uid, binaries, log);
  return { directory: realpathSync(directory), account };
};

const statOf = (directory: string): Stats | undefined => {
  try {
    return statSync(directory, { throwIfNoEntry: false });
  } catch (error) {
    throw new StorageError('foreign-data-directory', `DATA_DIR cannot be used: ${messageOf(error)}.`, { cause: error });
  }
};

const check = async (
  directory: string,
  owner: number,
  binaries: Binaries,
  log: (message: string) => void,
): Promise<Account> => {
  const { account, major } = await chooseAccount(binaries, { path: directory, owner }, log);
  const stamped = readVersion(directory);
  if (stamped !== String(major)) {
    throw new StorageError(
      'foreign-data-directory',
      `${directory} holds a PostgreSQL ${stamped} cluster, this release brings ${major}. Dump it while the release ` +
        `that made it runs and restore here (docs/guides/backup.md), or move ${directory} away to begin empty, or ` +
        `${USE_A_SERVER}.`,
    );
  }
  return account;
};

const readVersion = (directory: string): string => {
  try {
    return readFileSync(join(directory, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    const what = codeOf(error) === 'ENOENT' ? 'is no PostgreSQL cluster' : `cannot be read (${messageOf(error)})`;
    throw new StorageError(
      'foreign-data-directory',
      `${directory} ${what}: move it away, or choose another DATA_DIR.`,
      {
        cause: error,
      },
    );
  }
};

/** Made under another name and renamed when complete: a kill in between leaves no half cluster. */
const create = async (
  directory: string,
  binaries: Binaries,
  durable: boolean,
  log: (message: string) => void,
): Promise<Account> => {
  const draft = `${directory}.init`;
  try {
    rmSync(draft, { recursive: true, force: true });
    // The parents keep the usual mode: the account that runs the server has to pass through them.
    mkdirSync(dirname(directory), { recursive: true });
    mkdirSync(draft, { mode: 0o700 });
  } catch (error) {
    throw new StorageError('server-unavailable', `DATA_DIR cannot be written: ${messageOf(error)}.`, { cause: error });
  }
  const { account } = await chooseAccount(binaries, { path: draft, owner: undefined }, log);
  const made = await runAs(account, binaries.initdb, [
    ...['-D', draft, '-U', SERVER_USER, '--auth-local=trust', '--auth-host=reject'],
    ...['--encoding=UTF8', '--locale=C', '--no-instructions', ...(durable ? [] : ['--no-sync'])],
  ]);
  if (made.code !== 0) {
    throw new StorageError(
      'server-unavailable',
      `The database cluster could not be made in ${draft}: ${made.spawnError || made.output.slice(-1000)}. ` +
        `Choose another DATA_DIR or user, or ${USE_A_SERVER}.`,
    );
  }
  renameSync(draft, directory);
  log(`made the database cluster ${directory}`);
  return account;
};
