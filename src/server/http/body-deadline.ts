import type { FastifyInstance } from 'fastify';

/** Ends the connection of a body that does not come to its end in time: nothing else bounds it once headers are there. */
export const endSlowBodies = (app: FastifyInstance, withinMs: number): void => {
  app.addHook('preParsing', async (request, _reply, payload) => {
    const timer = setTimeout(() => request.raw.destroy(), withinMs);
    const clear = (): void => clearTimeout(timer);
    payload.once('end', clear).once('close', clear);
    return payload;
  });
};
