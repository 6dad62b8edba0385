import { describe, expect, it, vi } from 'vitest';
import { BACKOFF_DEFAULTS } from './backoff-clock.ts';
import { Scenario } from './test/scenario.ts';
import { exponentialTime, logNormalTime, type ServiceTime } from './test/service-time.ts';

// Minutes of virtual time take a second or two; leave room for a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** Median and 95th percentile of real bookmakers' answers, in milliseconds. */
const SERVERS: readonly (readonly [string, ServiceTime])[] = [
  ['337/517 ms', logNormalTime(337, 517)],
  ['505/979 ms', logNormalTime(505, 979)],
  ['571/816 ms', logNormalTime(571, 816)],
];

/** Figures go to `docs/reference/pacing.md`; set FIGURES=1 to see them. */
const figure = (name: string, values: readonly number[]): void => {
  if (process.env.FIGURES) console.log(`${name}: ${values.map((value) => Number(value.toPrecision(3))).join(' ')}`);
};

/** The largest of what is measured with every server, several times. */
const worst = (name: string, times: number, measure: (serviceTime: ServiceTime, seed: number) => number): number => {
  const seeds = Array.from({ length: times }, (_, index) => index + 1);
  const values = SERVERS.flatMap(([, serviceTime]) => seeds.map((seed) => measure(serviceTime, seed)));
  figure(name, values);
  return Math.max(...values);
};

describe('from cold', () => {
  it.each([3, 5, 16, 40])('uses most of a server of %i workers within 60 s, and hardly makes it queue', (workers) => {
    const scenarios: Scenario[] = [];
    const unused = worst(`unused, ${workers} workers, 50-60 s`, 3, (serviceTime, seed) => {
      const scenario = new Scenario({ seed, server: { workers, serviceTime } });
      scenario.runSeconds(170);
      scenarios.push(scenario);
      return 1 - scenario.utilisation(workers, 50, 60);
    });
    const steady = scenarios.map((scenario) => scenario.utilisation(workers, 60, 170));
    const inflation = scenarios.map((scenario) => scenario.inflation(60, 170));
    figure(`utilisation, ${workers} workers, 60-170 s`, steady);
    figure(`inflation of p95, ${workers} workers, 60-170 s`, inflation);
    expect(unused).toBeLessThanOrEqual(0.1);
    expect(Math.min(...steady)).toBeGreaterThanOrEqual(0.9);
    expect(Math.max(...inflation)).toBeLessThanOrEqual(1.5);
  });

  it('reaches a ceiling below the capacity within 20 s', () => {
    const limits = { ceiling: 50 };
    const missing = worst('missing at 20 s, ceiling 50', 3, (serviceTime, seed) => {
      const scenario = new Scenario({ seed, limits, server: { workers: 200, serviceTime } });
      scenario.runSeconds(20);
      return 50 - scenario.gate.limit;
    });
    expect(missing).toBe(0);
  });

  it.each([
    ['faster', 0.3, 20],
    ['slower', 3, 40],
  ])('is not misled by lists that are answered %s than events', (_name, work, withinSeconds) => {
    const nextRoute = (elapsedMs: number) => (elapsedMs < 6000 ? { route: 'list', work } : { route: 'event', work: 1 });
    const missing = worst(`missing at ${withinSeconds} s, lists of ${work} before events`, 3, (serviceTime, seed) => {
      const scenario = new Scenario({
        seed,
        limits: { ceiling: 50 },
        server: { workers: 200, serviceTime },
        nextRoute,
      });
      scenario.runSeconds(withinSeconds);
      return 50 - scenario.gate.limit;
    });
    expect(missing).toBeLessThanOrEqual(5);
  });

  it('stays useful with service times that scatter wildly', () => {
    const serviceTime = exponentialTime(400);
    const scenarios = [1, 2, 3, 4, 5, 6].map((seed) => {
      const scenario = new Scenario({ seed, server: { workers: 16, serviceTime } });
      scenario.runSeconds(310);
      return scenario;
    });
    const used = scenarios.map((scenario) => scenario.utilisation(16, 60, 300));
    const inflation = scenarios.map((scenario) => scenario.inflation(60, 300));
    figure('utilisation, 16 exponential workers', used);
    figure('inflation of p95, 16 exponential workers', inflation);
    expect(used.reduce((sum, one) => sum + one, 0) / used.length).toBeGreaterThanOrEqual(0.7);
    expect(Math.max(...inflation)).toBeLessThanOrEqual(1.5);
  });
});

