import type { StatusMeaning } from '../reading/read-json.ts';

/** A 404 of a list is a path that is no longer served. */
export const STATUS_MEANING_OF_LISTS: StatusMeaning = { forbidden: 'blocked', notFound: 'failed' };
/** A 404 of an event is an event that is no longer known. */
export const STATUS_MEANING_OF_EVENTS: StatusMeaning = { forbidden: 'blocked', notFound: 'gone' };
