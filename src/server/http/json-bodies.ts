import type { FastifyInstance } from 'fastify';
import { ApiError } from './api-error.ts';

/** Takes JSON and nothing else; an empty body is no body. Keys that reach for prototypes are refused. */
export const takeJsonBodies = (app: FastifyInstance): void => {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body.length === 0) return done(null, undefined);
    parse(request, body.toString(), (error, value) => {
      if (error === null) done(null, value);
      else done(new ApiError('INVALID_BODY', 'The body is not valid JSON.'));
    });
  });
};
