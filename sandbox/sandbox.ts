import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Bet9jaSite } from './bet9ja/bet9ja-site.ts';
import { BetpawaSite } from './betpawa/betpawa-site.ts';
import { type Bookmaker, bookmakers } from './bookmaker.ts';
import type { Clock } from './clock.ts';
import type { SandboxOptions } from './config.ts';
import { Controls } from './controls/controls.ts';
import { MarketControl } from './controls/market-control.ts';
import { MarketClock } from './market/market-clock.ts';
import { createRandom } from './random.ts';
import { BodyCache } from './serving/body-cache.ts';
import { Capacity, limitsOf } from './serving/capacity.ts';
import { defaultDialect } from './serving/dialect.ts';
import { Faults } from './serving/faults.ts';
import { createSiteServer, readRequest } from './serving/http-server.ts';
import { ServedLog } from './serving/served-log.ts';
import { type Outcome, Service } from './serving/service.ts';
import type { Site, SiteAnswer, SiteRequest } from './serving/site.ts';
import { Stats } from './serving/stats.ts';
import { SportybetSite } from './sportybet/sportybet-site.ts';
import { World } from './world/world.ts';

const cacheBytes = 160_000_000;
const servedKept = 20_000;

/** Base addresses of the four servers. */
export type SandboxAddresses = Record<'controls' | Bookmaker, string>;

export interface Sandbox {
  /** Answers as a site's server would, without a socket. */
  handle(bookmaker: Bookmaker, request: SiteRequest): Promise<Outcome>;
  control(request: SiteRequest): SiteAnswer;
  /** Starts the four servers on loopback. @throws when a port is taken */
  listen(): Promise<SandboxAddresses>;
  close(): Promise<void>;
}

/** Puts a sandbox together. Time comes from the clock; randomness from the seed. */
export function createSandbox(options: SandboxOptions, { clock }: { clock: Clock }): Sandbox {
  const market = new MarketClock(clock, options.speed);
  const world = new World(options, clock, market);
  const faults = new Faults(clock, createRandom('faults', options.seed));
  const log = new ServedLog(servedKept);
  const cache = new BodyCache(cacheBytes);
  const stats: Record<Bookmaker, Stats> = { betpawa: new Stats(), sportybet: new Stats(), bet9ja: new Stats() };
  let dialect = defaultDialect;
  const sites: Record<Bookmaker, Site> = {
    betpawa: new BetpawaSite(world, clock, cache, () => dialect),
    sportybet: new SportybetSite(world, clock, cache),
    bet9ja: new Bet9jaSite(world, clock, cache, () => dialect),
  };
  const serviceOf = (bookmaker: Bookmaker): Service =>
    new Service({
      site: sites[bookmaker],
      clock,
      random: createRandom('service', bookmaker, options.seed),
      latency: options.latency,
      capacity: new Capacity(limitsOf(options.capacity, bookmaker)),
      faults,
      stats: stats[bookmaker],
      log,
      cache,
    });
  const services: Record<Bookmaker, Service> = {
    betpawa: serviceOf('betpawa'),
    sportybet: serviceOf('sportybet'),
    bet9ja: serviceOf('bet9ja'),
  };
  const controls = new Controls({
    world,
    market: new MarketControl(world, market, clock),
    faults,
    stats,
    log,
    dialect: {
      get: () => dialect,
      set: (chosen) => {
        dialect = chosen;
      },
    },
  });
  const servers: Server[] = [];
  return {
    handle: async (bookmaker, request) => {
      const outcome = await services[bookmaker].handle(request);
      services[bookmaker].sent(outcome, 0);
      return outcome;
    },
    control: (request) => controls.answer(request),
    listen: async () => {
      const all = [createControlServer(controls), ...bookmakers.map((one) => createSiteServer(services[one]))];
      servers.push(...all);
      const ports = await Promise.all(
        all.map((server, index) => listenOn(server, options.port === 0 ? 0 : options.port + index)),
      );
      const [control = 0, betpawa = 0, sportybet = 0, bet9ja = 0] = ports;
      return {
        controls: addressOf(control),
        betpawa: addressOf(betpawa),
        sportybet: addressOf(sportybet),
        bet9ja: addressOf(bet9ja),
      };
    },
    close: async () => {
      await Promise.all(servers.splice(0).map(closeServer));
    },
  };
}

function createControlServer(controls: Controls): Server {
  return createServer((incoming, response) => {
    readRequest(incoming)
      .then((request) => {
        const { status, contentType, payload } = controls.answer(request);
        response.writeHead(status, { 'content-type': contentType });
        response.end(payload.toBytes());
      })
      .catch((error: unknown) => {
        process.stderr.write(`sandbox: ${error instanceof Error ? error.message : String(error)}\n`);
        response.destroy();
      });
  });
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve(portOf(server.address()));
    });
  });
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function addressOf(port: number): string {
  return `http://127.0.0.1:${port}`;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
