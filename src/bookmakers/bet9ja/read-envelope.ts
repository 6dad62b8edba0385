import type { BookmakerAnswer, Read } from '../bookmaker.ts';
import { asObject, asText } from '../reading/json.ts';
import { readJson } from '../reading/read-json.ts';
import { withoutLabels } from './without-labels.ts';

const SUCCESS = ['OK', 'D'];
const REFUSED = 'E';

/**
 * The data of an answer. `E` means not found or asked too often, which the answer does not tell apart: it is taken as
 * the second, and marked, so that nothing is ever removed for it alone. A 403 without a page is how hammering is answered.
 */
export const readEnvelope = (answer: BookmakerAnswer): Read<{ data: unknown }> => {
  const read = readJson(
    { ...answer, body: withoutLabels(answer.body) },
    { forbidden: 'throttled', notFound: 'failed' },
  );
  if (read.kind !== 'ok') return read;
  const envelope = asObject(read.json);
  const result = asText(envelope?.R);
  if (envelope === undefined || result === undefined) return { kind: 'malformed', detail: 'no envelope' };
  if (result === REFUSED) {
    return { kind: 'throttled', detail: 'R is E: not found, or asked too often', maybeGone: true };
  }
  if (!SUCCESS.includes(result)) return { kind: 'malformed', detail: `R is ${result.slice(0, 20)}` };
  return { kind: 'ok', data: envelope.D };
};
