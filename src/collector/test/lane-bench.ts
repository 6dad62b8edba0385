import type { BookmakerAnswer, Read } from '../../bookmakers/bookmaker.ts';
import { Gate, type GateLimits } from '../../pacing/gate.ts';
import { seededRandom } from '../../pacing/test/seeded-random.ts';
import { type Asked, type AskOptions, Lane, type RequestTally } from '../lanes/lane.ts';
import { SourceMonitor } from '../lanes/source-monitor.ts';
import { fakeBookmaker } from './fake-bookmaker.ts';
import { FakeNet } from './fake-net.ts';
import { FakeSite } from './fake-site.ts';
import { VirtualTime } from './virtual-time.ts';

export const emptyTally = (): RequestTally => ({ requests: 0, retries: 0, throttledRequests: 0, bytes: 0 });

export interface LaneBenchOptions {
  readonly limits?: Partial<GateLimits>;
  readonly queueBound?: number;
  readonly random?: () => number;
}

/** One lane to an invented site, with everything around it at hand. */
export class LaneBench {
  readonly clock = new VirtualTime();
  readonly site = new FakeSite('alpha');
  readonly net = new FakeNet(this.clock, [this.site]);
  readonly gate: Gate;
  readonly monitor: SourceMonitor;
  readonly lane: Lane;
  readonly tally = emptyTally();
  isEnabled = true;

  constructor({ limits, queueBound = 100, random = seededRandom(1) }: LaneBenchOptions = {}) {
    const { clock } = this;
    const all = { ceiling: 50, maxRequestsPerSecond: null, delayMs: 0, minSpacingMs: 0, adaptive: false, ...limits };
    this.gate = new Gate({ clock, random, limits: all, queueBound });
    this.monitor = new SourceMonitor('alpha', true, clock.nowMs(), () => {});
    this.lane = new Lane({
      bookmaker: fakeBookmaker('alpha'),
      gate: this.gate,
      monitor: this.monitor,
      baseUrl: this.site.baseUrl,
      http: this.net.http,
      clock,
      random,
      isEnabled: () => this.isEnabled,
      onReport: () => this.monitor.review(this.isEnabled, this.gate.throttledUntilMs, clock.nowMs()),
    });
  }

  /** Asks for a path; what it came to is the path's status in words. */
  ask(path: string, patch: Partial<AskOptions<object>> = {}): Promise<Asked<object>> {
    return this.lane.ask<object>({
      request: { method: 'GET', path, headers: {} },
      read: readStatus,
      priority: 'scheduled',
      isListed: true,
      route: 'event',
      tally: this.tally,
      signal: new AbortController().signal,
      ...patch,
    });
  }

  /** Asks and lets time pass until it is answered. */
  async asked(path: string, patch: Partial<AskOptions<object>> = {}): Promise<Asked<object>> {
    return this.clock.until(this.ask(path, patch));
  }
}

/** The refusals of the real readers: any other status is a failure, whatever it is. */
export const readStatus = ({ status, body }: BookmakerAnswer): Read<object> => {
  const detail = `HTTP ${status}`;
  if (status === 404) return { kind: 'gone', detail };
  if (status === 429) return { kind: 'throttled', detail };
  if (status === 403) return { kind: 'blocked', detail };
  if (status !== 200) return { kind: 'failed', detail };
  const text = new TextDecoder().decode(body);
  if (text === 'refused') return { kind: 'throttled', detail: 'refused or gone', maybeGone: true };
  return text === 'broken' ? { kind: 'malformed', detail: text } : { kind: 'ok' };
};
