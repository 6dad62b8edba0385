import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorCode } from '../../contract/errors.ts';
import type { ServerLog } from '../ports.ts';
import { ApiError } from './api-error.ts';

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  404: 'NOT_FOUND',
  413: 'BODY_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
  503: 'NOT_READY',
};

/** What is taken is given back before long. */
const RETRY_AFTER_SECONDS = 5;

/** The error shape of whatever a request ended with; what is not the asker's fault says nothing of its cause. */
export const toApiError = (error: unknown): ApiError => {
  if (error instanceof ApiError) return error;
  const { statusCode, message, code } = error instanceof Error ? (error as FastifyError) : {};
  const known = statusCode === undefined ? undefined : BY_STATUS[statusCode];
  if (known !== undefined) return new ApiError(known);
  if (code === 'FST_ERR_BAD_URL' || code === 'FST_ERR_MAX_PARAM_LENGTH') return new ApiError('INVALID_PATH');
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return new ApiError('INVALID_BODY', message);
  return new ApiError('INTERNAL');
};

export const errorHandler =
  (log: ServerLog) =>
  (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const answer = toApiError(error);
    if (answer.code === 'INTERNAL')
      log.error({ err: error, method: request.method, url: request.url }, 'request failed');
    if (answer.code === 'UNAUTHORIZED') reply.header('www-authenticate', 'Bearer');
    if (answer.code === 'TOO_MANY_REQUESTS')
      reply.header('retry-after', String(answer.retryAfterSeconds ?? RETRY_AFTER_SECONDS));
    // An export that failed before its first row has begun to call itself a file.
    reply.removeHeader('content-disposition');
    return reply.code(answer.statusCode).type('application/json; charset=utf-8').send(JSON.stringify(answer.answer));
  };
