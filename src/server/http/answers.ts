import type { z } from 'zod';
import { errorAnswerSchema } from '../../contract/error-answer.ts';
import { ERRORS, type ErrorCode } from '../../contract/errors.ts';

/** A success with its schema, or with one schema per content type. */
type Answer =
  | z.ZodType
  | { readonly description: string; readonly content: Readonly<Record<string, { readonly schema: z.ZodType }>> };
type Answers = Readonly<Record<number, Answer>>;

const withErrors = <Success extends Answers>(success: Success, codes: readonly ErrorCode[]): Success => ({
  ...Object.fromEntries(codes.map((code) => [ERRORS[code].status, errorAnswerSchema])),
  ...success,
});

/** The answers of a reading route: what it answers, and the errors that every question may meet. */
export const reads = <Success extends Answers>(success: Success, ...codes: ErrorCode[]): Success =>
  withErrors(success, ['INVALID_QUERY', 'FORBIDDEN_ORIGIN', 'TOO_MANY_REQUESTS', ...codes]);

/** The answers of a route that changes something. */
export const writes = <Success extends Answers>(success: Success, ...codes: ErrorCode[]): Success =>
  withErrors(success, [
    'INVALID_BODY',
    'UNAUTHORIZED',
    'FORBIDDEN_ORIGIN',
    'BODY_TOO_LARGE',
    'UNSUPPORTED_MEDIA_TYPE',
    'TOO_MANY_REQUESTS',
    ...codes,
  ]);
