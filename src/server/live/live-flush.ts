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
export const momentOf = ({ book, writer, clock }: ServerPorts, feeds: LiveFeeds): Moment => {
  const { epoch, lastSeq } = book;
  const { durableSeq } = writer.status();
  return {
    frames: new ChangesFrames({ epoch, lastSeq, durableSeq }, (seq) => feeds.changes.after(seq)),
    lastSeq,
    floorSeq: () => feeds.changes.floor,
    nowMs: clock.nowMs(),
  };
};

/** Tells every client what it has not been told up to one moment; in turns, so that others have theirs in between. */
export class LiveFlush {
  /** More is waiting for one of those who were told. */
  more = false;
  readonly #clients: Iterator<LiveClient>;
  readonly #ports: ServerPorts;
  readonly #feeds: LiveFeeds;
  readonly #moment: Moment;
  readonly #frameOf: (eventId: string) => string | null;

  constructor(clients: ReadonlySet<LiveClient>, ports: ServerPorts, feeds: LiveFeeds) {
    this.#clients = clients.values();
    this.#ports = ports;
    this.#feeds = feeds;
    this.#moment = momentOf(ports, feeds);
    this.#frameOf = eventFrames(ports);
  }

  /** Goes on for about so long, one client at least; returns whether all have been told. */
  goOn(forMs: number): boolean {
    const untilMs = this.#ports.clock.nowMs() + forMs;
    for (;;) {
      const { done, value } = this.#clients.next();
      if (done === true) return true;
      this.#tell(value);
      if (this.#ports.clock.nowMs() >= untilMs) return false;
    }
  }

  #tell(client: LiveClient): void {
    const feeds = this.#feeds;
    const { nowMs } = this.#moment;
    // Events first: a change may be about an event that the client does not know yet.
    const moreEvents = sendEvents(client, feeds.events, feeds.lastEvent, nowMs, this.#frameOf);
    const moreChanges = sendChanges(client, this.#moment);
    this.more ||= moreEvents || moreChanges;
    sendLooks(client, feeds.looks, feeds.lastLook, nowMs);
    for (const topic of SIGNAL_TOPICS) sendSignals(client, topic, feeds.signals[topic], feeds.lastSignal[topic], nowMs);
  }
}
