import type { FastifyInstance, InjectOptions } from 'fastify';
import { expect } from 'vitest';
import type { z } from 'zod';
import { errorAnswerSchema } from '../../contract/error-answer.ts';
import { ERRORS, type ErrorAnswer, type ErrorCode } from '../../contract/errors.ts';

type Question = string | InjectOptions;

const asOptions = (question: Question): InjectOptions =>
  typeof question === 'string' ? { method: 'GET', url: question } : question;

/** Asks, expects success, and holds the answer against its schema, which must know every field. */
export const ask = async <Schema extends z.ZodType>(
  app: FastifyInstance,
  question: Question,
  schema: Schema,
  status = 200,
): Promise<z.infer<Schema>> => {
  const answer = await app.inject(asOptions(question));
  expect(answer.statusCode, answer.body).toBe(status);
  const body: unknown = answer.json();
  const read = schema.parse(body);
  expect(body).toEqual(read);
  return read;
};

/** Asks, and expects this error in the error shape with its status. */
export const askWrongly = async (
  app: FastifyInstance,
  question: Question,
  code: ErrorCode,
): Promise<ErrorAnswer['error']> => {
  const answer = await app.inject(asOptions(question));
  const body: unknown = answer.json();
  const { error } = errorAnswerSchema.parse(body);
  expect({ code: error.code, status: answer.statusCode }).toEqual({ code, status: ERRORS[code].status });
  return error;
};
