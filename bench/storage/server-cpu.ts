import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

const TICKS_PER_SECOND = 100;

/** Processor time that the running processes of the embedded server have used; 0 where the system does not say. */
export const serverCpuMs = (dataDir: string): number => {
  try {
    const cluster = realpathSync(join(dataDir, 'pg'));
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .reduce((sum, pid) => sum + cpuMsIn(cluster, pid), 0);
  } catch {
    return 0;
  }
};

const cpuMsIn = (cluster: string, pid: string): number => {
  try {
    if (readlinkSync(`/proc/${pid}/cwd`) !== cluster) return 0;
    // After the name in brackets come the fields from the third on; 14 and 15 are user and system time.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
  } catch {
    return 0;
  }
};
