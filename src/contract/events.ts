import { z } from 'zod';
import { gapSchema } from './gaps.ts';
import { marketRowSchema } from './quotes.ts';
import {
  asOfSchema,
  countSchema,
  cursorSchema,
  eventIdSchema,
  instantGivenSchema,
  instantSchema,
  limitSchema,
  marketRefSchema,
  nextCursorSchema,
  slugSchema,
} from './values.ts';

/** An event as one bookmaker offers it. `seenAt` is `null` while it has not been looked at. */
export const listingSchema = z
  .object({
    bookmaker: slugSchema,
    bookmakerEventId: z.string(),
    url: z.string().nullable(),
    kickoff: instantSchema,
    /** The bookmaker's own competition. */
    competition: z.object({ id: z.string(), name: z.string(), country: z.string() }),
    seenAt: instantSchema.nullable(),
    changedAt: instantSchema.nullable(),
    state: z.enum(['offered', 'removed', 'unknown', 'closed']),
    stateSince: instantSchema,
  })
  .meta({ id: 'Listing' });
export type Listing = z.infer<typeof listingSchema>;

/** An event without its markets: what the live frame `event` carries. */
export const eventHeadSchema = z
  .object({
    eventId: eventIdSchema,
    name: z.string(),
    home: z.string(),
    away: z.string(),
    kickoff: instantSchema,
    country: z.string(),
    competition: z.object({ id: z.string(), name: z.string() }),
    listings: z.array(listingSchema),
  })
  .meta({ id: 'EventHead' });
export type EventHead = z.infer<typeof eventHeadSchema>;

/** An event with the markets that were asked for. `gap` is there when sorted by it, or when a `reference` is given. */
export const eventRowSchema = eventHeadSchema
  .extend({ markets: z.array(marketRowSchema), gap: gapSchema.nullable().optional() })
  .meta({ id: 'EventRow' });
export type EventRow = z.infer<typeof eventRowSchema>;

/** An event with every market and line that any bookmaker has or had, in the catalogue's order. */
export const eventSchema = eventRowSchema.extend({ asOf: asOfSchema }).meta({ id: 'Event' });
export type Event = z.infer<typeof eventSchema>;

export const eventSortSchema = z.enum(['kickoff', 'competition', 'changed', 'gap']);

/** What narrows a list of events, the same for the board and for exports. */
export const eventFilterShape = {
  eventId: z.array(eventIdSchema).max(200).optional(),
  q: z.string().max(200).optional(),
  country: z.array(z.string().min(1).max(100)).max(200).optional(),
  competition: z.array(z.string().min(1).max(100)).max(500).optional(),
  from: instantGivenSchema.optional(),
  to: instantGivenSchema.optional(),
  minBookmakers: z.int().min(0).max(100).optional(),
  offeredBy: z.array(slugSchema).max(100).optional(),
  missingFrom: z.array(slugSchema).max(100).optional(),
  bookmakers: z.array(slugSchema).max(100).optional(),
  hasState: z.enum(['suspended', 'removed']).optional(),
  includeStarted: z.boolean().default(false),
} as const;

export const eventsQuerySchema = z.strictObject({
  ...eventFilterShape,
  market: z.array(marketRefSchema).max(50).optional(),
  reference: slugSchema.optional(),
  sort: eventSortSchema.default('kickoff'),
  limit: limitSchema,
  cursor: cursorSchema.optional(),
});
export type EventsQuery = z.infer<typeof eventsQuerySchema>;

export const eventsAnswerSchema = z.object({
  events: z.array(eventRowSchema),
  total: countSchema,
  nextCursor: nextCursorSchema,
  asOf: asOfSchema,
});
export type EventsAnswer = z.infer<typeof eventsAnswerSchema>;

export const eventParamsSchema = z.strictObject({ eventId: z.string().min(1).max(40) });

export const eventQuerySchema = z.strictObject({
  bookmakers: z.array(slugSchema).max(100).optional(),
  reference: slugSchema.optional(),
});
