import { isBookmaker } from '../../sandbox/bookmaker.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Outcome } from '../../sandbox/serving/service.ts';
import type { Clock } from '../../src/collector/clock.ts';
import type { Http, HttpResult } from '../../src/collector/lanes/http.ts';

/** The way to a sandbox in the same process: what goes over the wire otherwise is handed over in memory. */
export const sandboxHttp =
  (sandbox: Sandbox, clock: Clock): Http =>
  async (request, signal) => {
    const url = new URL(request.url);
    if (!isBookmaker(url.hostname)) throw new Error(`no site at ${url.origin}`);
    const requestedAtMs = clock.nowMs();
    const answered = sandbox.handle(url.hostname, {
      method: request.method,
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: request.body ?? '',
    });
    const outcome = await (signal === undefined ? answered : Promise.race([answered, aborted(signal)]));
    return resultOf(outcome, requestedAtMs, clock.nowMs());
  };

const aborted = (signal: AbortSignal): Promise<'cancelled'> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve('cancelled');
    else signal.addEventListener('abort', () => resolve('cancelled'), { once: true });
  });

const resultOf = (outcome: Outcome | 'cancelled', requestedAtMs: number, receivedAtMs: number): HttpResult => {
  const times = { requestedAtMs, receivedAtMs };
  if (outcome === 'cancelled') return { kind: 'failure', failure: 'cancelled', detail: 'cancelled', ...times };
  if (outcome.kind !== 'answer') return { kind: 'failure', failure: 'network', detail: outcome.kind, ...times };
  const { status, contentType, payload, headers } = outcome.answer;
  return {
    kind: 'answer',
    status,
    headers: { 'content-type': contentType, ...headers },
    body: payload.toBytes(),
    headersMs: receivedAtMs - requestedAtMs,
    ...times,
  };
};
