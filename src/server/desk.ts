import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ApiError } from './http/api-error.ts';

const YEAR_SECONDS = 31_536_000;
const NOT_PAGES = /^\/(api|assets|healthz|readyz|metrics)(\/|$)/;

const isPage = ({ method, url, headers }: FastifyRequest): boolean => {
  const path = url.split('?', 1)[0] ?? '';
  return (
    method === 'GET' &&
    !NOT_PAGES.test(path) &&
    !/\.[a-z0-9]+$/i.test(path) &&
    /text\/html|\*\/\*/.test(headers.accept ?? '*/*')
  );
};

/**
 * Serves the built desk. Files under `assets` carry their hash in their name and are kept for good; the page itself is
 * asked for again each time. Addresses of the desk's own pages answer with the page.
 */
export const serveDesk = async (app: FastifyInstance, directory: string | null): Promise<void> => {
  if (directory !== null) {
    await app.register(fastifyStatic, {
      root: directory,
      cacheControl: false,
      preCompressed: true,
      setHeaders: (answer, path) => {
        const forGood = path.startsWith(join(directory, 'assets'));
        answer.setHeader('cache-control', forGood ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    if (directory !== null && isPage(request)) return reply.sendFile('index.html');
    throw new ApiError('NOT_FOUND');
  });
};
