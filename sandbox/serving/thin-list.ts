import type { Bookmaker } from '../bookmaker.ts';
import { Payload } from './payload.ts';
import type { SiteAnswer } from './site.ts';

/** How much of a list is left by the fault of that name. */
const kept = 0.5;

/** A list answer that lacks a good part of its events, without saying so. */
export function thinList(answer: SiteAnswer, bookmaker: Bookmaker): SiteAnswer {
  const body: unknown = JSON.parse(answer.payload.toText());
  const key = bookmaker === 'betpawa' ? 'responses' : bookmaker === 'sportybet' ? 'events' : 'E';
  return { ...answer, payload: Payload.ofText(JSON.stringify(thin(body, key))) };
}

function thin(value: unknown, key: string): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown) => thin(item, key));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, content]: [string, unknown]) => [
      name,
      name === key && holdsEvents(content) ? half(content) : thin(content, key),
    ]),
  );
}

function holdsEvents(content: unknown): content is unknown[] | Record<string, unknown> {
  if (typeof content !== 'object' || content === null) {
    return false;
  }
  const [first]: unknown[] = Object.values(content);
  return typeof first === 'object' && first !== null && ('id' in first || 'eventId' in first || 'ID' in first);
}

function half(content: unknown[] | Record<string, unknown>): unknown {
  return Array.isArray(content)
    ? content.slice(0, Math.floor(content.length * kept))
    : Object.fromEntries(Object.entries(content).slice(0, Math.floor(Object.keys(content).length * kept)));
}
