import { defaultOptions, type SandboxOptions } from '../../sandbox/config.ts';
import { createSandbox } from '../../sandbox/sandbox.ts';
import { type ClockSetting, fastClock } from './fast-clock.ts';

/** The sandbox in a process of its own, on the fast clock: tells its addresses, and ends with its parent. */
const { clock: setting, options } = JSON.parse(process.argv[2] ?? '') as {
  clock: ClockSetting;
  options: Partial<SandboxOptions>;
};
const clock = fastClock(setting);
const sandbox = createSandbox(
  { ...defaultOptions, ...options },
  { clock: { now: () => clock.nowMs(), after: (ms, run) => clock.after(ms, run) } },
);
process.once('disconnect', () => process.exit(0));
process.send?.(await sandbox.listen());
