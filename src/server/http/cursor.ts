import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { ApiError } from './api-error.ts';

/** A short mark of a question, so that a cursor is refused when the question around it changed. */
export const questionMark = (question: unknown): string =>
  createHash('sha1').update(JSON.stringify(question)).digest('base64url').slice(0, 10);

export const writeCursor = (mark: string, position: unknown): string =>
  Buffer.from(JSON.stringify([mark, position])).toString('base64url');

/** The position in a cursor; `undefined` without one; refuses what we did not write for this question. */
export const readCursor = <T>(cursor: string | undefined, mark: string, schema: z.ZodType<T>): T | undefined => {
  if (cursor === undefined) return undefined;
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new ApiError('INVALID_CURSOR');
  }
  const [given, position] = Array.isArray(parts) ? parts : [];
  const read = schema.safeParse(position);
  if (given !== mark || !read.success) throw new ApiError('INVALID_CURSOR');
  return read.data;
};
