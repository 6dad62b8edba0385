import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Whether the asker holds the very same body already. */
const holds = (given: string | undefined, tag: string): boolean =>
  given !== undefined && (given.trim() === '*' || given.split(',').some((one) => one.trim() === tag));

const tagOfBody = (body: string | Buffer): string => `W/"${createHash('sha1').update(body).digest('base64url')}"`;

const isBody = (payload: unknown): payload is string | Buffer =>
  typeof payload === 'string' || Buffer.isBuffer(payload);

/**
 * Tags the body of every successful GET, and answers 304 to who has it. The tag is made from the body, not from a
 * version: what is shown depends on the time too; a route that has made it from the parts of its body has set it. It is
 * weak because the body may go out compressed.
 */
export const entityTag = async (request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> => {
  if (request.method !== 'GET' || reply.statusCode !== 200 || !isBody(payload)) return payload;
  const known = reply.getHeader('etag');
  const tag = typeof known === 'string' ? known : tagOfBody(payload);
  reply.header('etag', tag).header('cache-control', 'no-cache');
  if (!holds(request.headers['if-none-match'], tag)) return payload;
  reply.code(304).removeHeader('content-type').removeHeader('content-length');
  return null;
};
