import type { FastifyReply } from 'fastify';

/** Answers with JSON that is written already. `tag` is as much its own as a hash of it would be. */
export const sendJson = (reply: FastifyReply, bytes: Buffer, tag: string): FastifyReply =>
  reply.type('application/json; charset=utf-8').header('etag', `W/"${tag}"`).send(bytes);