describe('a server that changes', () => {
  it.each([
    [40, 20],
    [16, 8],
  ])('is relieved within 10 s when %i workers become %i', (before, after) => {
    const inflation = worst(`inflation of p95 10-20 s after ${before} -> ${after}`, 3, (serviceTime, seed) => {
      const scenario = new Scenario({ seed, server: { workers: before, serviceTime } });
      scenario.runSeconds(120);
      scenario.server.setWorkers(after);
      scenario.runSeconds(30);
      return scenario.inflation(130, 140);
    });
    expect(inflation).toBeLessThanOrEqual(1.5);
  });

  it('is used again within a minute when it takes twice as long for everything', () => {
    const unused = worst('unused 60-90 s after everything takes twice as long', 3, (serviceTime, seed) => {
      const scenario = new Scenario({ seed, server: { workers: 40, serviceTime } });
      scenario.runSeconds(120);
      scenario.server.setSlowness(2);
      scenario.runSeconds(100);
      return 1 - scenario.utilisation(40, 180, 210);
    });
    expect(unused).toBeLessThanOrEqual(0.1);
  });
});

describe('a server that refuses', () => {
  it.each([5, 30, 60])('above %i requests per second sees next to no request too many', (maxPerSecond) => {
    const unused: number[] = [];
    const refused = worst(`refused above ${maxPerSecond}/s, minutes 5-15`, 1, (serviceTime, seed) => {
      const scenario = new Scenario({ seed, server: { workers: 60, serviceTime, maxPerSecond } });
      scenario.runSeconds(900);
      unused.push(1 - scenario.okPerSecond(300, 900) / maxPerSecond);
      return scenario.share('refused', 300, 900);
    });
    figure(`unused of ${maxPerSecond}/s, minutes 5-15`, unused);
    expect(refused).toBeLessThanOrEqual(0.001);
    expect(Math.max(...unused)).toBeLessThanOrEqual(0.35);
  });

  it('when hardly anything fits into its queue sees next to no request too many', () => {
    const refused = worst('refused by 16 workers with a queue of 4, minutes 5-15', 1, (serviceTime, seed) => {
      const scenario = new Scenario({ seed, server: { workers: 16, serviceTime, queueBound: 4 } });
      scenario.runSeconds(900);
      expect(scenario.utilisation(16, 300, 900)).toBeGreaterThanOrEqual(0.9);
      return scenario.share('full', 300, 900);
    });
    expect(refused).toBeLessThanOrEqual(0.001);
  });
});

describe('an outage', () => {
  it.each(['away', 'timeout'] as const)('(%s) is met with few requests and left within one back-off', (outage) => {
    const tries: number[] = [];
    const unused: number[] = [];
    const untilFirst = worst(`seconds to the first success after an outage (${outage})`, 3, (serviceTime, seed) => {
      const scenario = new Scenario({ seed, server: { workers: 16, serviceTime } });
      scenario.runSeconds(120);
      scenario.server.setOutage(outage);
      scenario.runSeconds(300);
      scenario.server.setOutage(null);
      tries.push(scenario.started(120, 420).length);
      scenario.runSeconds(120);
      unused.push(1 - scenario.utilisation(16, 480, 530));
      const first = scenario.started(420, 540).find(({ kind }) => kind === 'ok');
      return ((first?.startedAtMs ?? Number.POSITIVE_INFINITY) - 1_000_000) / 1000 - 420;
    });
    figure(`requests in 300 s of outage (${outage})`, tries);
    figure(`unused 60-110 s after an outage (${outage})`, unused);
    expect(untilFirst).toBeLessThanOrEqual(BACKOFF_DEFAULTS.capMs / 1000 + (outage === 'timeout' ? 10 : 0.1));
    expect(Math.max(...tries)).toBeLessThanOrEqual(80);
    expect(Math.max(...unused)).toBeLessThanOrEqual(0.1);
  });
});
