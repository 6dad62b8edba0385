import { pino } from 'pino';
import { BOOKMAKERS } from './bookmakers/registry.ts';
import { ConfigError, readConfig } from './service/config.ts';
import { keepHeapLean } from './service/lean-heap.ts';
import { type Service, startService } from './service/service.ts';

const fail = (message: string): never => {
  console.error(message);
  process.exit(1);
};

const main = async (): Promise<void> => {
  keepHeapLean();
  const config = readConfig(
    process.env,
    BOOKMAKERS.map(({ slug }) => slug),
  );
  const log = pino({ level: config.logLevel, base: null }, pino.destination({ dest: 1, sync: false }));
  let started: Promise<Service> | null = null;
  let isStopping = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (isStopping) return;
    isStopping = true;
    log.info({ signal }, 'stopping');
    void Promise.resolve(started)
      .then((service) => service?.stop())
      .then(() => {
        log.flush();
        process.exit(0);
      });
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  started = startService(config, log);
  const { url } = await started;
  console.log(`\n  Overround is at ${url}\n`);
};

await main().catch((error: unknown) => {
  if (error instanceof ConfigError) return fail(`Overround cannot start with this environment:\n${error.message}`);
  return fail(`Overround cannot start: ${error instanceof Error ? error.message : String(error)}`);
});
