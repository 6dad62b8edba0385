import type { FastifyRequest } from 'fastify';
import { ApiError } from './api-error.ts';
import { hostnameOf, isLoopback } from './loopback.ts';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

export const isReading = (method: string): boolean => READING.has(method);

/** Whether the Origin header, when there is one, names the very host that was asked. */
const sameOrigin = (origin: string | undefined, host: string): boolean => {
  if (origin === undefined) return true;
  try {
    const { host: sender, protocol } = new URL(origin);
    return sender === new URL(`${protocol}//${host}`).host;
  } catch {
    return false;
  }
};

/**
 * Refuses what a page of another site may have sent. A service on loopback answers to loopback names alone, so that a
 * foreign name that was pointed here reads nothing; changes and the live stream must come from our own pages, or from
 * no page at all.
 */
export const originGuard =
  (listenHost: string) =>
  async (request: FastifyRequest): Promise<void> => {
    const host = request.headers.host ?? '';
    if (isLoopback(listenHost) && host !== '' && !isLoopback(hostnameOf(host))) {
      throw new ApiError('FORBIDDEN_ORIGIN', 'This service answers to the names of this machine only.');
    }
    const upgrade = request.headers.upgrade !== undefined;
    if (isReading(request.method) && !upgrade) return;
    const site = request.headers['sec-fetch-site'];
    const crossSite = site === 'cross-site' || site === 'same-site';
    if (crossSite || !sameOrigin(request.headers.origin, host)) {
      throw new ApiError('FORBIDDEN_ORIGIN', 'The request comes from a page of another site.');
    }
  };
