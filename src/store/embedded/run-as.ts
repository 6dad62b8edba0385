import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

/**
 * Under whom the server runs. `self`: the user of this process. `drop`: this process is root and drops to the account.
 * `namespace`: root outside, but `nobody` inside a user namespace of its own, which the server accepts.
 */
export interface Account {
  readonly kind: 'self' | 'drop' | 'namespace';
  readonly name: string;
  /** Owner of the server's files, seen from here. */
  readonly uid: number;
  readonly gid: number;
}

const NAMESPACE = ['--user', '--map-user=65534', '--map-group=65534', '--'];

/** Starts a program as the account. The working directory is one that everyone may enter. */
export const spawnAs = (
  account: Account,
  command: string,
  args: readonly string[],
  options: Pick<SpawnOptions, 'stdio' | 'detached'>,
): ChildProcess => {
  const all: SpawnOptions = { ...options, cwd: '/', env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } };
  if (account.kind === 'namespace') return spawn('unshare', [...NAMESPACE, command, ...args], all);
  return spawn(command, args, account.kind === 'drop' ? { ...all, uid: account.uid, gid: account.gid } : all);
};

export interface RunResult {
  readonly code: number | null;
  readonly output: string;
  /** Why it could not even be started, such as `EACCES`. */
  readonly spawnError: string;
}

const OUTPUT_LIMIT = 8_000;

/** Runs a program as the account to its end; what it printed is bounded. */
export const runAs = (account: Account, command: string, args: readonly string[]): Promise<RunResult> =>
  new Promise((resolve) => {
    const child = spawnAs(account, command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output = (output + chunk.toString('utf8')).slice(-OUTPUT_LIMIT);
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', (error: NodeJS.ErrnoException) =>
      resolve({ code: null, output: error.message, spawnError: error.code ?? 'ERROR' }),
    );
    child.on('close', (code) => resolve({ code, output: output.trim(), spawnError: '' }));
  });
