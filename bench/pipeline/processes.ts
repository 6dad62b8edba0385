import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';

/** What `/proc` says of processes; everything is 0 or nothing where there is no `/proc`. */
const TICKS_PER_SECOND = 100;

const attempt = <T>(read: () => T, otherwise: T): T => {
  try {
    return read();
  } catch {
    return otherwise;
  }
};

const pids = (): number[] =>
  attempt(() => readdirSync('/proc'), [])
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

/** The fields of `stat` from the third on: after the name in brackets. */
const statOf = (pid: number): readonly string[] =>
  attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [], []);

const secondsOf = (pid: number, from: number, to: number): number =>
  statOf(pid)
    .slice(from, to)
    .reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS_PER_SECOND;

/** Processor time that the process has used itself. */
export const cpuSeconds = (pid: number): number => secondsOf(pid, 11, 13);

/**
 * Processor time of all processes that work in a directory, as those of a database server do; of those that have ended
 * too, as far as their parent has waited for them.
 */
export const cpuSecondsIn = (directory: string): number => {
  const path = attempt(() => realpathSync(directory), directory);
  return pids()
    .filter((pid) => attempt(() => readlinkSync(`/proc/${pid}/cwd`), '') === path)
    .reduce((sum, pid) => sum + secondsOf(pid, 11, 15), 0);
};

/** Processor time that all processes of the machine have used. */
export const cpuSecondsOfAll = (): number =>
  attempt(() => readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '', '')
    .split(/\s+/)
    // User, nice, system; then idle and waiting, which are not work; interrupts.
    .filter((_, field) => [1, 2, 3, 6, 7].includes(field))
    .reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS_PER_SECOND;

/** How this session stands against the others of the machine: below 0 it goes first, above 0 it stands back. */
export const sessionNice = (): number =>
  Number(/nice (-?\d+)/.exec(attempt(() => readFileSync('/proc/self/autogroup', 'utf8'), ''))?.[1] ?? 0);

/** The most memory that the process ever held at once. */
export const peakRssMb = (pid: number): number =>
  Number(/VmHWM:\s+(\d+) kB/.exec(attempt(() => readFileSync(`/proc/${pid}/status`, 'utf8'), ''))?.[1] ?? 0) / 1024;

/** A child whose command line holds the text. */
export const childOf = (parent: number, text: string): number | undefined =>
  pids().find(
    (pid) =>
      Number(statOf(pid)[1]) === parent &&
      attempt(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'), '').includes(text),
  );
