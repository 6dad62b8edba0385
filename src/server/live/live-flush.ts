import type { ServerPorts } from '../ports.ts';
import { eventHead } from '../rows/event-row.ts';
import { viewpointOf } from '../rows/viewpoint.ts';
import { ChangesFrames } from './changes-frame.ts';
import { type Moment, sendChanges } from './changes-sender.ts';
import { sendEvents } from './events-sender.ts';
import type { LiveClient } from './live-client.ts';
import type { LiveFeeds } from './live-feeds.ts';
import { sendLooks } from './looks-sender.ts';
import { sendSignals } from './signals-sender.ts';

const SIGNAL_TOPICS = ['movers', 'alerts'] as const;

/** The text of an event's frame, made at most once per moment; `null` when it has left the book. */
const eventFrames = (ports: ServerPorts): ((eventId: string) => string | null) => {
  const view = viewpointOf(ports);
  const made = new Map<string, string | null>();
  return (eventId) => {
    let frame = made.get(eventId);
    if (frame === undefined) {
      const event = ports.book.event(eventId);
      frame = event === undefined ? null : JSON.stringify({ type: 'event', event: eventHead(view, event) });
      made.set(eventId, frame);
    }
    return frame;
  };
};

/** Where everything stands now, for all clients that are told in this moment. */
export const momentOf = (ports: ServerPorts, feeds: LiveFeeds): Moment => ({
  frames: new ChangesFrames(ports.book.epoch, ports.writer.status().durableSeq, (seq) => feeds.changes.after(seq)),
  lastSeq: ports.book.lastSeq,
  floorSeq: feeds.changes.floor,
  nowMs: ports.clock.nowMs(),
});

/** Tells every client what it has not been told. Returns whether more is waiting for one of them. */
export const flushTo = (clients: Iterable<LiveClient>, ports: ServerPorts, feeds: LiveFeeds): boolean => {
  const moment = momentOf(ports, feeds);
  const frameOf = eventFrames(ports);
  let more = false;
  for (const client of clients) {
    // Events first: a change may be about an event that the client does not know yet.
    more = sendEvents(client, feeds.events, feeds.lastEvent, moment.nowMs, frameOf) || more;
    more = sendChanges(client, moment) || more;
    sendLooks(client, feeds.looks, feeds.lastLook, moment.nowMs);
    for (const topic of SIGNAL_TOPICS) {
      sendSignals(client, topic, feeds.signals[topic], feeds.lastSignal[topic], moment.nowMs);
    }
  }
  return more;
};
