import { type ClientFrame, clientFrameSchema, LIVE_BOUNDS, liveTopicNameSchema } from '../../contract/live.ts';
import { ApiError } from '../http/api-error.ts';
import { faultsOf } from '../http/validation.ts';

const FRAME_TYPES: ReadonlySet<unknown> = new Set(
  clientFrameSchema.options.flatMap(({ shape }) => [...shape.type.values]),
);

const topicNameOf = (topic: unknown): unknown =>
  typeof topic === 'object' && topic !== null && 'topic' in topic ? topic.topic : topic;

/** The topics in a frame that do not exist. */
const unknownTopics = (frame: object): readonly string[] => {
  const topics = 'topics' in frame && Array.isArray(frame.topics) ? frame.topics : [];
  return topics
    .map(topicNameOf)
    .filter((name): name is string => typeof name === 'string' && !liveTopicNameSchema.safeParse(name).success);
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError('INVALID_FRAME', 'The frame is not valid JSON.');
  }
};

/** Reads a client's frame; throws what the client should be told. */
export const readClientFrame = (text: string): ClientFrame => {
  const given = parse(text);
  if (typeof given !== 'object' || given === null || !('type' in given)) throw new ApiError('INVALID_FRAME');
  if (!FRAME_TYPES.has(given.type)) throw new ApiError('UNKNOWN_FRAME');
  const unknown = unknownTopics(given).slice(0, 10);
  if (unknown.length > 0) {
    const details = unknown.map((name) => ({ path: 'topics', message: `there is no topic ${name.slice(0, 50)}` }));
    throw new ApiError('UNKNOWN_TOPIC', undefined, details);
  }
  const read = clientFrameSchema.safeParse(given);
  if (read.success) return read.data;
  const details = faultsOf(read.error).slice(0, 10);
  const tooMany = 'topics' in given && Array.isArray(given.topics) && given.topics.length > LIVE_BOUNDS.topics;
  throw new ApiError(tooMany ? 'TOO_MANY_TOPICS' : 'INVALID_FRAME', undefined, details);
};
