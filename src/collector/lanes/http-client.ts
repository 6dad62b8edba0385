import { Agent } from 'undici';
import type { Clock } from '../clock.ts';
import type { Http, HttpFailure, HttpRequest, HttpResult } from './http.ts';
import { decompress, readBounded, TooLarge } from './http-body.ts';
import { LoopTurns } from './loop-turns.ts';

/** Bounds of every request. Sizes in bytes, durations in milliseconds. */
export interface HttpLimits {
  readonly connections: number;
  readonly connectTimeoutMs: number;
  readonly headersTimeoutMs: number;
  readonly bodyTimeoutMs: number;
  readonly totalTimeoutMs: number;
  readonly maxBodyBytes: number;
}

export const HTTP_LIMITS: HttpLimits = {
  connections: 200,
  connectTimeoutMs: 5_000,
  headersTimeoutMs: 20_000,
  bodyTimeoutMs: 20_000,
  totalTimeoutMs: 30_000,
  maxBodyBytes: 8 * 1024 * 1024,
};

/**
 * The real HTTP client: one keep-alive pool per origin, no redirects followed, and no host but the given ones. Bodies
 * are read and decompressed within a bound, so that neither a flood nor a compressed bomb reaches memory. Answers are handed
 * over one by one, the event loop having its turn between two: whoever asked may work on his at once, and many answers
 * that come together neither hold up everything else nor lie about decompressed.
 */
export const createHttpClient = (
  allowedOrigins: readonly string[],
  clock: Clock,
  limits: HttpLimits = HTTP_LIMITS,
): { readonly http: Http; close(): Promise<void> } => {
  const agent = new Agent({
    connections: limits.connections,
    pipelining: 1,
    connect: { timeout: limits.connectTimeoutMs },
    headersTimeout: limits.headersTimeoutMs,
    bodyTimeout: limits.bodyTimeoutMs,
    keepAliveTimeout: 30_000,
    maxHeaderSize: 64 * 1024,
  });
  const allowed = new Set(allowedOrigins);
  const turns = new LoopTurns();
  const http: Http = async (request, signal) => {
    const requestedAtMs = clock.nowMs();
    const failed = (failure: HttpFailure, detail: string): HttpResult => ({
      kind: 'failure',
      failure,
      detail,
      requestedAtMs,
      receivedAtMs: clock.nowMs(),
    });
    const { origin } = URL.canParse(request.url) ? new URL(request.url) : { origin: null };
    if (origin === null || !allowed.has(origin)) return failed('refused-host', 'not a configured host');
    const deadline = AbortSignal.timeout(limits.totalTimeoutMs);
    const either = signal === undefined ? deadline : AbortSignal.any([deadline, signal]);
    try {
      return await exchange({ agent, turns, clock, limits }, request, either, requestedAtMs);
    } catch (error) {
      if (signal?.aborted) return failed('cancelled', 'cancelled');
      return failed(...failureOf(error, deadline.aborted));
    }
  };
  return { http, close: () => agent.close() };
};

interface ExchangeParts {
  readonly agent: Agent;
  readonly turns: LoopTurns;
  readonly clock: Clock;
  readonly limits: HttpLimits;
}

const exchange = async (
  { agent, turns, clock, limits }: ExchangeParts,
  request: HttpRequest,
  signal: AbortSignal,
  requestedAtMs: number,
): Promise<HttpResult> => {
  const sentAt = performance.now();
  const { statusCode, headers, body } = await agent.request({
    origin: new URL(request.url).origin,
    path: request.url.slice(new URL(request.url).origin.length),
    method: request.method,
    headers: { 'accept-encoding': 'gzip, br, deflate', ...request.headers },
    body: request.body ?? null,
    signal,
  });
  const headersMs = performance.now() - sentAt;
  const raw = await readBounded(body, limits.maxBodyBytes);
  const receivedAtMs = clock.nowMs();
  await turns.next();
  const plain = decompress(raw, String(headers['content-encoding'] ?? ''), limits.maxBodyBytes);
  return {
    kind: 'answer',
    status: statusCode,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body: plain,
    headersMs,
    requestedAtMs,
    receivedAtMs,
  };
};

const failureOf = (error: unknown, deadlinePassed: boolean): [HttpFailure, string] => {
  const { code, message } = error instanceof Error ? (error as Error & { code?: string }) : { code: '', message: '' };
  const detail = `${code ?? ''} ${message}`.trim().slice(0, 200);
  if (error instanceof TooLarge || code === 'ERR_BUFFER_TOO_LARGE') return ['too-large', detail];
  if (deadlinePassed || /TIMEOUT/.test(code ?? '')) return ['timeout', detail];
  if (/^(Z_|ERR__ERROR_|ERR_BROTLI|ERR_Z)/.test(code ?? '')) return ['bad-encoding', detail];
  return ['network', detail];
};
