import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { Agent, type Dispatcher } from 'undici';
import type { Clock } from './clock.ts';
import type { Http, HttpFailure, HttpRequest, HttpResult } from './http.ts';

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

class TooLarge extends Error {}

/**
 * The real HTTP client: one keep-alive pool per origin, no redirects followed, and no host but the given ones. Bodies
 * are read and decompressed within a bound, so that neither a flood nor a compressed bomb reaches memory.
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
      return await exchange(agent, request, either, limits, clock, requestedAtMs);
    } catch (error) {
      if (signal?.aborted) return failed('cancelled', 'cancelled');
      return failed(...failureOf(error, deadline.aborted));
    }
  };
  return { http, close: () => agent.close() };
};

const exchange = async (
  agent: Agent,
  request: HttpRequest,
  signal: AbortSignal,
  limits: HttpLimits,
  clock: Clock,
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
  const plain = await decompress(raw, String(headers['content-encoding'] ?? ''), limits.maxBodyBytes);
  return {
    kind: 'answer',
    status: statusCode,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body: plain,
    headersMs,
    requestedAtMs,
    receivedAtMs: clock.nowMs(),
  };
};

const readBounded = async (body: Dispatcher.ResponseData['body'], maxBytes: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) {
      body.destroy();
      throw new TooLarge(`body above ${maxBytes} bytes`);
    }
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
};

const INFLATERS = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
} as const;

const decompress = async (raw: Buffer, encoding: string, maxOutputLength: number): Promise<Buffer> => {
  const name = encoding.toLowerCase();
  return Object.hasOwn(INFLATERS, name) ? INFLATERS[name as keyof typeof INFLATERS](raw, { maxOutputLength }) : raw;
};

const failureOf = (error: unknown, deadlinePassed: boolean): [HttpFailure, string] => {
  const { code, message } = error instanceof Error ? (error as Error & { code?: string }) : { code: '', message: '' };
  const detail = `${code ?? ''} ${message}`.trim().slice(0, 200);
  if (error instanceof TooLarge || code === 'ERR_BUFFER_TOO_LARGE') return ['too-large', detail];
  if (deadlinePassed || /TIMEOUT/.test(code ?? '')) return ['timeout', detail];
  if (/^(Z_|ERR__ERROR_|ERR_BROTLI|ERR_Z)/.test(code ?? '')) return ['bad-encoding', detail];
  return ['network', detail];
};
