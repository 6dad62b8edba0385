import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Service } from './service.ts';
import type { SiteAnswer, SiteRequest } from './site.ts';

const mostBodyBytes = 1_000_000;
const keepAliveMs = 75_000;

/** Speaks HTTP for a service. Not listening yet. */
export function createSiteServer(service: Service): Server {
  const server = createServer((incoming, response) => {
    readRequest(incoming)
      .then((request) => respond(service, request, response))
      .catch((error: unknown) => {
        process.stderr.write(`sandbox: ${error instanceof Error ? error.message : String(error)}\n`);
        response.destroy();
      });
  });
  server.keepAliveTimeout = keepAliveMs;
  return server;
}

/** @throws when the body is larger than a megabyte or the connection breaks */
export async function readRequest(incoming: IncomingMessage): Promise<SiteRequest> {
  const url = new URL(incoming.url ?? '/', 'http://sandbox');
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming) {
    const buffer = Buffer.from(chunk);
    bytes += buffer.length;
    if (bytes > mostBodyBytes) {
      throw new RangeError('request body too large');
    }
    chunks.push(buffer);
  }
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: incoming.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

async function respond(service: Service, request: SiteRequest, response: ServerResponse): Promise<void> {
  const outcome = await service.handle(request);
  if (outcome.kind === 'refused') {
    response.destroy();
    return;
  }
  const { body, headers } = encode(outcome.answer, request);
  if (outcome.kind === 'cut') {
    response.writeHead(outcome.answer.status, headers);
    response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
    service.sent(outcome, Math.floor(body.length / 2));
    return;
  }
  response.writeHead(outcome.answer.status, headers);
  response.end(body);
  service.sent(outcome, body.length);
}

function encode(answer: SiteAnswer, request: SiteRequest): { body: Buffer; headers: Record<string, string | number> } {
  const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = zipped ? answer.payload.toGzip() : answer.payload.toBytes();
  return {
    body,
    headers: {
      'content-type': answer.contentType,
      'content-length': body.length,
      vary: 'accept-encoding',
      ...(zipped ? { 'content-encoding': 'gzip' } : {}),
      ...answer.headers,
    },
  };
}
