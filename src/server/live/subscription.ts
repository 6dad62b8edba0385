import { LIVE_BOUNDS, type LiveTopic, type LiveTopicName } from '../../contract/live.ts';
import { ApiError } from '../http/api-error.ts';
import { type TopicFilter, topicFilter } from './topic-filter.ts';

export type GivenTopic = LiveTopicName | LiveTopic;

const asTopic = (given: GivenTopic): LiveTopic => (typeof given === 'string' ? { topic: given } : given);

const isPlain = ({ events, markets, bookmakers }: LiveTopic): boolean =>
  events === undefined && markets === undefined && bookmakers === undefined;

/** The same topic however its parts were ordered. */
const identity = ({ topic, events, markets, bookmakers }: LiveTopic): string =>
  JSON.stringify([topic, ...[events, markets, bookmakers].map((names) => names && [...names].sort())]);

/** The topics that one client follows. Bounded; a change that cannot be made leaves it as it was. */
export class Subscription {
  #topics = new Map<string, LiveTopic>();
  #filters = new Map<LiveTopicName, TopicFilter | null>();

  add(given: readonly GivenTopic[]): void {
    const topics = new Map(this.#topics);
    for (const topic of given.map(asTopic)) topics.set(identity(topic), topic);
    this.#take(topics);
  }

  /** A plain name takes away everything of its topic, a narrowed topic only its equal. */
  remove(given: readonly GivenTopic[]): void {
    const topics = new Map(this.#topics);
    for (const topic of given.map(asTopic)) {
      if (!isPlain(topic)) topics.delete(identity(topic));
      else for (const [key, known] of topics) if (known.topic === topic.topic) topics.delete(key);
    }
    this.#take(topics);
  }

  replace(given: readonly GivenTopic[]): void {
    this.#take(new Map(given.map(asTopic).map((topic) => [identity(topic), topic])));
  }

  list(): GivenTopic[] {
    return [...this.#topics.values()].map((topic) => (isPlain(topic) ? topic.topic : topic));
  }

  /** What is wanted of a topic; `null` when it is not followed. */
  filter(topic: LiveTopicName): TopicFilter | null {
    return this.#filters.get(topic) ?? null;
  }

  #take(topics: Map<string, LiveTopic>): void {
    if (topics.size > LIVE_BOUNDS.topics) {
      throw new ApiError('TOO_MANY_TOPICS', `A client follows at most ${LIVE_BOUNDS.topics} topics.`);
    }
    const names = new Set([...topics.values()].map(({ topic }) => topic));
    const filters = [...names].map((name) => {
      const own = [...topics.values()].filter(({ topic }) => topic === name);
      return [name, topicFilter(own)] as const;
    });
    this.#topics = topics;
    this.#filters = new Map(filters);
  }
}
