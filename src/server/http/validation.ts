import type { FastifySchemaCompiler } from 'fastify';
import { z } from 'zod';
import type { ErrorCode, ErrorDetail } from '../../contract/errors.ts';
import { ApiError } from './api-error.ts';
import { queryValues } from './query-values.ts';

const CODES: Readonly<Record<string, ErrorCode>> = {
  querystring: 'INVALID_QUERY',
  params: 'INVALID_PATH',
  body: 'INVALID_BODY',
};

/** Each fault of a value by its path; an unknown name is named itself. */
export const faultsOf = (error: z.ZodError): readonly ErrorDetail[] =>
  error.issues.flatMap((issue): ErrorDetail[] => {
    const path = issue.path.join('.');
    if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }];
    return issue.keys.map((key) => ({ path: path === '' ? key : `${path}.${key}`, message: 'unknown name' }));
  });

const sentence = (details: readonly ErrorDetail[]): string =>
  details
    .slice(0, 3)
    .map(({ path, message }) => (path === '' ? message : `${path}: ${message}`))
    .join('; ')
    .slice(0, 500);

/** Checks what comes in against the contract; all faults are told at once, bounded. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart }) => {
  const read =
    httpPart === 'querystring' && schema instanceof z.ZodObject
      ? (data: unknown) => queryValues(schema, data)
      : (data: unknown) => data;
  const code = CODES[httpPart ?? ''] ?? 'INVALID_BODY';
  return (data: unknown) => {
    const result = schema.safeParse(read(data));
    if (result.success) return { value: result.data };
    const details = faultsOf(result.error).slice(0, 20);
    return { error: new ApiError(code, sentence(details), details) };
  };
};

/** Answers are built in the contract's types and written as they are; tests hold them against the schemas. */
export const serializerCompiler = () => (data: unknown) => JSON.stringify(data);
