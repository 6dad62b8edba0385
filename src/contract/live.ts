import { z } from 'zod';
import { alertSchema } from './alerts.ts';
import { changeSchema } from './changes.ts';
import { errorAnswerSchema } from './error-answer.ts';
import { eventHeadSchema } from './events.ts';
import { lookOutcomeSchema } from './looks.ts';
import { moverSchema } from './movers.ts';
import { runSchema } from './runs.ts';
import { statusSchema } from './status.ts';
import { countSchema, eventIdSchema, instantSchema, marketRefSchema, slugSchema } from './values.ts';

/** Bounds of one client of the live stream. */
export const LIVE_BOUNDS = {
  ...{ topics: 50, eventsPerTopic: 2_000, marketsPerTopic: 200, bookmakersPerTopic: 50 },
  frameBytes: 131_072,
} as const;

export const liveTopicNameSchema = z.enum(['odds', 'looks', 'events', 'runs', 'status', 'movers', 'alerts']);
export type LiveTopicName = z.infer<typeof liveTopicNameSchema>;

/** A topic, narrowed to events, markets and bookmakers where they are named; each narrows only what is about one. */
export const liveTopicSchema = z.strictObject({
  topic: liveTopicNameSchema,
  events: z.array(eventIdSchema).min(1).max(LIVE_BOUNDS.eventsPerTopic).optional(),
  markets: z.array(marketRefSchema).min(1).max(LIVE_BOUNDS.marketsPerTopic).optional(),
  bookmakers: z.array(slugSchema).min(1).max(LIVE_BOUNDS.bookmakersPerTopic).optional(),
});
export type LiveTopic = z.infer<typeof liveTopicSchema>;

const topicsSchema = z.array(z.union([liveTopicNameSchema, liveTopicSchema])).max(LIVE_BOUNDS.topics);

export const clientFrameSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('subscribe'), topics: topicsSchema }),
  z.strictObject({ type: z.literal('unsubscribe'), topics: topicsSchema }),
  /** Replaces the subscription, then every change after `seq` follows. */
  z.strictObject({ type: z.literal('resume'), epoch: z.string(), seq: countSchema, topics: topicsSchema }),
  z.object({ type: z.literal('ping') }),
  z.object({ type: z.literal('pong') }),
]);
export type ClientFrame = z.infer<typeof clientFrameSchema>;

export const helloFrameSchema = z.object({
  type: z.literal('hello'),
  epoch: z.string(),
  seq: countSchema,
  durableSeq: countSchema,
  heartbeatMs: countSchema,
  resumeWindow: z.object({ oldestSeq: countSchema }),
});

export const subscribedFrameSchema = z.object({
  type: z.literal('subscribed'),
  topics: z.array(z.union([liveTopicNameSchema, liveTopicSchema])),
  seq: countSchema,
});

/** Covers `fromSeq` to `toSeq` without a gap; `merged` says how many changes were folded away for a slow client. */
export const changesFrameSchema = z.object({
  type: z.literal('changes'),
  epoch: z.string(),
  fromSeq: countSchema,
  toSeq: countSchema,
  durableSeq: countSchema,
  merged: countSchema,
  changes: z.array(changeSchema),
});
export type ChangesFrame = z.infer<typeof changesFrameSchema>;

/** What was looked at: `[eventId, bookmaker, outcome, seenAt]`; `seenAt` is `null` where the look confirmed nothing. */
export const looksFrameSchema = z.object({
  type: z.literal('looks'),
  at: instantSchema,
  items: z.array(z.tuple([eventIdSchema, slugSchema, lookOutcomeSchema, instantSchema.nullable()])),
});

export const serverFrameSchema = z.discriminatedUnion('type', [
  helloFrameSchema,
  subscribedFrameSchema,
  changesFrameSchema,
  looksFrameSchema,
  z.object({ type: z.literal('event'), event: eventHeadSchema }),
  z.object({ type: z.literal('movers'), movers: z.array(moverSchema) }),
  z.object({ type: z.literal('alerts'), alerts: z.array(alertSchema) }),
  z.object({ type: z.literal('run'), run: runSchema }),
  z.object({ type: z.literal('status'), status: statusSchema }),
  z.object({ type: z.literal('resumed'), fromSeq: countSchema }),
  z.object({
    type: z.literal('snapshot_required'),
    reason: z.enum(['epoch_changed', 'too_old', 'too_many']),
  }),
  z.object({ type: z.literal('ping') }),
  z.object({ type: z.literal('pong') }),
  z.object({ type: z.literal('error'), error: errorAnswerSchema.shape.error }),
]);
export type ServerFrame = z.infer<typeof serverFrameSchema>;
