import type { FastifyInstance } from 'fastify';

/**
 * Ends the connection of a body that does not come to its end in time: nothing else bounds it once headers are there. What
 * has come whole may be answered for as long as it takes: an export, or a socket of the live stream.
 */
export const endSlowBodies = (app: FastifyInstance, withinMs: number): void => {
  app.addHook('preParsing', async (request, _reply, payload) => {
    const { raw } = request;
    const timer = setTimeout(() => {
      if (!raw.complete) raw.destroy();
    }, withinMs);
    const clear = (): void => clearTimeout(timer);
    payload.once('end', clear).once('close', clear);
    return payload;
  });
};
