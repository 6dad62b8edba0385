import { execFileSync } from 'node:child_process';
import { readdirSync, readlinkSync } from 'node:fs';

/**
 * The processes that work inside a directory. Every process of a database server has its cluster as working directory,
 * which tells it from a stranger that got the same number.
 */
export const processesIn = (directory: string): number[] =>
  process.platform === 'linux' ? fromProc(directory) : fromLsof(directory);

const fromProc = (directory: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => workingDirectory(pid) === directory);

const workingDirectory = (pid: number): string | undefined => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
};

const fromLsof = (directory: string): number[] => {
  try {
    const listed = execFileSync('lsof', ['-a', '-c', 'postgres', '-d', 'cwd', '-Fpn'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const found: number[] = [];
    let pid = 0;
    for (const line of listed.split('\n')) {
      if (line.startsWith('p')) pid = Number(line.slice(1));
      if (line === `n${directory}`) found.push(pid);
    }
    return found;
  } catch {
    return [];
  }
};

/** Sends a signal; `false` where the process is gone. */
export const signal = (pid: number, name: NodeJS.Signals | 0): boolean => {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
};
