import type { ClientFrame } from '../../contract/live.ts';
import { ApiError } from '../http/api-error.ts';
import { requireKnownSlugs } from '../http/known-slugs.ts';
import type { ServerPorts } from '../ports.ts';
import { statusRow } from '../rows/status-row.ts';
import { sendChanges } from './changes-sender.ts';
import type { LiveClient } from './live-client.ts';
import type { LiveFeeds } from './live-feeds.ts';
import { momentOf } from './live-flush.ts';
import { missedSince } from './resume.ts';
import { runFrame } from './run-frames.ts';
import type { GivenTopic } from './subscription.ts';
import { NOTHING } from './topic-filter.ts';
import type { Turns } from './turns.ts';

/** Changes waiting for all clients that resumed, together. */
const REPLAYED_MAX = 200_000;

/** What commands need of the hub. */
export interface Commanded {
  readonly ports: ServerPorts;
  readonly feeds: LiveFeeds;
  readonly changesMax: number;
  readonly clients: ReadonlySet<LiveClient>;
  /** Resumes read the log, a few at a time. */
  readonly resumes: Turns;
  /** Something new waits for a client. */
  schedule(): void;
}

type SubscriptionFrame = Extract<ClientFrame, { type: 'subscribe' | 'unsubscribe' }>;
type ResumeFrame = Extract<ClientFrame, { type: 'resume' }>;

export const statusFrame = ({ ports, clients }: Commanded): string =>
  JSON.stringify({ type: 'status', status: statusRow(ports, clients.size) });

/** What a client that has just begun to follow a topic is told at once. */
const welcome = (hub: Commanded, client: LiveClient, followed: ReadonlySet<string>): void => {
  const begins = (topic: 'status' | 'runs') => !followed.has(topic) && client.subscription.filter(topic) !== null;
  if (begins('status')) client.sendRaw(statusFrame(hub));
  const run = hub.ports.runs.active();
  if (begins('runs') && run !== null) client.sendRaw(runFrame(run));
};

const followedBy = ({ subscription }: LiveClient): ReadonlySet<string> =>
  new Set(subscription.list().map((topic) => (typeof topic === 'string' ? topic : topic.topic)));

/** A topic that was not followed begins with what comes now. */
const beginTopics = ({ feeds, ports }: Commanded, client: LiveClient, followed: ReadonlySet<string>): void => {
  const nowMs = ports.clock.nowMs();
  if (!followed.has('odds')) client.told(ports.book.lastSeq, nowMs);
  if (!followed.has('looks')) client.toldLook = feeds.lastLook;
  if (!followed.has('events')) client.toldEvent = feeds.lastEvent;
  for (const topic of ['movers', 'alerts'] as const) {
    if (!followed.has(topic)) client.toldSignal[topic] = feeds.lastSignal[topic];
  }
};

const changeSubscription = (hub: Commanded, client: LiveClient, { type, topics }: SubscriptionFrame): void => {
  const followed = followedBy(client);
  // What was followed until now is told first, so that the answer's number parts the old from the new.
  if (followed.has('odds')) sendChanges(client, momentOf(hub.ports, hub.feeds));
  client.subscription[type === 'subscribe' ? 'add' : 'remove'](topics);
  beginTopics(hub, client, followed);
  client.scannedSeq = client.toldSeq;
  const seq = Math.max(client.toldSeq, client.replay?.toSeq ?? 0);
  client.send({ type: 'subscribed', topics: client.subscription.list(), seq });
  welcome(hub, client, followed);
};

const waiting = (clients: Iterable<LiveClient>): number => {
  let count = 0;
  for (const { replay } of clients) count += replay?.changes.length ?? 0;
  return count;
};

const resume = async (hub: Commanded, client: LiveClient, { epoch, seq, topics }: ResumeFrame): Promise<void> => {
  const { ports, feeds } = hub;
  const followed = followedBy(client);
  client.subscription.replace(topics);
  client.replay = null;
  beginTopics(hub, client, new Set());
  const filter = client.subscription.filter('odds') ?? NOTHING;
  client.collecting = true;
  const sources = {
    journal: feeds.changes,
    storage: ports.storage,
    epoch: ports.book.epoch,
    changesMax: hub.changesMax,
    lastSeq: () => ports.book.lastSeq,
    durableSeq: () => ports.writer.status().durableSeq,
    nowMs: () => ports.clock.nowMs(),
  };
  try {
    const missed = await hub.resumes.take(() => missedSince(sources, epoch, seq, filter));
    const nowMs = ports.clock.nowMs();
    const tooMany = missed.kind === 'changes' && waiting(hub.clients) + missed.changes.length > REPLAYED_MAX;
    if (missed.kind === 'snapshot' || tooMany) {
      client.told(ports.book.lastSeq, nowMs);
      client.send({ type: 'snapshot_required', reason: missed.kind === 'snapshot' ? missed.reason : 'too_many' });
    } else {
      client.told(seq, nowMs);
      client.replay = { toSeq: missed.toSeq, changes: missed.changes };
      client.send({ type: 'resumed', fromSeq: seq + 1 });
    }
  } catch (error) {
    ports.log.warn({ err: error }, 'a resume could not read the log');
    client.told(ports.book.lastSeq, ports.clock.nowMs());
    client.send({ type: 'error', ...new ApiError('NOT_READY').answer });
    client.send({ type: 'snapshot_required', reason: 'too_old' });
  } finally {
    client.collecting = false;
  }
  welcome(hub, client, followed);
  hub.schedule();
};

const requireKnownBookmakers = ({ ports }: Commanded, topics: readonly GivenTopic[]): void => {
  const bookmakers = topics.flatMap((topic) => (typeof topic === 'string' ? [] : (topic.bookmakers ?? [])));
  requireKnownSlugs(ports, { bookmakers }, 'INVALID_QUERY');
};

/** Does what a client's frame asks for. */
export const obey = async (hub: Commanded, client: LiveClient, frame: ClientFrame): Promise<void> => {
  if ('topics' in frame) requireKnownBookmakers(hub, frame.topics);
  switch (frame.type) {
    case 'ping':
      return client.send({ type: 'pong' });
    case 'pong':
      return;
    case 'resume':
      return resume(hub, client, frame);
    default:
      return changeSubscription(hub, client, frame);
  }
};
