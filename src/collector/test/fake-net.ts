import type { Clock } from '../clock.ts';
import type { Http, HttpResult } from '../lanes/http.ts';
import type { FakeSite } from './fake-site.ts';

/** One request that was sent. `endedAtMs` is `null` while it is in flight. */
export interface Sent {
  readonly slug: string;
  readonly path: string;
  readonly startedAtMs: number;
  endedAtMs: number | null;
  /** Requests in flight at its bookmaker right after its start, itself included. */
  readonly inFlight: number;
}

/** The network between the collector and the invented sites, in virtual time. */
export class FakeNet {
  readonly sent: Sent[] = [];
  readonly #clock: Clock;
  readonly #sites: ReadonlyMap<string, FakeSite>;
  readonly #inFlight = new Map<string, number>();

  constructor(clock: Clock, sites: readonly FakeSite[]) {
    this.#clock = clock;
    this.#sites = new Map(sites.map((site) => [site.baseUrl, site]));
  }

  /** What was sent to a bookmaker, optionally only to paths that begin so. */
  sentTo(slug: string, path = '/'): readonly Sent[] {
    return this.sent.filter((sent) => sent.slug === slug && sent.path.startsWith(path));
  }

  inFlight(slug: string): number {
    return this.#inFlight.get(slug) ?? 0;
  }

  readonly http: Http = async (request, signal) => {
    const { origin } = new URL(request.url);
    const site = this.#sites.get(origin);
    const requestedAtMs = this.#clock.nowMs();
    if (site === undefined) throw new Error(`no site at ${origin}`);
    const path = request.url.slice(origin.length);
    this.#count(site.slug, 1);
    const inFlight = this.inFlight(site.slug);
    const sent: Sent = { slug: site.slug, path, startedAtMs: requestedAtMs, endedAtMs: null, inFlight };
    this.sent.push(sent);
    const result = await this.#exchange(site, path, requestedAtMs, signal);
    this.#count(site.slug, -1);
    sent.endedAtMs = this.#clock.nowMs();
    return result;
  };

  #count(slug: string, by: number): void {
    this.#inFlight.set(slug, this.inFlight(slug) + by);
  }

  async #exchange(
    site: FakeSite,
    path: string,
    requestedAtMs: number,
    signal: AbortSignal | undefined,
  ): Promise<HttpResult> {
    const fault = site.fault(path);
    const isFailure = fault?.kind === 'network' || fault?.kind === 'timeout';
    const takesMs = isFailure ? fault.afterMs : site.latencyMs(path);
    const body = isFailure ? undefined : fault?.kind === 'body' ? fault.body : site.answer(path);
    const failed = (failure: 'network' | 'timeout' | 'cancelled'): HttpResult => ({
      kind: 'failure',
      failure,
      detail: `${failure} of a test`,
      requestedAtMs,
      receivedAtMs: this.#clock.nowMs(),
    });
    try {
      await this.#clock.sleep(takesMs, signal);
    } catch {
      return failed('cancelled');
    }
    if (isFailure) return failed(fault.kind);
    const [status, headers] =
      fault?.kind === 'status' ? [fault.status, fault.headers] : [body === undefined ? 404 : 200];
    return {
      kind: 'answer',
      status,
      headers: { 'content-type': 'application/json', ...headers },
      body: new TextEncoder().encode(fault?.kind === 'status' ? '' : (body ?? '')),
      headersMs: takesMs,
      requestedAtMs,
      receivedAtMs: this.#clock.nowMs(),
    };
  }
}
