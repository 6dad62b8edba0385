import { ERRORS, type ErrorAnswer, type ErrorCode, type ErrorDetail } from '../../contract/errors.ts';

/** An answer that is an error; thrown by handlers, turned into the error shape in one place. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  readonly details: readonly ErrorDetail[];
  readonly statusCode: number;
  /** When to come back, where that is known. */
  readonly retryAfterSeconds: number | null;

  constructor(
    code: ErrorCode,
    message: string = ERRORS[code].meaning,
    details: readonly ErrorDetail[] = [],
    retryAfterSeconds: number | null = null,
  ) {
    super(message);
    this.code = code;
    this.details = details;
    this.statusCode = ERRORS[code].status;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  get answer(): ErrorAnswer {
    return { error: { code: this.code, message: this.message, details: [...this.details] } };
  }
}
