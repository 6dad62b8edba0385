import type { Journal } from './journal.ts';
import type { LiveClient } from './live-client.ts';

export interface EventTurned {
  readonly number: number;
  readonly eventId: string;
}

/** Most `event` frames for one client at once; the others follow. */
const EVENTS_AT_ONCE = 200;

/** Sends one client the events that turned since it was last told. Returns whether more are waiting for it. */
export const sendEvents = (
  client: LiveClient,
  events: Journal<EventTurned>,
  last: number,
  nowMs: number,
  frameOf: (eventId: string) => string | null,
): boolean => {
  if (last <= client.toldEvent) return false;
  const filter = client.subscription.filter('events');
  if (filter === null) {
    client.toldEvent = last;
    return false;
  }
  if (!client.takesMore(nowMs)) return true;
  if (client.toldEvent < events.floor) {
    client.close(1013, 'too far behind');
    return false;
  }
  const turned = new Set<string>();
  let toldEvent = last;
  for (const { eventId, number } of events.after(client.toldEvent)) {
    if (turned.size >= EVENTS_AT_ONCE && !turned.has(eventId)) {
      toldEvent = number - 1;
      break;
    }
    if (filter.wantsEvent(eventId)) turned.add(eventId);
  }
  client.toldEvent = toldEvent;
  for (const eventId of turned) {
    const frame = frameOf(eventId);
    if (frame !== null) client.sendRaw(frame);
  }
  return toldEvent < last;
};
