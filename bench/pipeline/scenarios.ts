import { setTimeout as sleep } from 'node:timers/promises';
import type { Profile } from './floor.ts';
import { type MeasuredRun, measureRun } from './measured-run.ts';
import { type ServiceProcess, startServiceProcess } from './service-process.ts';

/** One event after another is slow: it is measured on a part of the events. */
export const SEQUENTIAL_SHARE = 0.2;
export const BATCH_SIZE = 50;

const NAMES: Readonly<Record<Scheme, string>> = {
  sequential: 'one at a time',
  fixed: 'fixed',
  adaptive: 'adaptive, cold',
  warm: 'adaptive, warm',
};

export const CEILINGS = { betpawaConcurrency: 50, sportybetConcurrency: 50, bet9jaConcurrency: 15, bet9jaDelayMs: 25 };
const FIXED = { ...CEILINGS, collectionMode: 'fixed', maxConcurrentEvents: 10, batchSize: BATCH_SIZE };
const ADAPTIVE = { ...CEILINGS, collectionMode: 'adaptive' };

/** What can be measured of a profile; `warm` is a second pass of the adaptive scheme, over a market that stands still. */
export const SCHEMES = ['sequential', 'fixed', 'adaptive', 'warm'] as const;
export type Scheme = (typeof SCHEMES)[number];

export interface ProfileResults {
  readonly profile: Profile;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly runs: Readonly<Partial<Record<Scheme, MeasuredRun>>>;
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

/** A first pass by each scheme that is wanted, each with a service of its own, over bookmakers that take their time. */
export const measureProfile = async (
  profile: Profile,
  events: number,
  schemes: readonly Scheme[],
  tell: (run: MeasuredRun) => void,
): Promise<ProfileResults> => {
  const runs: Partial<Record<Scheme, MeasuredRun>> = {};
  const over = (count: number, settings: object, work: (service: ServiceProcess) => Promise<void>): Promise<void> =>
    withService({ SANDBOX_EVENTS: String(count), SANDBOX_LATENCY: '1', SANDBOX_CAPACITY: profile }, settings, work);
  const measure = async (service: ServiceProcess, scheme: Scheme, batchSize: number | null = null): Promise<void> => {
    const run = await measureRun(service, NAMES[scheme], batchSize);
    runs[scheme] = run;
    tell(run);
  };
  if (schemes.includes('sequential')) {
    const part = Math.max(1, Math.round(events * SEQUENTIAL_SHARE));
    await over(part, { ...FIXED, maxConcurrentEvents: 1 }, (service) => measure(service, 'sequential'));
  }
  if (schemes.includes('fixed')) await over(events, FIXED, (service) => measure(service, 'fixed', BATCH_SIZE));
  if (schemes.includes('adaptive') || schemes.includes('warm')) {
    await over(events, ADAPTIVE, async (service) => {
      await measure(service, 'adaptive');
      if (schemes.includes('warm')) await measure(service, 'warm');
    });
  }
  return { profile, settings: ADAPTIVE, runs };
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
