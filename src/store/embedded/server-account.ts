import { execFileSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import { userInfo } from 'node:os';
import { StorageError } from '../storage-error.ts';
import type { Binaries } from './binaries.ts';
import { type Account, runAs } from './run-as.ts';
import { USE_A_SERVER } from './use-a-server.ts';

export interface ChosenAccount {
  readonly account: Account;
  /** Major version of the binaries. */
  readonly major: number;
}

/** The directory of the cluster: an existing one with its owner, or a fresh empty one that is given to the account. */
export interface ClusterDirectory {
  readonly path: string;
  readonly owner: number | undefined;
}

/**
 * Chooses who runs the server, and proves that this account can run the binaries and use the directory. The server
 * refuses to run as root, so root drops to the owner of an existing cluster, else to the account `postgres`, else to
 * `nobody`; where that account cannot enter, to a user namespace.
 */
export const chooseAccount = async (
  binaries: Binaries,
  directory: ClusterDirectory,
  log: (message: string) => void,
): Promise<ChosenAccount> => {
  if (process.getuid?.() !== 0) return ownUser(binaries, directory);

  const dropped = directory.owner === 0 ? undefined : dropAccount(directory.owner);
  const failure = dropped === undefined ? 'there is no account for it' : await obstacle(dropped, binaries, directory);
  if (dropped !== undefined && failure === '') {
    log(`running the database server as ${dropped.name}, because it refuses to run as root`);
    return { account: dropped, major: await probe(dropped, binaries) };
  }
  const inside: Account = { kind: 'namespace', name: 'nobody (own user namespace)', uid: 0, gid: 0 };
  if (process.platform === 'linux' && (directory.owner ?? 0) === 0) {
    if ((await obstacle(inside, binaries, directory)) === '') {
      log(`running the database server as nobody in a user namespace of its own, because ${failure}`);
      return { account: inside, major: await probe(inside, binaries) };
    }
  }
  throw new StorageError(
    'no-account',
    `The embedded PostgreSQL refuses to run as root, and ${failure}: run this service as an ordinary user, or put ` +
      `DATA_DIR and the checkout where ${dropped?.name ?? 'nobody'} can enter, or ${USE_A_SERVER}.`,
  );
};

const ownUser = async (binaries: Binaries, { path, owner }: ClusterDirectory): Promise<ChosenAccount> => {
  const uid = process.getuid?.() ?? 0;
  if (owner !== undefined && owner !== uid) {
    throw new StorageError(
      'foreign-data-directory',
      `${path} belongs to ${nameOf(owner)}, but this service runs as ${nameOf(uid)}: run it as ${nameOf(owner)}, ` +
        `give the directory to ${nameOf(uid)}, or choose another DATA_DIR.`,
    );
  }
  if (!hasName(uid)) {
    throw new StorageError(
      'no-account',
      `The embedded PostgreSQL has to know the name of its user, and user ${uid} has none on this system: run this ` +
        `service as a user with a name, or ${USE_A_SERVER}.`,
    );
  }
  const account: Account = { kind: 'self', name: nameOf(uid), uid, gid: process.getgid?.() ?? 0 };
  return { account, major: await probe(account, binaries) };
};

/** The account that root drops to. Only accounts with a name are of use: the server looks its name up. */
const dropAccount = (clusterOwner: number | undefined): Account | undefined => {
  const candidates = clusterOwner === undefined ? ['postgres', 'nobody'] : [nameOf(clusterOwner)];
  for (const name of candidates) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid !== undefined && gid !== undefined && uid !== 0) return { kind: 'drop', name, uid, gid };
  }
  return undefined;
};

const idOf = (flag: '-u' | '-g', name: string): number | undefined => {
  try {
    return Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return undefined;
  }
};

/** Containers may run a service under any number; the server looks its own up. */
const hasName = (uid: number): boolean => idOf('-u', nameOf(uid)) === uid;

const nameOf = (uid: number): string => {
  try {
    if (process.getuid?.() === uid) return userInfo().username;
    return execFileSync('id', ['-un', String(uid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return `user ${uid}`;
  }
};

/** What keeps the account from running the server on the directory; empty when nothing does. */
const obstacle = async (account: Account, binaries: Binaries, { path, owner }: ClusterDirectory): Promise<string> => {
  const version = await runAs(account, binaries.postgres, ['--version']);
  if (version.code !== 0) {
    return `${account.name} cannot run ${binaries.postgres} (${version.spawnError || version.output})`;
  }
  if (owner === undefined) chownSync(path, account.uid, account.gid);
  const entered = await runAs(account, '/bin/sh', ['-c', 'test -w "$1" && test -x "$1"', 'sh', path]);
  return entered.code === 0 ? '' : `${account.name} cannot enter ${path}`;
};

const probe = async (account: Account, binaries: Binaries): Promise<number> => {
  const { code, output, spawnError } = await runAs(account, binaries.postgres, ['--version']);
  const major = /PostgreSQL\)? (\d+)/.exec(output)?.[1];
  if (code === 0 && major !== undefined) return Number(major);
  throw new StorageError(
    'no-embedded-server',
    `The embedded PostgreSQL does not run here (${spawnError || output || `exit code ${code}`}): ${USE_A_SERVER}.`,
  );
};
