/**
 * Loaded into the measured service before its own code (`node --import`): nothing outside a process can see the delays
 * of its event loop. Answers over the channel to the parent, and ends the service when the parent is gone.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();

process.on('message', (message) => {
  if (message === 'reset') delay.reset();
  else process.send?.({ p99Ms: delay.percentile(99) / 1e6, maxMs: delay.max / 1e6 });
});
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
