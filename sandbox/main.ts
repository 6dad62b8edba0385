import { systemClock } from './clock.ts';
import { readConfig } from './config.ts';
import { createSandbox } from './sandbox.ts';

/** Starts the simulated bookmakers, says on one line of output where they are, and runs until it is told to stop. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  if (!config.ok) {
    fail(config.problems.join('\n'));
    return;
  }
  const sandbox = createSandbox(config.options, { clock: systemClock });
  let addresses: Awaited<ReturnType<typeof sandbox.listen>>;
  try {
    addresses = await sandbox.listen();
  } catch (error) {
    fail(`cannot listen: ${error instanceof Error ? error.message : String(error)}`);
    return;
  }
  const stop = (): void => {
    sandbox.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  if (process.env.SANDBOX_PARENT === '1') {
    process.stdin.on('end', stop).on('error', stop).resume();
  }
  process.stdout.write(`${JSON.stringify({ sandbox: addresses })}\n`);
}

function fail(message: string): void {
  process.stderr.write(`sandbox: ${message}\n`);
  process.exit(1);
}

await main();
