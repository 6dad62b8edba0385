import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { ApiError } from './api-error.ts';
import { isReading } from './origin-guard.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Lets changing requests through only with the token; without one set, everybody may change. */
export const tokenGuard = (adminToken: string | null) => {
  const expected = adminToken === null ? null : digest(adminToken);
  return async (request: FastifyRequest): Promise<void> => {
    if (expected === null || isReading(request.method)) return;
    const given = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (given === undefined || !timingSafeEqual(digest(given), expected)) throw new ApiError('UNAUTHORIZED');
  };
};
