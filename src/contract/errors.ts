/** Every error that the API or the live stream can answer, with its status. Listed in `docs/reference/errors.md`. */
export const ERRORS = {
  INVALID_QUERY: { status: 400, meaning: 'A query name is unknown, or a query value is not allowed.' },
  INVALID_PATH: { status: 400, meaning: 'A part of the path is not allowed.' },
  INVALID_BODY: { status: 400, meaning: 'The body is no JSON, or a field of it is unknown or not allowed.' },
  INVALID_SETTINGS: { status: 400, meaning: 'A setting is unknown or out of bounds; nothing was changed.' },
  INVALID_CURSOR: { status: 400, meaning: 'The cursor has expired, or belongs to another question.' },
  INVALID_FRAME: { status: 400, meaning: 'Live stream: the frame is no JSON, or a field of it is not allowed.' },
  UNKNOWN_FRAME: { status: 400, meaning: 'Live stream: there is no frame of this type.' },
  UNKNOWN_TOPIC: { status: 400, meaning: 'Live stream: there is no such topic.' },
  TOO_MANY_TOPICS: { status: 400, meaning: 'Live stream: more topics, events or markets than one client may follow.' },
  UNAUTHORIZED: { status: 401, meaning: 'The request changes something, and its bearer token is absent or wrong.' },
  FORBIDDEN_ORIGIN: { status: 403, meaning: 'The request comes from a page of another site, or names a foreign host.' },
  NOT_FOUND: { status: 404, meaning: 'There is no such route.' },
  EVENT_NOT_FOUND: { status: 404, meaning: 'No such event is known.' },
  RUN_NOT_FOUND: { status: 404, meaning: 'No such run is known.' },
  ALERT_NOT_FOUND: { status: 404, meaning: 'No such alert is known.' },
  DELIVERY_NOT_FOUND: { status: 404, meaning: 'No such delivery is known, or it has not been given up.' },
  RULE_NOT_FOUND: { status: 404, meaning: 'No such alert rule is known.' },
  RUN_ACTIVE: { status: 409, meaning: 'A run is already under way.' },
  RUN_NOT_ACTIVE: { status: 409, meaning: 'The run has ended; there is nothing to cancel.' },
  NOTHING_TO_RETRY: { status: 409, meaning: 'Nothing of the run failed at the bookmakers that were named.' },
  CLEANUP_ACTIVE: { status: 409, meaning: 'A clean-up is already under way.' },
  EPOCH_CHANGED: { status: 409, meaning: 'The epoch has passed: the sequence it belongs to did not go on.' },
  ALERT_PAST: { status: 409, meaning: 'The alert is past and can no longer be changed.' },
  BODY_TOO_LARGE: { status: 413, meaning: 'The body, or the frame, is larger than allowed.' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, meaning: 'The body is not `application/json`.' },
  UPGRADE_REQUIRED: { status: 426, meaning: 'The live stream is a WebSocket; the request did not ask for one.' },
  TOO_MANY_REQUESTS: { status: 429, meaning: 'Too many requests, frames or connections at once.' },
  INTERNAL: { status: 500, meaning: 'Something went wrong here; the log has the details.' },
  NOT_READY: { status: 503, meaning: 'The service is starting, stopping, or waiting for its database.' },
} as const satisfies Readonly<Record<string, { status: number; meaning: string }>>;

export type ErrorCode = keyof typeof ERRORS;

/** What is wrong with one field: `path` is its name, dotted where it lies deeper. */
export interface ErrorDetail {
  path: string;
  message: string;
}

/** The body of every answer that is an error, and of the live frame `error`. */
export interface ErrorAnswer {
  error: { code: ErrorCode; message: string; details: ErrorDetail[] };
}
