import { setTimeout as sleep } from 'node:timers/promises';
import type { Profile } from './floor.ts';
import { type MeasuredRun, measureRun } from './measured-run.ts';
import { type ServiceProcess, startServiceProcess } from './service-process.ts';

/** One event after another is slow: it is measured on a part of the events. */
export const SEQUENTIAL_SHARE = 0.2;
export const BATCH_SIZE = 50;

const CEILINGS = { betpawaConcurrency: 50, sportybetConcurrency: 50, bet9jaConcurrency: 15, bet9jaDelayMs: 25 };
const FIXED = { ...CEILINGS, collectionMode: 'fixed', maxConcurrentEvents: 10, batchSize: BATCH_SIZE };
const ADAPTIVE = { ...CEILINGS, collectionMode: 'adaptive' };

export interface ProfileResults {
  readonly profile: Profile;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly sequential: MeasuredRun;
  readonly fixed: MeasuredRun;
  readonly adaptive: MeasuredRun;
}

const withService = async <T>(
  env: Readonly<Record<string, string>>,
  settings: object,
  work: (service: ServiceProcess) => Promise<T>,
): Promise<T> => {
  const service = await startServiceProcess(env);
  try {
    await service.send('PATCH', '/api/settings', settings);
    return await work(service);
  } finally {
    await service.stop();
  }
};

/** A first pass by each scheme, each with a service of its own, over bookmakers that take their time. */
export const measureProfile = async (
  profile: Profile,
  events: number,
  tell: (run: MeasuredRun) => void,
): Promise<ProfileResults> => {
  const first = (name: string, count: number, settings: object): Promise<MeasuredRun> =>
    withService(
      { SANDBOX_EVENTS: String(count), SANDBOX_LATENCY: '1', SANDBOX_CAPACITY: profile },
      settings,
      async (service) => {
        const run = await measureRun(service, name);
        tell(run);
        return run;
      },
    );
  const part = Math.max(1, Math.round(events * SEQUENTIAL_SHARE));
  return {
    profile,
    settings: ADAPTIVE,
    sequential: await first('one at a time', part, { ...FIXED, maxConcurrentEvents: 1 }),
    fixed: await first('fixed', events, FIXED),
    adaptive: await first('adaptive', events, ADAPTIVE),
  };
};

/** Five minutes of the market's life in one second. */
const MARKET_SPEED = 300;
const MARKET_MOVES_MS = 1_000;

/** Bookmakers that answer at once: how fast we are ourselves, at first and when one quote in twenty has changed. */
export const measureOurselves = (
  events: number,
  tell: (run: MeasuredRun) => void,
): Promise<{ readonly first: MeasuredRun; readonly second: MeasuredRun }> =>
  withService({ SANDBOX_EVENTS: String(events), SANDBOX_LATENCY: '0' }, ADAPTIVE, async (service) => {
    const first = await measureRun(service, 'first pass');
    tell(first);
    await service.control('/__market', { speed: MARKET_SPEED });
    await sleep(MARKET_MOVES_MS);
    await service.control('/__market', { speed: 0 });
    const second = await measureRun(service, 'second pass');
    tell(second);
    return { first, second };
  });
