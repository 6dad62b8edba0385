import type { BookmakerAnswer, Read, Refusal } from '../bookmaker.ts';
import { asInteger, asObject, asText } from '../reading/json.ts';
import { readJson } from '../reading/read-json.ts';

const SUCCESS = 10000;

/** The data of an answer. Failures come with HTTP 200 and another code: what they mean depends on what was asked. */
export const readEnvelope = (answer: BookmakerAnswer, unsuccessful: Refusal['kind']): Read<{ data: unknown }> => {
  const read = readJson(answer, { forbidden: 'blocked', notFound: 'failed' });
  if (read.kind !== 'ok') return read;
  const envelope = asObject(read.json);
  const code = asInteger(envelope?.bizCode);
  if (envelope === undefined || code === undefined) return { kind: 'malformed', detail: 'no envelope' };
  if (code === SUCCESS) return { kind: 'ok', data: envelope.data };
  return { kind: unsuccessful, detail: `code ${code} ${(asText(envelope.message) ?? '').slice(0, 100)}`.trim() };
};
